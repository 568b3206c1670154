using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Text;

namespace Samverkan.Kommunovergripande.Persons;

/// <summary>Adds a person to the county's register.</summary>
[Needs("kommunovergripande.person.register")]
internal sealed record RegisterPerson(RegisterPersonInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class RegisterPersonValidator : AbstractValidator<RegisterPerson>
{
    public RegisterPersonValidator()
    {
        RuleFor(c => c.Input.Name).PersonName();
        RuleFor(c => c.Input.Title).PersonTitle();
        RuleFor(c => c.Input.WorkEmail).Email();
        RuleFor(c => c.Input.WorkPhone).Phone();
    }
}

internal sealed class RegisterPersonHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<RegisterPerson, Outcome>
{
    public async Task<Outcome> Handle(RegisterPerson request, CancellationToken cancellationToken)
    {
        var details = request.Input.Details;
        var errors = await FaultsAsync(store, details, except: null, cancellationToken);
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        var person = new Person(Guid.CreateVersion7(time.GetUtcNow()), details);
        store.Persons.Add(person);
        return Outcome.Changed(nameof(Person), person.Id);
    }

    /// <summary>What the register has against the details: no such organisation, or the same person twice.</summary>
    internal static async Task<IReadOnlyList<UserError>> FaultsAsync(
        KommunovergripandeContext store, PersonDetails details, Guid? except, CancellationToken cancellationToken)
    {
        if (!await store.Organisations.AnyAsync(o => o.Id == details.OrganisationId, cancellationToken))
        {
            return [new(UserErrorCode.NotFound, "Organisationen finns inte. Ange id för en registrerad organisation.", ["input", "organisationId"])];
        }
        var folded = SwedishText.Fold(details.Name);
        var titles = await store.Persons.Where(p => p.NameFolded == folded && p.OrganisationId == details.OrganisationId && p.Id != except)
            .Select(p => p.Title).ToListAsync(cancellationToken);
        return titles.Exists(t => SwedishText.Fold(t ?? "") == SwedishText.Fold(details.Title ?? ""))
            ? [new(UserErrorCode.Invalid, Twice(details), ["input", "name"])]
            : [];
    }

    private static string Twice(PersonDetails details) =>
        $"'{details.Name}' finns redan i organisationen med samma titel. Ändra den som finns, eller ange en titel som skiljer två med samma namn åt.";
}
