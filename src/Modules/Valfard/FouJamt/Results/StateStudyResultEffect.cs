using FluentValidation;
using MediatR;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Valfard.FouJamt.Results;

/// <summary>What a result led to is stated, or stated otherwise.</summary>
[Needs("valfard.studyResult.stateEffect")]
internal sealed record StateStudyResultEffect(StateStudyResultEffectInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class StateStudyResultEffectValidator : AbstractValidator<StateStudyResultEffect>
{
    public StateStudyResultEffectValidator() => RuleFor(c => c.Input.Effect).Needed("En effekt", StudyResultText.MaxEffect);
}

internal sealed class StateStudyResultEffectHandler(ValfardContext store, TimeProvider time) : IRequestHandler<StateStudyResultEffect, Outcome>
{
    public async Task<Outcome> Handle(StateStudyResultEffect command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var result = await store.ResultAsync(input.Id, cancellationToken);
        if (StudyResultSteps.StateEffect.IsRefused(result, input.Version, out var refusal))
        {
            return refusal;
        }
        result.StateEffect(input.Effect, time.GetUtcNow());
        store.TellRegister(result);
        return Outcome.Changed(nameof(StudyResult), result.Id);
    }
}
