using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>FoU-rådet accepts an order.</summary>
[Needs("valfard.studyOrder.accept")]
internal sealed record AcceptStudyOrder(AcceptStudyOrderInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class AcceptStudyOrderValidator : AbstractValidator<AcceptStudyOrder>
{
    public AcceptStudyOrderValidator() => RuleFor(c => c.Input.Body).Needed("Ett beslutande organ", StudyOrderDecision.MaxBody);
}

internal sealed class AcceptStudyOrderHandler(ValfardContext store, TimeProvider time) : IRequestHandler<AcceptStudyOrder, Outcome>
{
    public async Task<Outcome> Handle(AcceptStudyOrder command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var order = await store.StudyOrders.FirstOrDefaultAsync(o => o.Id == input.Id, cancellationToken);
        if (StudyOrderSteps.Accept.IsRefused(order, input.Version, out var refusal))
        {
            return refusal;
        }
        if (StudyOrderDates.DecisionRefusal(order, input.DecidedOn, time) is { } wrongDay)
        {
            return wrongDay;
        }
        order.Decide(new(IsAccepted: true, input.Body.Trim(), input.DecidedOn, input.OrganisationId, Reason: null), time.GetUtcNow());
        store.TellRegister(order);
        return Outcome.Changed(nameof(StudyOrder), order.Id);
    }
}
