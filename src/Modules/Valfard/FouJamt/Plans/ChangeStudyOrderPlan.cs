using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.Plans;

/// <summary>The plan of an order is replaced by another; the one before is kept.</summary>
[Needs("valfard.studyOrder.plan")]
internal sealed record ChangeStudyOrderPlan(ChangeStudyOrderPlanInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;

    /// <inheritdoc/>
    public string Reason => Input.Reason;
}

internal sealed class ChangeStudyOrderPlanValidator : AbstractValidator<ChangeStudyOrderPlan>
{
    public ChangeStudyOrderPlanValidator()
    {
        RuleFor(c => c.Input.Reason).Needed("Ett skäl", StudyPlan.MaxReason);
        RuleFor(c => c.Input.Steps).PlanLength();
        RuleForEach(c => c.Input.Steps).SetValidator(new PlanStepValidator());
    }
}

internal sealed class ChangeStudyOrderPlanHandler(ValfardContext store, Principal principal, TimeProvider time) : IRequestHandler<ChangeStudyOrderPlan, Outcome>
{
    public async Task<Outcome> Handle(ChangeStudyOrderPlan command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var order = await store.StudyOrders.FirstOrDefaultAsync(o => o.Id == input.Id, cancellationToken);
        if (StudyOrderSteps.ChangePlan.IsRefused(order, input.Version, out var refusal))
        {
            return refusal;
        }
        var now = time.GetUtcNow();
        var before = await store.StudyPlans.Where(p => p.StudyOrderId == order.Id).MaxAsync(p => p.Revision, cancellationToken);
        var plan = new StudyPlan(Guid.CreateVersion7(now), order.Id, before + 1, input.Reason.Trim(), principal.Name, now);
        await store.AddPlanAsync(plan, input.Steps, cancellationToken);
        order.ChangePlan(plan.Id, now);
        store.TellRegister(order);
        return Outcome.Changed(nameof(StudyOrder), order.Id);
    }
}
