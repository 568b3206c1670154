using FluentValidation;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;

namespace Samverkan.Valfard;

/// <summary>Who does something: an office, or a registered person (befattning eller person).</summary>
/// <param name="Office">The office, <c>Utvecklingsledare FoU Jämt</c> say; null where a person is stated (befattning).</param>
/// <param name="PersonId">The person; null where an office is stated.</param>
[ObjectType]
internal sealed record OfficeOrPerson([property: Field] string? Office, Guid? PersonId)
{
    /// <summary>Longest office, in characters.</summary>
    public const int MaxOffice = 100;

    /// <summary>The registered person; null where an office is stated (person).</summary>
    [Field(Requires = [nameof(PersonId)])]
    public PersonKey? Person => PersonId is { } id ? new(id) : null;
}

/// <summary>Who does something: exactly one of an office and a registered person (befattning eller person).</summary>
/// <param name="Office">The office, at most 100 characters; an office, never a person's name (befattning).</param>
/// <param name="PersonId">Id of a registered person (person).</param>
[InputType(OneOf = true)]
internal sealed record OfficeOrPersonInput(string? Office = null, Guid? PersonId = null)
{
    /// <summary>Who it is.</summary>
    public OfficeOrPerson Value => new(Office?.Trim(), PersonId);
}

internal sealed class OfficeOrPersonValidator : AbstractValidator<OfficeOrPersonInput>
{
    public OfficeOrPersonValidator() =>
        RuleFor(p => p.Office).Heading("En befattning", OfficeOrPerson.MaxOffice).When(p => p.PersonId is null);
}
