using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Persons;

/// <summary>A person to register (ny person).</summary>
/// <param name="Name">First name and surname, at most 100 characters, no digits (namn).</param>
/// <param name="OrganisationId">Id of the organisation that the person works for, or is elected in (organisation).</param>
/// <param name="Title">What the person is there, at most 100 characters (titel).</param>
/// <param name="WorkEmail">Address at work, or that of the office, at most 254 characters; never a private one (e-post i tjänsten).</param>
/// <param name="WorkPhone">Telephone at work, or that of the office, at most 30 characters; never a private one (telefon i tjänsten).</param>
[InputType]
internal sealed record RegisterPersonInput(string Name, Guid OrganisationId, string? Title = null, string? WorkEmail = null, string? WorkPhone = null)
{
    /// <summary>What it says of the person.</summary>
    public PersonDetails Details => new PersonDetails(Name, Title, WorkEmail, WorkPhone, OrganisationId).Trimmed();
}

/// <summary>What became of a registration (utfall av registrering).</summary>
/// <param name="Person">The person as registered; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RegisterPersonPayload([property: Field] PersonKey? Person, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>A change of what is known of a person; what is left out stays as it is (ändrad person).</summary>
/// <param name="Id">The person.</param>
/// <param name="Version">The version that the change was decided on (version).</param>
/// <param name="Name">First name and surname, at most 100 characters, no digits (namn).</param>
/// <param name="OrganisationId">Id of the organisation that the person works for now, or is elected in (organisation).</param>
/// <param name="Title">What the person is there, at most 100 characters; null takes it away (titel).</param>
/// <param name="WorkEmail">Address at work, or that of the office, at most 254 characters; null takes it away (e-post i tjänsten).</param>
/// <param name="WorkPhone">Telephone at work, or that of the office, at most 30 characters; null takes it away (telefon i tjänsten).</param>
[InputType]
internal sealed record ChangePersonInput(
    Guid Id, int Version, Optional<string?> Name, Optional<Guid?> OrganisationId, Optional<string?> Title, Optional<string?> WorkEmail, Optional<string?> WorkPhone)
{
    /// <summary>The details with what is given in place of what was.</summary>
    public PersonDetails AppliedTo(PersonDetails details) => new PersonDetails(
        Name.Given ? Name.Value! : details.Name,
        Title.Given ? Title.Value : details.Title,
        WorkEmail.Given ? WorkEmail.Value : details.WorkEmail,
        WorkPhone.Given ? WorkPhone.Value : details.WorkPhone,
        OrganisationId.Given ? OrganisationId.Value!.Value : details.OrganisationId).Trimmed();
}

/// <summary>What became of a change (utfall av ändring).</summary>
/// <param name="Person">The person as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record ChangePersonPayload([property: Field] PersonKey? Person, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class PersonMutations
{
    /// <summary>Adds a person to the county's register (registrera person).</summary>
    /// <param name="input">The person.</param>
    [Field, Needs("kommunovergripande.person.register")]
    public static async Task<RegisterPersonPayload> KommunovergripandeRegisterPerson(
        RegisterPersonInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RegisterPerson(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>Changes what is known of a person (ändra person).</summary>
    /// <param name="input">Who, and what is to be changed.</param>
    [Field, Needs("kommunovergripande.person.change")]
    public static async Task<ChangePersonPayload> KommunovergripandeChangePerson(
        ChangePersonInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new ChangePerson(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    private static PersonKey? KeyOf(Outcome outcome) => outcome.Id is { } id ? new(id) : null;
}
