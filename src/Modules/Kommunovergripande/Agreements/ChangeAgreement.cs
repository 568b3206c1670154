using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Financing;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements;

/// <summary>Says something else of an agreement as a whole.</summary>
[Needs("kommunovergripande.agreement.change")]
internal sealed record ChangeAgreement(ChangeAgreementInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class ChangeAgreementValidator : AbstractValidator<ChangeAgreement>
{
    public ChangeAgreementValidator()
    {
        RuleFor(c => c.Input.Title.Value).AgreementTitle().When(c => c.Input.Title.Given).OverridePropertyName("Input.Title");
        RuleFor(c => c.Input.Kind.Value).NotNull().When(c => c.Input.Kind.Given)
            .WithMessage("En typ behövs. Ange till exempel REGIONAL_COLLABORATION, eller utelämna fältet.").OverridePropertyName("Input.Kind");
        RuleFor(c => c.Input.Purposes.Value).AgreementPurposes().OverridePropertyName("Input.Purposes");
        RuleFor(c => c.Input.Parties.Value).AgreementParties().OverridePropertyName("Input.Parties");
        RuleFor(c => c.Input.Source.Value).Limited(AgreementParticulars.MaxSource).OverridePropertyName("Input.Source");
    }
}

internal sealed class ChangeAgreementHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<ChangeAgreement, Outcome>
{
    public Task<Outcome> Handle(ChangeAgreement request, CancellationToken cancellationToken) => store.WithAgreementAsync(
        request.Input.Id, request.Input.Version, AgreementAct.Change, agreement => ChangeAsync(agreement, request.Input, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<UserError>> ChangeAsync(Agreement agreement, ChangeAgreementInput input, CancellationToken cancellationToken)
    {
        var particulars = input.AppliedTo(agreement.Particulars);
        var parties = input.Parties.Given ? input.Parties.Value ?? [] : [.. agreement.Parties.Select(p => p.OrganisationId)];
        var errors = await RegisterAgreementHandler.FaultsAsync(store, particulars, parties, cancellationToken);
        if (input.PredecessorId.Given && input.PredecessorId.Value != agreement.PredecessorId)
        {
            errors.AddRange(await FollowAsync(agreement, input.PredecessorId.Value, cancellationToken));
        }
        errors.AddRange(await KeptAsync(agreement, particulars, parties, cancellationToken));
        if (errors.Count > 0)
        {
            return errors;
        }
        var now = time.GetUtcNow();
        agreement.Change(particulars, now);
        agreement.SetParties(parties, () => Guid.CreateVersion7(now));
        return [];
    }

    /// <summary>What has been decided stays: a party that has decided is one, what is extended was to end before that, and what is invoiced is owed.</summary>
    private async Task<IReadOnlyList<UserError>> KeptAsync(
        Agreement agreement, AgreementParticulars particulars, IReadOnlyList<Guid> parties, CancellationToken cancellationToken)
    {
        var errors = new List<UserError>();
        var decided = agreement.Decisions.Where(d => d.Stands).Select(d => d.PartyId).OfType<Guid>().Except(parties).ToList();
        if (decided.Count > 0)
        {
            var names = await store.Organisations.Where(o => decided.Contains(o.Id)).OrderBy(o => o.NameSort).Select(o => o.Name).ToListAsync(cancellationToken);
            errors.Add(new(
                UserErrorCode.NotAllowedInState, $"Beslut för {string.Join(", ", names)} står kvar. Återta dem först, eller låt parterna vara kvar.", ["input", "parties"]));
        }
        if (agreement.Extensions.Count > 0 && !(particulars.ValidTo < agreement.Extensions.Min(e => e.To)))
        {
            errors.Add(new(
                UserErrorCode.NotAllowedInState,
                $"Överenskommelsen är förlängd. Ange en sista dag före {agreement.Extensions.Min(e => e.To):yyyy-MM-dd}.", ["input", "validTo"]));
        }
        errors.AddRange(await InvoicedAsync(agreement, particulars, parties, cancellationToken));
        return errors;
    }

    /// <summary>A year that is invoiced stays in the term, and those who share it stay parties.</summary>
    private async Task<IReadOnlyList<UserError>> InvoicedAsync(
        Agreement agreement, AgreementParticulars particulars, IReadOnlyList<Guid> parties, CancellationToken cancellationToken)
    {
        var errors = new List<UserError>();
        var (first, last) = agreement.DaysOf(particulars.ValidFrom, particulars.ValidTo, agreement.Extensions);
        foreach (var side in (await store.LockedYearsOutsideAsync(agreement.Id, first, last, cancellationToken)).GroupBy(year => year < first.Year))
        {
            errors.Add(new(
                UserErrorCode.NotAllowedInState,
                $"{LockedYears.InSwedish([.. side])} Ange {(side.Key ? $"en första dag till och med {side.Min()}-12-31" : $"en sista dag från och med {side.Max()}-01-01")}.",
                ["input", side.Key ? "validFrom" : "validTo"]));
        }
        var sharers = await store.LockedSharersOutsideAsync(agreement.Id, parties, cancellationToken);
        if (sharers.Count > 0)
        {
            errors.Add(new(
                UserErrorCode.NotAllowedInState, $"{string.Join(", ", sharers)} delar pengarna för ett år som är fakturerat. Låt kommunerna vara kvar som parter.", ["input", "parties"]));
        }
        return errors;
    }

    /// <summary>An agreement that others follow stays where it is, or it could come to follow itself.</summary>
    private async Task<IReadOnlyList<UserError>> FollowAsync(Agreement agreement, Guid? predecessorId, CancellationToken cancellationToken)
    {
        if (await store.Agreements.AnyAsync(a => a.PredecessorId == agreement.Id, cancellationToken))
        {
            return [new(UserErrorCode.NotAllowedInState, "Överenskommelsen har en efterföljare och kan inte flyttas. Ändra efterföljarens föregångare först.", ["input", "predecessorId"])];
        }
        var predecessor = await store.Agreements.FirstOrDefaultAsync(a => a.Id == predecessorId, cancellationToken);
        if (predecessorId is not null && predecessor is null)
        {
            return [RegisterAgreementHandler.UnknownPredecessor()];
        }
        if (predecessor == agreement)
        {
            return [new(UserErrorCode.Invalid, "En överenskommelse följer inte sig själv. Ange en annan föregångare, eller ingen.", ["input", "predecessorId"])];
        }
        agreement.Follow(predecessor);
        return [];
    }
}
