using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Times;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Extensions;

/// <summary>That an agreement applies longer than was agreed (förlängning) [001].</summary>
/// <param name="Id">The agreement.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="To">The new last day; later than the present one (till och med).</param>
/// <param name="BodyId">Who decided. An extension that a source states is kept whatever the body's mandate, which is told with it (beslutande organ).</param>
/// <param name="When">When it was decided, as the source words it; not in the future (när).</param>
/// <param name="Paragraph">The paragraph of the minutes, "§ 92" say; at most 20 characters (paragraf).</param>
/// <param name="Reference">The decider's registry number or other reference, at most 50 characters (beteckning).</param>
/// <param name="Source">Where it is stated, at most 200 characters (källa).</param>
[InputType]
internal sealed record ExtendAgreementInput(
    Guid Id, int Version, DateOnly To, Guid BodyId, StatedTimeInput When, string? Paragraph = null, string? Reference = null, string? Source = null);

/// <summary>What became of an extension (utfall av förlängning).</summary>
/// <param name="Agreement">The agreement as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record ExtendAgreementPayload([property: Field] AgreementKey? Agreement, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>That an extension was wrong, or decided by others than it should have been (återtagen förlängning).</summary>
/// <param name="Id">The agreement.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="ExtensionId">The extension: the latest, for the others lead up to it (förlängning).</param>
/// <param name="Reason">Why, at most 500 characters (skäl).</param>
[InputType]
internal sealed record RetractExtensionInput(Guid Id, int Version, Guid ExtensionId, string Reason);

/// <summary>What became of it (utfall av återtagande).</summary>
/// <param name="Agreement">The agreement as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RetractExtensionPayload([property: Field] AgreementKey? Agreement, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class ExtensionMutations
{
    /// <summary>Records that a concluded agreement applies longer than was agreed (förläng överenskommelse).</summary>
    /// <param name="input">The extension.</param>
    [Field, Needs("kommunovergripande.agreement.extend")]
    public static async Task<ExtendAgreementPayload> KommunovergripandeExtendAgreement(
        ExtendAgreementInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new ExtendAgreement(input), context.ResponseName, cancellationToken);
        return new(outcome.AgreementKey(), outcome.Errors);
    }

    /// <summary>
    /// Takes away the latest extension of an agreement, which then applies as it did before (återta förlängning). Refused where a year that is invoiced would
    /// fall outside. The reason stays in the agreement's history.
    /// </summary>
    /// <param name="input">Which, and why.</param>
    [Field, Needs("kommunovergripande.agreement.extend")]
    public static async Task<RetractExtensionPayload> KommunovergripandeRetractExtension(
        RetractExtensionInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RetractExtension(input), context.ResponseName, cancellationToken);
        return new(outcome.AgreementKey(), outcome.Errors);
    }
}

[ExtendObjectType(typeof(Agreement))]
internal static class AgreementExtensions
{
    /// <summary>How it was extended, the earliest last day first (förlängningar).</summary>
    [Field, Needs("kommunovergripande.agreement.read")]
    public static async Task<ILookup<Guid, AgreementExtension>> Extensions(
        [Parent(nameof(Agreement.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        (await store.Set<AgreementExtension>().Where(e => ids.Contains(e.AgreementId)).OrderBy(e => e.To).ThenBy(e => e.Id).ToListAsync(cancellationToken))
        .ToLookup(e => e.AgreementId);
}
