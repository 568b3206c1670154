using FluentValidation;
using MediatR;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Valfard.FouJamt.Results;

/// <summary>A result is published no more.</summary>
[Needs("valfard.studyResult.withdraw")]
internal sealed record WithdrawStudyResult(WithdrawStudyResultInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;

    /// <inheritdoc/>
    public string Reason => Input.Reason;
}

internal sealed class WithdrawStudyResultValidator : AbstractValidator<WithdrawStudyResult>
{
    public WithdrawStudyResultValidator() => RuleFor(c => c.Input.Reason).Needed("Ett skäl", StudyResultText.MaxReason);
}

internal sealed class WithdrawStudyResultHandler(ValfardContext store, TimeProvider time) : IRequestHandler<WithdrawStudyResult, Outcome>
{
    public async Task<Outcome> Handle(WithdrawStudyResult command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var result = await store.ResultAsync(input.Id, cancellationToken);
        if (StudyResultSteps.Withdraw.IsRefused(result, input.Version, out var refusal))
        {
            return refusal;
        }
        var now = time.GetUtcNow();
        if (await store.OrderStandsOnAsync(result, withdrawn: true, now, cancellationToken) is { } last)
        {
            return last;
        }
        result.Withdraw(input.Reason.Trim(), now);
        store.TellRegister(result);
        return Outcome.Changed(nameof(StudyResult), result.Id);
    }
}
