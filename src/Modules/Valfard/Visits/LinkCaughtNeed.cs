using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.Visits;

/// <summary>A caught need led to a study order.</summary>
[Needs("valfard.need.link")]
internal sealed record LinkCaughtNeed(LinkCaughtNeedInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class LinkCaughtNeedHandler(ValfardContext store, TimeProvider time) : IRequestHandler<LinkCaughtNeed, Outcome>
{
    public async Task<Outcome> Handle(LinkCaughtNeed command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var need = await store.CaughtNeeds.FirstOrDefaultAsync(n => n.Id == input.Id, cancellationToken);
        if (CaughtNeedSteps.Order.IsRefused(need, input.Version, out var refusal))
        {
            return refusal;
        }
        var order = await store.StudyOrders.FirstOrDefaultAsync(o => o.Id == input.StudyOrderId, cancellationToken);
        if (StudyOrderSteps.LinkNeed.IsRefused(order, seen: null, out var refusedOrder, "studyOrderId"))
        {
            return refusedOrder;
        }
        if (order.MunicipalityCode != need.MunicipalityCode)
        {
            return Outcome.Refused(
                UserErrorCode.Invalid, $"{order.Named} är en annan kommuns. Ange en beställning av den kommun som besöktes ({need.MunicipalityCode}).", "input", "studyOrderId");
        }
        need.LeadTo(order.Id);
        // counts as changed, so that it is not declined or taken back meanwhile by one who did not see the need
        order.Touch(time.GetUtcNow());
        store.TellRegister(order);
        return Outcome.Changed(nameof(CaughtNeed), need.Id);
    }
}
