using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.RegistryNumbers;

/// <summary>A series to make known (ny serie).</summary>
/// <param name="Code">What its numbers begin with: 1–20 letters, digits and hyphens, a letter first (serie).</param>
/// <param name="Name">Whose diary it is, in words, at most 200 characters on one line (namn).</param>
/// <param name="AuthorityId">Id of the authority that has the diary (myndighet).</param>
/// <param name="IsOwn">Whether its numbers are drawn here, and nowhere else; only one own series has a code (egen serie).</param>
[InputType]
internal sealed record RegisterSeriesInput(string Code, string Name, Guid AuthorityId, bool IsOwn = false);

/// <summary>What is to have a number: exactly one of them (objekt).</summary>
/// <param name="AgreementId">Id of a version of an agreement (överenskommelse).</param>
/// <param name="OfficialLetterId">Id of an official letter (tjänsteskrivelse).</param>
/// <param name="ConsultationId">Id of a consultation on a draft (remiss).</param>
[InputType(OneOf = true)]
internal sealed record RegisteredObjectInput(Guid? AgreementId = null, Guid? OfficialLetterId = null, Guid? ConsultationId = null);

/// <summary>A number to draw (dra diarienummer).</summary>
/// <param name="SeriesId">Id of an own series (serie).</param>
/// <param name="Object">What is to have it; an object has at most 20 numbers (objekt).</param>
[InputType]
internal sealed record DrawRegistryNumberInput(Guid SeriesId, RegisteredObjectInput Object);

/// <summary>A number to record (anteckna diarienummer).</summary>
/// <param name="Number">Series, running number and year, <c>RUN/34/2018</c> say (diarienummer).</param>
/// <param name="Object">What has it; an object has at most 20 numbers (objekt).</param>
/// <param name="AuthorityId">Id of the authority that gave it; needed where several have a series of that code (myndighet).</param>
[InputType]
internal sealed record RecordRegistryNumberInput(string Number, RegisteredObjectInput Object, Guid? AuthorityId = null);

/// <summary>A number that was recorded by mistake (felaktigt antecknat diarienummer).</summary>
/// <param name="Id">The number; one that was drawn here stays (diarienummer).</param>
/// <param name="Reason">Why, at most 500 characters; kept in the audit trail (skäl).</param>
[InputType]
internal sealed record RemoveRegistryNumberInput(Guid Id, string Reason);

/// <summary>What became of it (utfall av ny serie).</summary>
/// <param name="RegistrySeries">The series; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RegisterSeriesPayload([property: Field] RegistrySeriesKey? RegistrySeries, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of it (utfall av draget diarienummer).</summary>
/// <param name="RegistryNumber">The number as drawn; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record DrawRegistryNumberPayload([property: Field] RegistryNumberKey? RegistryNumber, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of it (utfall av antecknat diarienummer).</summary>
/// <param name="RegistryNumber">The number as recorded; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RecordRegistryNumberPayload([property: Field] RegistryNumberKey? RegistryNumber, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of it (utfall av borttaget diarienummer).</summary>
/// <param name="RemovedId">Id of what was removed; null where it was refused (borttaget).</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RemoveRegistryNumberPayload([property: Field] Guid? RemovedId, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class RegistryMutations
{
    /// <summary>Makes a series of registry numbers known, an own one or another authority's (registrera serie).</summary>
    /// <param name="input">The series.</param>
    [Field, Needs("kommunovergripande.registrySeries.register")]
    public static async Task<RegisterSeriesPayload> KommunovergripandeRegisterSeries(
        RegisterSeriesInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RegisterSeries(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }

    /// <summary>Draws the next number of an own series, this year's, for an object (dra diarienummer).</summary>
    /// <param name="input">Of which series, and for what.</param>
    [Field, Needs("kommunovergripande.registryNumber.draw")]
    public static async Task<DrawRegistryNumberPayload> KommunovergripandeDrawRegistryNumber(
        DrawRegistryNumberInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new DrawRegistryNumber(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>Records that an object has a number that another authority gave, or that was drawn here for the same matter (anteckna diarienummer).</summary>
    /// <param name="input">The number, and what has it.</param>
    [Field, Needs("kommunovergripande.registryNumber.record")]
    public static async Task<RecordRegistryNumberPayload> KommunovergripandeRecordRegistryNumber(
        RecordRegistryNumberInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RecordRegistryNumber(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>Takes away a number that was recorded by mistake; the audit trail keeps it (ta bort antecknat diarienummer).</summary>
    /// <param name="input">Which, and why.</param>
    [Field, Needs("kommunovergripande.registryNumber.record")]
    public static async Task<RemoveRegistryNumberPayload> KommunovergripandeRemoveRegistryNumber(
        RemoveRegistryNumberInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RemoveRegistryNumber(input), context.ResponseName, cancellationToken);
        return new(outcome.Id, outcome.Errors);
    }

    private static RegistryNumberKey? KeyOf(Outcome outcome) => outcome.Id is { } id ? new(id) : null;
}
