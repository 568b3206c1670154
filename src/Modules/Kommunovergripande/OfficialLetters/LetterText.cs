using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.OfficialLetters;

/// <summary>All that an official letter says.</summary>
internal sealed record LetterText(
    Guid AuthorityId, Guid? AgreementId, DateOnly Date, string Unit, string? Officer, string Title, string Background, string? Proposer,
    IReadOnlyList<string> Signatories, IReadOnlyList<ClauseText> Clauses, IReadOnlyList<RecipientText> Recipients)
{
    /// <summary>Longest name of a unit or an office, in characters.</summary>
    public const int MaxOffice = 200;

    /// <summary>Longest title, in characters.</summary>
    public const int MaxTitle = 300;

    /// <summary>Longest background, in characters.</summary>
    public const int MaxBackground = 20_000;

    /// <summary>Longest clause, in characters.</summary>
    public const int MaxClause = 2000;

    /// <summary>Most signatories.</summary>
    public const int MaxSignatories = 10;

    /// <summary>Most clauses.</summary>
    public const int MaxClauses = 50;

    /// <summary>Most recipients.</summary>
    public const int MaxRecipients = 100;
}

/// <summary>What a clause says.</summary>
internal sealed record ClauseText(Guid BodyId, ClauseAct Act, string? RecommendedTo, string Text);

/// <summary>Who receives an extract.</summary>
internal sealed record RecipientText(Guid? OrganisationId, string? Office);

internal sealed class LetterInputValidator : AbstractValidator<OfficialLetterInput>
{
    public LetterInputValidator()
    {
        RuleFor(l => l.Unit).Needed("En enhet", LetterText.MaxOffice).OnOneLine();
        RuleFor(l => l.Officer).Office();
        RuleFor(l => l.Title).Needed("En rubrik", LetterText.MaxTitle).OnOneLine();
        RuleFor(l => l.Background).Needed("En ärendebeskrivning", LetterText.MaxBackground);
        RuleFor(l => l.Proposer).Office();
        RuleFor(l => l.Signatories).AtMost("undertecknare", LetterText.MaxSignatories);
        RuleForEach(l => l.Signatories).Needed("En befattning", LetterText.MaxOffice).Office();
        RuleFor(l => l.Clauses).AtMost("beslutspunkter", LetterText.MaxClauses);
        RuleForEach(l => l.Clauses).ChildRules(clause =>
        {
            clause.RuleFor(c => c.Text).Needed("En beslutspunkt", LetterText.MaxClause);
            clause.RuleFor(c => c.RecommendedTo).Limited(LetterText.MaxOffice).OnOneLine();
            clause.RuleFor(c => c.RecommendedTo).Must((c, to) => (c.Act == ClauseAct.Recommends) == !string.IsNullOrWhiteSpace(to))
                .WithMessage("En rekommendation säger till vem, och ett beslut gör det inte. Ange recommendedTo när act är RECOMMENDS, och bara då.");
        });
        RuleFor(l => l.Recipients).AtMost("mottagare", LetterText.MaxRecipients);
        RuleForEach(l => l.Recipients).ChildRules(recipient =>
        {
            recipient.RuleFor(r => r.Office).Office();
            recipient.RuleFor(r => r.Office).Must((r, office) => r.OrganisationId is not null || !string.IsNullOrWhiteSpace(office))
                .WithMessage("Mottagaren saknas. Ange en organisation, en befattning eller båda.");
        });
        RuleFor(l => l.Recipients).Must(all => all.Select(r => r.ToText()).Distinct().Count() == all.Count)
            .WithMessage("En mottagare står två gånger. Ange varje mottagare en gång.");
    }
}

internal static class LetterRules
{
    /// <summary>An office: what somebody is, not who. Numbers and addresses belong to persons.</summary>
    public static IRuleBuilderOptions<T, string?> Office<T>(this IRuleBuilder<T, string?> office) => office
        .Limited(LetterText.MaxOffice).OnOneLine()
        .Must(text => text is null || !text.Any(c => char.IsDigit(c) || c == '@'))
        .WithMessage("Ange bara befattningen, till exempel Regionstabschef: inget namn, telefonnummer eller e-postadress.");

    /// <summary>Not too many.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> AtMost<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>> list, string what, int max) => list
        .Must(all => all.Count <= max).WithMessage((_, all) => $"{all.Count} {what} är för många. Ange högst {max}.");

    /// <summary>Why a letter cannot be so; none where it can.</summary>
    public static async Task<IReadOnlyList<UserError>> FaultsAsync(
        this KommunovergripandeContext store, LetterText text, CancellationToken cancellationToken)
    {
        var errors = new List<UserError>();
        if (text.AgreementId is { } agreement && !await store.Agreements.AnyAsync(a => a.Id == agreement, cancellationToken))
        {
            errors.Add(new(UserErrorCode.NotFound, "Överenskommelsen finns inte. Ange id för en som finns i listan, eller utelämna den.", ["input", "letter", "agreementId"]));
        }
        List<Guid> named = [text.AuthorityId, .. text.Clauses.Select(c => c.BodyId), .. text.Recipients.Select(r => r.OrganisationId).OfType<Guid>()];
        var known = await store.Organisations.AsNoTracking().Where(o => named.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        if (!known.TryGetValue(text.AuthorityId, out var authority))
        {
            errors.Add(UnknownOrganisation("authorityId"));
        }
        else if (NotThere(authority, text.Date) is { } gone)
        {
            errors.Add(new(UserErrorCode.Invalid, gone, ["input", "letter", "authorityId"]));
        }
        foreach (var (index, clause) in text.Clauses.Index())
        {
            if (!known.TryGetValue(clause.BodyId, out var body))
            {
                errors.Add(UnknownOrganisation("clauses", $"{index}", "bodyId"));
            }
            else if (NotThere(body, text.Date) is { } gone)
            {
                errors.Add(new(UserErrorCode.Invalid, gone, ["input", "letter", "clauses", $"{index}", "bodyId"]));
            }
            else if (BeyondMandate(body, clause.Act) is { } reason)
            {
                errors.Add(new(UserErrorCode.Invalid, reason, ["input", "letter", "clauses", $"{index}", "act"]));
            }
        }
        errors.AddRange(text.Recipients.Index().Where(r => r.Item.OrganisationId is { } id && !known.ContainsKey(id))
            .Select(r => UnknownOrganisation("recipients", $"{r.Index}", "organisationId")));
        return errors;
    }

    private static string? NotThere(Organisation organisation, DateOnly day) => organisation.ExistsWithin(day, day)
        ? null
        : $"'{organisation.Name}' finns inte {day:yyyy-MM-dd}. Ange den som då har uppgiften, eller en annan dag.";

    /// <summary>A body that does not decide only recommends, and one that neither decides nor recommends does neither [002].</summary>
    private static string? BeyondMandate(Organisation body, ClauseAct act) => (body, act) switch
    {
        ({ Kind: not OrganisationKind.Body }, ClauseAct.Decides) => null,
        ({ Kind: not OrganisationKind.Body }, _) => $"'{body.Name}' är ett beslutande organ för sig självt. Ange DECIDES, eller ett organ som rekommenderar.",
        ({ Mandate: BodyMandate.Decides }, _) or ({ Mandate: BodyMandate.Recommends }, ClauseAct.Recommends) => null,
        ({ Mandate: BodyMandate.Recommends }, _) => $"'{body.Name}' rekommenderar, och parterna beslutar. Ange RECOMMENDS, eller ett organ vars mandat är DECIDES.",
        _ => $"'{body.Name}' har inget angivet mandat att rekommendera eller besluta. Ange ett organ som har det, eller ange organets mandat först.",
    };

    private static UserError UnknownOrganisation(params IReadOnlyList<string> path) =>
        new(UserErrorCode.NotFound, "Organisationen finns inte. Ange id för en registrerad organisation.", ["input", "letter", .. path]);
}
