using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Representations;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Organisations;

/// <summary>An organisation's period, or whose body it is and what it may do, is another than was known.</summary>
[Needs("kommunovergripande.organisation.change")]
internal sealed record ChangeOrganisation(ChangeOrganisationInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class ChangeOrganisationValidator : AbstractValidator<ChangeOrganisation>
{
    public ChangeOrganisationValidator() => RuleFor(c => c.Input.Source.Value).OrganisationSource().OverridePropertyName("Input.Source");
}

internal sealed class ChangeOrganisationHandler(KommunovergripandeContext store) : IRequestHandler<ChangeOrganisation, Outcome>
{
    public async Task<Outcome> Handle(ChangeOrganisation request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var organisation = await store.Organisations.FirstOrDefaultAsync(o => o.Id == input.Id, cancellationToken);
        if (organisation is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Organisationen finns inte. Ange id för en registrerad organisation.", "input", "id");
        }
        if (organisation.IsStale(input.Version))
        {
            return Outcome.Conflict(nameof(Organisation), organisation.Id);
        }
        var details = input.AppliedTo(organisation.Details);
        if (!details.IsInOrder)
        {
            return Outcome.Refused(
                UserErrorCode.Invalid, $"Sista dagen ligger före den första. Ange en dag från och med {details.ValidFrom:yyyy-MM-dd}.", "input", "validTo");
        }
        List<UserError> errors = [.. await BodyPlace.FaultsAsync(store, organisation.Id, organisation.Kind, details, cancellationToken)];
        errors.AddRange(await PeriodFaultsAsync(organisation, details, cancellationToken));
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        organisation.Change(details);
        return Outcome.Changed(nameof(Organisation), organisation.Id);
    }

    /// <summary>Names are taken for a time, and whoever sits in a body or is represented is there all the time.</summary>
    private async Task<IReadOnlyList<UserError>> PeriodFaultsAsync(Organisation organisation, OrganisationDetails details, CancellationToken cancellationToken)
    {
        if ((details.ValidFrom, details.ValidTo) == (organisation.ValidFrom, organisation.ValidTo))
        {
            return [];
        }
        var errors = new List<UserError>();
        if (await RegisterOrganisationHandler.NameIsTakenAsync(store, organisation.Name, details.ValidFrom, details.ValidTo, organisation.Id, cancellationToken))
        {
            errors.Add(new(UserErrorCode.Invalid, RegisterOrganisationHandler.NameTaken(organisation.Name), ["input", "validFrom"]));
        }
        var (first, last) = (details.ValidFrom ?? DateOnly.MinValue, details.ValidTo ?? Representation.GoesOn);
        // one statement each: an index seeks a body's seats, another those of who is represented
        var inIt = store.Representations.Where(r => r.BodyId == organisation.Id);
        var forIt = store.Representations.Where(r => r.RepresentedId == organisation.Id);
        var seats = inIt.Concat(forIt);
        if (await seats.Where(r => r.From < first).OrderBy(r => r.From).FirstOrDefaultAsync(cancellationToken) is { } earlier)
        {
            errors.Add(new(UserErrorCode.NotAllowedInState, $"En representation börjar redan {earlier.From:yyyy-MM-dd}. Ange en första dag som inte ligger efter den.", ["input", "validFrom"]));
        }
        if (await seats.Where(r => r.Until > last).OrderByDescending(r => r.Until).FirstOrDefaultAsync(cancellationToken) is { } later)
        {
            errors.Add(new(UserErrorCode.NotAllowedInState, GoesOnLonger(later), ["input", "validTo"]));
        }
        return errors;
    }

    private static string GoesOnLonger(Representation seat) => seat.To is { } last
        ? $"En representation varar till {last:yyyy-MM-dd}. Ange en sista dag som inte ligger före den, eller avsluta representationen först."
        : "En representation pågår tills vidare. Avsluta den först.";
}
