using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
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
        errors.AddRange(await OrganisationPeriod.FaultsAsync(store, organisation, details, cancellationToken));
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        organisation.Change(details);
        return Outcome.Changed(nameof(Organisation), organisation.Id);
    }
}
