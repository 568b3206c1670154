using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Organisations;

/// <summary>An organisation to register (ny organisation).</summary>
/// <param name="Name">The name in full, at most 200 characters; no other may have it at the same time (namn).</param>
/// <param name="Kind">What it is (typ av organisation).</param>
/// <param name="OrganisationNumber">Ten digits, with or without hyphen (organisationsnummer).</param>
/// <param name="MunicipalityCode">Code of the municipality that it is, or that it belongs to (kommunkod).</param>
/// <param name="ValidFrom">First day of its period (från och med).</param>
/// <param name="ValidTo">Last day of its period (till och med).</param>
/// <param name="PredecessorId">Id of the organisation whose tasks it took over (föregångare).</param>
/// <param name="Source">Where the particulars come from, at most 200 characters (källa).</param>
/// <param name="PartOfId">Only for a BODY: id of the organisation whose body it is; left out for a joint body (tillhör).</param>
/// <param name="Mandate">Only for a BODY: what it may do with a matter (mandat) [002].</param>
[InputType]
internal sealed record RegisterOrganisationInput(
    string Name, OrganisationKind Kind, string? OrganisationNumber = null, string? MunicipalityCode = null, DateOnly? ValidFrom = null, DateOnly? ValidTo = null,
    Guid? PredecessorId = null, string? Source = null, Guid? PartOfId = null, BodyMandate? Mandate = null);

/// <summary>What became of a registration (utfall av registrering).</summary>
/// <param name="Organisation">The organisation as registered; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RegisterOrganisationPayload([property: Field] OrganisationKey? Organisation, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>Another name for an organisation (namnbyte).</summary>
/// <param name="Id">The organisation.</param>
/// <param name="Version">The version that the change was decided on (version).</param>
/// <param name="Name">The name in full, at most 200 characters; no other may have it at the same time (namn).</param>
[InputType]
internal sealed record RenameOrganisationInput(Guid Id, int Version, string Name);

/// <summary>What became of a change of name (utfall av namnbyte).</summary>
/// <param name="Organisation">The organisation as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RenameOrganisationPayload([property: Field] OrganisationKey? Organisation, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What is said of an organisation; what is left out stays as it is, and null takes it away (ändrad organisation).</summary>
/// <param name="Id">The organisation.</param>
/// <param name="Version">The version that the change was decided on (version).</param>
/// <param name="ValidFrom">First day of its period; whoever has a seat in it, or is its representative, began no earlier (från och med).</param>
/// <param name="ValidTo">Last day of its period, not before the first; no seat in it, or of its representative, lasts longer (till och med).</param>
/// <param name="PartOfId">Only for a BODY: id of the organisation whose body it is, which is no body of its own (tillhör).</param>
/// <param name="Mandate">Only for a BODY: what it may do with a matter (mandat) [002].</param>
/// <param name="Source">Where the particulars come from, at most 200 characters (källa).</param>
[InputType]
internal sealed record ChangeOrganisationInput(
    Guid Id, int Version, Optional<DateOnly?> ValidFrom, Optional<DateOnly?> ValidTo, Optional<Guid?> PartOfId, Optional<BodyMandate?> Mandate,
    Optional<string?> Source)
{
    /// <summary>The details with what is given in place of what was.</summary>
    public OrganisationDetails AppliedTo(OrganisationDetails details) => new(
        ValidFrom.Given ? ValidFrom.Value : details.ValidFrom,
        ValidTo.Given ? ValidTo.Value : details.ValidTo,
        PartOfId.Given ? PartOfId.Value : details.PartOfId,
        Mandate.Given ? Mandate.Value : details.Mandate,
        Source.Given ? Source.Value : details.Source);
}

/// <summary>What became of a change (utfall av ändring).</summary>
/// <param name="Organisation">The organisation as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record ChangeOrganisationPayload([property: Field] OrganisationKey? Organisation, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class OrganisationMutations
{
    /// <summary>Adds an organisation to the county's register (registrera organisation).</summary>
    /// <param name="input">The organisation.</param>
    [Field, Needs("kommunovergripande.organisation.register")]
    public static async Task<RegisterOrganisationPayload> KommunovergripandeRegisterOrganisation(
        RegisterOrganisationInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RegisterOrganisation(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>Gives an organisation another name (byt namn på organisation).</summary>
    /// <param name="input">Which, and the name.</param>
    [Field, Needs("kommunovergripande.organisation.rename")]
    public static async Task<RenameOrganisationPayload> KommunovergripandeRenameOrganisation(
        RenameOrganisationInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RenameOrganisation(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>An organisation's period, or whose body it is and what it may do, is another than was known (ändra organisation).</summary>
    /// <param name="input">Which, and what is said of it.</param>
    [Field, Needs("kommunovergripande.organisation.change")]
    public static async Task<ChangeOrganisationPayload> KommunovergripandeChangeOrganisation(
        ChangeOrganisationInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new ChangeOrganisation(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    private static OrganisationKey? KeyOf(Outcome outcome) => outcome.Id is { } id ? new(id) : null;
}
