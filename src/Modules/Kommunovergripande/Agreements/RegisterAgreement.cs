using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.Kommunovergripande.Times;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements;

/// <summary>Registers a proposal of an agreement, or one that a source says is concluded.</summary>
[Needs("kommunovergripande.agreement.register")]
internal sealed record RegisterAgreement(RegisterAgreementInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class RegisterAgreementValidator : AbstractValidator<RegisterAgreement>
{
    public RegisterAgreementValidator()
    {
        RuleFor(c => c.Input.Title).AgreementTitle();
        RuleFor(c => c.Input.Purposes).AgreementPurposes();
        RuleFor(c => c.Input.Parties).AgreementParties();
        RuleFor(c => c.Input.Source).Limited(AgreementParticulars.MaxSource);
        RuleFor(c => c.Input.Conclusion!.AccordingTo).Needed("En källa", AgreementParticulars.MaxSource).When(c => c.Input.Conclusion is not null);
        RuleFor(c => c.Input.Conclusion!.When).SetValidator(new StatedTimeValidator()).When(c => c.Input.Conclusion?.When is not null);
    }
}

internal sealed class RegisterAgreementHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<RegisterAgreement, Outcome>
{
    public async Task<Outcome> Handle(RegisterAgreement request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var particulars = input.ToParticulars();
        var parties = input.Parties ?? [];
        var errors = await FaultsAsync(store, particulars, parties, cancellationToken);
        var predecessor = await store.Agreements.FirstOrDefaultAsync(a => a.Id == input.PredecessorId, cancellationToken);
        if (input.PredecessorId is not null && predecessor is null)
        {
            errors.Add(UnknownPredecessor());
        }
        if (input.Conclusion?.Fault(DateOnly.FromDateTime(time.GetLocalNow().DateTime)) is { } fault)
        {
            errors.Add(fault);
        }
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        var now = time.GetUtcNow();
        var agreement = Agreement.Propose(Guid.CreateVersion7(now), particulars, predecessor, now);
        agreement.SetParties(parties, () => Guid.CreateVersion7(now));
        if (input.Conclusion is { } conclusion)
        {
            agreement.RecordAsConcluded(conclusion.AccordingTo.Trim(), conclusion.When?.ToTime(), now);
        }
        store.Agreements.Add(agreement);
        return Outcome.Changed(nameof(Agreement), agreement.Id);
    }

    /// <summary>What is wrong with an agreement as a whole, whatever was said of it before.</summary>
    internal static async Task<List<UserError>> FaultsAsync(
        KommunovergripandeContext store, AgreementParticulars particulars, IReadOnlyList<Guid> parties, CancellationToken cancellationToken)
    {
        var errors = new List<UserError>();
        if (particulars.ValidTo < particulars.ValidFrom)
        {
            errors.Add(new(UserErrorCode.Invalid, $"Sista dagen ligger före den första. Ange en dag från och med {particulars.ValidFrom:yyyy-MM-dd}.", ["input", "validTo"]));
        }
        if (particulars is { ValidTo: not null, ValidFrom: null })
        {
            errors.Add(new(UserErrorCode.Invalid, "En sista dag utan en första säger inte när överenskommelsen gäller. Ange validFrom, eller utelämna båda.", ["input", "validFrom"]));
        }
        var known = await store.Organisations.AsNoTracking().Where(o => parties.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        foreach (var (position, id) in parties.Index())
        {
            if (Fault(known.GetValueOrDefault(id), particulars) is var (code, message))
            {
                errors.Add(new(code, message, ["input", "parties", $"{position}"]));
            }
        }
        return errors;
    }

    /// <summary>There is no such agreement to follow.</summary>
    internal static UserError UnknownPredecessor() =>
        new(UserErrorCode.NotFound, "Föregångaren finns inte. Ange id för en registrerad överenskommelse.", ["input", "predecessorId"]);

    private static (UserErrorCode Code, string Message)? Fault(Organisation? party, AgreementParticulars particulars) => party switch
    {
        null => (UserErrorCode.NotFound, "Parten finns inte. Ange id för en registrerad organisation."),
        { Kind: OrganisationKind.Body } =>
            (UserErrorCode.Invalid, $"'{party.Name}' är ett organ och kan inte vara part. Ange den organisation som organet hör till."),
        _ when !party.ExistsWithin(particulars.ValidFrom, particulars.ValidTo) =>
            (UserErrorCode.Invalid, $"'{party.Name}' finns inte när överenskommelsen gäller. Ange den organisation som då hade uppgiften."),
        _ => null,
    };
}
