using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Organisations;

/// <summary>Gives an organisation another name.</summary>
[Needs("kommunovergripande.organisation.rename")]
internal sealed record RenameOrganisation(RenameOrganisationInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class RenameOrganisationValidator : AbstractValidator<RenameOrganisation>
{
    public RenameOrganisationValidator() => RuleFor(c => c.Input.Name).OrganisationName();
}

internal sealed class RenameOrganisationHandler(KommunovergripandeContext store) : IRequestHandler<RenameOrganisation, Outcome>
{
    public async Task<Outcome> Handle(RenameOrganisation request, CancellationToken cancellationToken)
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
        var name = input.Name.Trim();
        if (await RegisterOrganisationHandler.NameIsTakenAsync(store, name, organisation.ValidFrom, organisation.ValidTo, organisation.Id, cancellationToken))
        {
            return Outcome.Refused(UserErrorCode.Invalid, RegisterOrganisationHandler.NameTaken(name), "input", "name");
        }
        organisation.Rename(name);
        return Outcome.Changed(nameof(Organisation), organisation.Id);
    }
}
