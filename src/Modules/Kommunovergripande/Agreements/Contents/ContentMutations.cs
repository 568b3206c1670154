using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Contents;

/// <summary>What an agreement shall say; each list is given whole, and one that is left out stays as it is (överenskommelsens innehåll).</summary>
/// <param name="Id">The agreement.</param>
/// <param name="Version">The version that the change was decided on (version).</param>
/// <param name="Areas">Its areas, in its own order; at most 50 (områden).</param>
/// <param name="Assignments">What shall be done, in its own order; at most 200 (uppdrag).</param>
/// <param name="StatedRemovals">Codes of the assignments whose removal it states; at most 200 (angivna borttaganden).</param>
/// <param name="Provisions">What else it lays down, in its own order; at most 200 (bestämmelser).</param>
/// <param name="Annexes">Its annexes; at most 50 (bilagor).</param>
/// <param name="Adaptation">Needed of a concluded agreement, and of no other (anpassning under avtalstiden) [001].</param>
[InputType]
internal sealed record SetAgreementContentInput(
    Guid Id, int Version, Optional<IReadOnlyList<StatedArea>?> Areas, Optional<IReadOnlyList<StatedAssignment>?> Assignments,
    Optional<IReadOnlyList<string>?> StatedRemovals, Optional<IReadOnlyList<StatedProvision>?> Provisions, Optional<IReadOnlyList<StatedAnnex>?> Annexes,
    StatedAdaptation? Adaptation = null)
{
    /// <summary>The content with what is given in place of what was.</summary>
    public AgreementContent AppliedTo(AgreementContent was) => new(
        Areas.Given ? [.. (Areas.Value ?? []).Select(a => a.Trimmed())] : was.Areas,
        Assignments.Given ? [.. (Assignments.Value ?? []).Select(a => a.Trimmed())] : was.Assignments,
        StatedRemovals.Given ? StatedRemovals.Value ?? [] : was.StatedRemovals,
        Provisions.Given ? [.. (Provisions.Value ?? []).Select(p => p.Trimmed())] : was.Provisions,
        Annexes.Given ? [.. (Annexes.Value ?? []).Select(a => a.Trimmed())] : was.Annexes);
}

/// <summary>What became of a change of content (utfall av ändrat innehåll).</summary>
/// <param name="Agreement">The agreement as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record SetAgreementContentPayload([property: Field] AgreementKey? Agreement, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class ContentMutations
{
    /// <summary>Edits what a proposal says, or adapts a concluded agreement within its term (ändra överenskommelsens innehåll).</summary>
    /// <param name="input">The content.</param>
    [Field, Needs("kommunovergripande.agreement.setContent")]
    public static async Task<SetAgreementContentPayload> KommunovergripandeSetAgreementContent(
        SetAgreementContentInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new SetAgreementContent(input), context.ResponseName, cancellationToken);
        return new(outcome.AgreementKey(), outcome.Errors);
    }
}
