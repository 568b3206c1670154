using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Persons;

/// <summary>Changes what is known of a person.</summary>
[Needs("kommunovergripande.person.change")]
internal sealed record ChangePerson(ChangePersonInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class ChangePersonValidator : AbstractValidator<ChangePerson>
{
    public ChangePersonValidator()
    {
        RuleFor(c => c.Input.Name.Value).PersonName().When(c => c.Input.Name.Given).OverridePropertyName("Input.Name");
        RuleFor(c => c.Input.OrganisationId.Value).NotNull().When(c => c.Input.OrganisationId.Given)
            .WithMessage("En organisation behövs. Ange id för en registrerad organisation, eller utelämna fältet.").OverridePropertyName("Input.OrganisationId");
        RuleFor(c => c.Input.Title.Value).PersonTitle().OverridePropertyName("Input.Title");
        RuleFor(c => c.Input.WorkEmail.Value).Email().OverridePropertyName("Input.WorkEmail");
        RuleFor(c => c.Input.WorkPhone.Value).Phone().OverridePropertyName("Input.WorkPhone");
    }
}

internal sealed class ChangePersonHandler(KommunovergripandeContext store) : IRequestHandler<ChangePerson, Outcome>
{
    public async Task<Outcome> Handle(ChangePerson request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var person = await store.Persons.FirstOrDefaultAsync(p => p.Id == input.Id, cancellationToken);
        if (person is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Personen finns inte. Ange id för en registrerad person.", "input", "id");
        }
        if (person.IsStale(input.Version))
        {
            return Outcome.Conflict(nameof(Person), person.Id);
        }
        var details = input.AppliedTo(person.Details);
        var errors = await RegisterPersonHandler.FaultsAsync(store, details, person.Id, cancellationToken);
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        person.Change(details);
        return Outcome.Changed(nameof(Person), person.Id);
    }
}
