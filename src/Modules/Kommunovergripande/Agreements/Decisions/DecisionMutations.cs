using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.Kommunovergripande.Times;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Decisions;

/// <summary>What somebody proposed, recommended or decided of an agreement (beslut om överenskommelsen).</summary>
/// <param name="Id">The agreement.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Kind">What was done (typ av beslut).</param>
/// <param name="BodyId">
/// Who decided: of an approval, a decline and a signature the party itself or a body of it with the mandate DECIDES; of a recommendation a body with the
/// mandate RECOMMENDS or DECIDES (beslutande organ) [002].
/// </param>
/// <param name="When">When, as the source words it; not in the future (när).</param>
/// <param name="PartyId">The party's organisation; may be left out of what is proposed or recommended to all parties (part).</param>
/// <param name="Paragraph">The paragraph of the minutes, "§ 92" say; at most 20 characters (paragraf).</param>
/// <param name="Reference">The decider's registry number or other reference, at most 50 characters (beteckning).</param>
/// <param name="MandateToSign">The office that an approval mandates to sign, at most 200 characters; a person's name does not belong here (mandat att underteckna) [004].</param>
/// <param name="Signatory">The office that signed, at most 200 characters; needed of a signature, and the mandated one where the approval names one (undertecknare).</param>
/// <param name="Note">What else is worth knowing of it, at most 1 000 characters (anmärkning).</param>
/// <param name="Source">Where it is stated, at most 200 characters (källa).</param>
[InputType]
internal sealed record RecordPartyDecisionInput(
    Guid Id, int Version, PartyDecisionKind Kind, Guid BodyId, StatedTimeInput When, Guid? PartyId = null, string? Paragraph = null, string? Reference = null,
    string? MandateToSign = null, string? Signatory = null, string? Note = null, string? Source = null)
{
    /// <summary>The decision.</summary>
    public DecisionDetails ToDetails() => new(Kind, PartyId, BodyId, When.ToTime())
    {
        Paragraph = Paragraph.Said(),
        Reference = Reference.Said(),
        MandateToSign = MandateToSign.Said(),
        Signatory = Signatory.Said(),
        Note = Note.Said(),
        Source = Source.Said(),
    };
}

/// <summary>A decision that does not stand any more (återtaget beslut).</summary>
/// <param name="Id">The agreement.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="DecisionId">The decision.</param>
/// <param name="Reason">Why, at most 500 characters (skäl).</param>
[InputType]
internal sealed record RetractPartyDecisionInput(Guid Id, int Version, Guid DecisionId, string Reason);

/// <summary>What became of a decision (utfall av beslut).</summary>
/// <param name="Agreement">The agreement as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RecordPartyDecisionPayload([property: Field] AgreementKey? Agreement, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a retraction (utfall av återtagande).</summary>
/// <param name="Agreement">The agreement as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RetractPartyDecisionPayload([property: Field] AgreementKey? Agreement, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class DecisionMutations
{
    /// <summary>
    /// Records what somebody proposed, recommended or decided of an agreement. When every party has signed one that is put to decision, it is concluded
    /// (registrera beslut om överenskommelse).
    /// </summary>
    /// <param name="input">The decision.</param>
    [Field, Needs("kommunovergripande.agreement.decide")]
    public static async Task<RecordPartyDecisionPayload> KommunovergripandeRecordPartyDecision(
        RecordPartyDecisionInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RecordPartyDecision(input), context.ResponseName, cancellationToken);
        return new(outcome.AgreementKey(), outcome.Errors);
    }

    /// <summary>Retracts a decision; it stays to be read, with the reason (återta beslut om överenskommelse).</summary>
    /// <param name="input">Which, and why.</param>
    [Field, Needs("kommunovergripande.agreement.decide")]
    public static async Task<RetractPartyDecisionPayload> KommunovergripandeRetractPartyDecision(
        RetractPartyDecisionInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RetractPartyDecision(input), context.ResponseName, cancellationToken);
        return new(outcome.AgreementKey(), outcome.Errors);
    }
}
