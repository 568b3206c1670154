using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>The work on a planned order begins.</summary>
[Needs("valfard.studyOrder.start")]
internal sealed record StartStudyOrder(StartStudyOrderInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class StartStudyOrderHandler(ValfardContext store, TimeProvider time) : IRequestHandler<StartStudyOrder, Outcome>
{
    public async Task<Outcome> Handle(StartStudyOrder command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var order = await store.StudyOrders.FirstOrDefaultAsync(o => o.Id == input.Id, cancellationToken);
        if (StudyOrderSteps.Start.IsRefused(order, input.Version, out var refusal))
        {
            return refusal;
        }
        var plannedAt = await store.StudyPlans.Where(p => p.StudyOrderId == order.Id).OrderBy(p => p.Revision).Select(p => p.MadeAt).FirstAsync(cancellationToken);
        if (StudyOrderDates.StartRefusal(input.StartedOn, plannedAt, time) is { } wrongDay)
        {
            return wrongDay;
        }
        order.Start(input.StartedOn, time.GetUtcNow());
        store.TellRegister(order);
        return Outcome.Changed(nameof(StudyOrder), order.Id);
    }
}
