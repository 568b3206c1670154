using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Statuses;

/// <summary>A proposal to put to decision (förslag att lägga fram för beslut).</summary>
/// <param name="Id">The agreement; it has at least two parties, and says something.</param>
/// <param name="Version">The version that this was decided on (version).</param>
[InputType]
internal sealed record PutAgreementToDecisionInput(Guid Id, int Version);

/// <summary>A proposal to take back for rework (förslag att ta tillbaka för omarbetning).</summary>
/// <param name="Id">The agreement; no recommendation and no decision of a party stands.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Reason">Why, at most 500 characters; kept in its history (skäl).</param>
[InputType]
internal sealed record TakeAgreementBackInput(Guid Id, int Version, string Reason);

/// <summary>A proposal that comes to nothing (överenskommelse att återta).</summary>
/// <param name="Id">The agreement.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Reason">Why, at most 500 characters (skäl).</param>
[InputType]
internal sealed record WithdrawAgreementInput(Guid Id, int Version, string Reason);

/// <summary>That a source says that an agreement is concluded (anteckning om att överenskommelsen är ingången).</summary>
/// <param name="Id">The agreement.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Conclusion">By which source, and when (ingången enligt).</param>
[InputType]
internal sealed record RecordAgreementConclusionInput(Guid Id, int Version, StatedConclusionInput Conclusion);

/// <summary>What became of it (utfall).</summary>
/// <param name="Agreement">The agreement as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record PutAgreementToDecisionPayload([property: Field] AgreementKey? Agreement, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of it (utfall).</summary>
/// <param name="Agreement">The agreement as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record TakeAgreementBackPayload([property: Field] AgreementKey? Agreement, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a withdrawal (utfall av återtagande).</summary>
/// <param name="Agreement">The agreement as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record WithdrawAgreementPayload([property: Field] AgreementKey? Agreement, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of it (utfall).</summary>
/// <param name="Agreement">The agreement as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RecordAgreementConclusionPayload([property: Field] AgreementKey? Agreement, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class StatusMutations
{
    /// <summary>Asks the parties of a proposal to decide; what it says is locked from then on (lägg fram för beslut).</summary>
    /// <param name="input">Which.</param>
    [Field, Needs("kommunovergripande.agreement.putToDecision")]
    public static async Task<PutAgreementToDecisionPayload> KommunovergripandePutAgreementToDecision(
        PutAgreementToDecisionInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new PutAgreementToDecision(input), context.ResponseName, cancellationToken);
        return new(outcome.AgreementKey(), outcome.Errors);
    }

    /// <summary>Takes a proposal that was put to decision back, to draw it up again (ta tillbaka för omarbetning).</summary>
    /// <param name="input">Which, and why.</param>
    [Field, Needs("kommunovergripande.agreement.putToDecision")]
    public static async Task<TakeAgreementBackPayload> KommunovergripandeTakeAgreementBack(
        TakeAgreementBackInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new TakeAgreementBack(input), context.ResponseName, cancellationToken);
        return new(outcome.AgreementKey(), outcome.Errors);
    }

    /// <summary>Withdraws a proposal that comes to nothing (återta överenskommelse).</summary>
    /// <param name="input">Which, and why.</param>
    [Field, Needs("kommunovergripande.agreement.withdraw")]
    public static async Task<WithdrawAgreementPayload> KommunovergripandeWithdrawAgreement(
        WithdrawAgreementInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new WithdrawAgreement(input), context.ResponseName, cancellationToken);
        return new(outcome.AgreementKey(), outcome.Errors);
    }

    /// <summary>Records that a source says that an agreement is concluded; the parties' decisions may be recorded afterwards (anteckna som ingången).</summary>
    /// <param name="input">Which, and by which source.</param>
    [Field, Needs("kommunovergripande.agreement.register")]
    public static async Task<RecordAgreementConclusionPayload> KommunovergripandeRecordAgreementConclusion(
        RecordAgreementConclusionInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RecordAgreementConclusion(input), context.ResponseName, cancellationToken);
        return new(outcome.AgreementKey(), outcome.Errors);
    }
}
