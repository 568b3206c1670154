using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.Contracts;

namespace Samverkan.Valfard.FouJamt.Results;

/// <summary>What became of a registration (utfall av registrering).</summary>
/// <param name="StudyResult">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RegisterStudyResultPayload([property: Field] StudyResultKey? StudyResult, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a change (utfall av ändring).</summary>
/// <param name="StudyResult">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record ChangeStudyResultPayload([property: Field] StudyResultKey? StudyResult, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of publishing (utfall av publicering).</summary>
/// <param name="StudyResult">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record PublishStudyResultPayload([property: Field] StudyResultKey? StudyResult, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a withdrawal (utfall av avpublicering).</summary>
/// <param name="StudyResult">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record WithdrawStudyResultPayload([property: Field] StudyResultKey? StudyResult, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a count (utfall av räkning).</summary>
/// <param name="StudyResult">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record CountStudyResultSpreadPayload([property: Field] StudyResultKey? StudyResult, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a retraction (utfall av borttagning).</summary>
/// <param name="StudyResult">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RetractStudyResultSpreadPayload([property: Field] StudyResultKey? StudyResult, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a statement (utfall av angivande).</summary>
/// <param name="StudyResult">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record StateStudyResultEffectPayload([property: Field] StudyResultKey? StudyResult, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class StudyResultMutations
{
    /// <summary>Something came out of a started or completed order; it is a draft until it is published (registrera resultat).</summary>
    /// <param name="input">The result.</param>
    [Field, Needs("valfard.studyResult.register")]
    public static async Task<RegisterStudyResultPayload> ValfardRegisterStudyResult(
        RegisterStudyResultInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RegisterStudyResult(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>A result says something else, or in other formats (ändra resultat).</summary>
    /// <param name="input">The change.</param>
    [Field, Needs("valfard.studyResult.change")]
    public static async Task<ChangeStudyResultPayload> ValfardChangeStudyResult(
        ChangeStudyResultInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new ChangeStudyResult(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>Publishes a result, which the register then lists; the six groups must have been considered [002] (publicera resultat).</summary>
    /// <param name="input">Which, and when.</param>
    [Field, Needs("valfard.studyResult.publish")]
    public static async Task<PublishStudyResultPayload> ValfardPublishStudyResult(
        PublishStudyResultInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new PublishStudyResult(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>Takes a result from the public and from the register; the only accessible result of a completed order stays (avpublicera resultat).</summary>
    /// <param name="input">Which, and why.</param>
    [Field, Needs("valfard.studyResult.withdraw")]
    public static async Task<WithdrawStudyResultPayload> ValfardWithdrawStudyResult(
        WithdrawStudyResultInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new WithdrawStudyResult(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>Counts whom a published result reached (räkna spridning) [001].</summary>
    /// <param name="input">The count.</param>
    [Field, Needs("valfard.studyResult.countSpread")]
    public static async Task<CountStudyResultSpreadPayload> ValfardCountStudyResultSpread(
        CountStudyResultSpreadInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new CountStudyResultSpread(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>Takes back a count that was wrong; the history keeps it (ta bort räkning).</summary>
    /// <param name="input">Which, and why.</param>
    [Field, Needs("valfard.studyResult.countSpread")]
    public static async Task<RetractStudyResultSpreadPayload> ValfardRetractStudyResultSpread(
        RetractStudyResultSpreadInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RetractStudyResultSpread(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>States what a published result led to, or states it otherwise (ange uppnådd effekt) [001].</summary>
    /// <param name="input">The effect.</param>
    [Field, Needs("valfard.studyResult.stateEffect")]
    public static async Task<StateStudyResultEffectPayload> ValfardStateStudyResultEffect(
        StateStudyResultEffectInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new StateStudyResultEffect(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    private static StudyResultKey? KeyOf(Outcome outcome) => outcome.Id is { } id ? new(id) : null;
}
