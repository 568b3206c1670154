using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;
using Samverkan.Valfard.Visits;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>A municipality takes back an order that waits to be assessed.</summary>
[Needs("valfard.studyOrder.withdraw")]
internal sealed record WithdrawStudyOrder(WithdrawStudyOrderInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;

    /// <inheritdoc/>
    public string Reason => Input.Reason;
}

internal sealed class WithdrawStudyOrderValidator : AbstractValidator<WithdrawStudyOrder>
{
    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReason = 500;

    public WithdrawStudyOrderValidator() => RuleFor(c => c.Input.Reason).Needed("Ett skäl", MaxReason);
}

internal sealed class WithdrawStudyOrderHandler(ValfardContext store, OnBehalf onBehalf, TimeProvider time) : IRequestHandler<WithdrawStudyOrder, Outcome>
{
    public async Task<Outcome> Handle(WithdrawStudyOrder command, CancellationToken cancellationToken)
    {
        var order = await store.StudyOrders.FirstOrDefaultAsync(o => o.Id == command.Input.Id, cancellationToken);
        if (StudyOrderSteps.Withdraw.IsRefused(order, command.Input.Version, out var refusal))
        {
            return refusal;
        }
        onBehalf.Of(order.MunicipalityCode, "input", "id");
        order.Withdraw(time.GetUtcNow());
        await store.ReopenNeedsAsync(order.Id, cancellationToken);
        store.TellRegister(order);
        return Outcome.Changed(nameof(StudyOrder), order.Id);
    }
}
