using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.Plans;

/// <summary>An accepted order gets its plan.</summary>
[Needs("valfard.studyOrder.plan")]
internal sealed record PlanStudyOrder(PlanStudyOrderInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class PlanStudyOrderValidator : AbstractValidator<PlanStudyOrder>
{
    public PlanStudyOrderValidator()
    {
        RuleFor(c => c.Input.Steps).PlanLength();
        RuleForEach(c => c.Input.Steps).SetValidator(new PlanStepValidator());
    }
}

internal sealed class PlanStudyOrderHandler(ValfardContext store, Principal principal, TimeProvider time) : IRequestHandler<PlanStudyOrder, Outcome>
{
    public async Task<Outcome> Handle(PlanStudyOrder command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var order = await store.StudyOrders.FirstOrDefaultAsync(o => o.Id == input.Id, cancellationToken);
        if (StudyOrderSteps.Plan.IsRefused(order, input.Version, out var refusal))
        {
            return refusal;
        }
        var now = time.GetUtcNow();
        var plan = new StudyPlan(Guid.CreateVersion7(now), order.Id, 1, reason: null, principal.Name, now);
        await store.AddPlanAsync(plan, input.Steps, cancellationToken);
        order.Plan(plan.Id, now);
        store.TellRegister(order);
        return Outcome.Changed(nameof(StudyOrder), order.Id);
    }
}
