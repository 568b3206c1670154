using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.Visits;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>FoU-rådet declines an order and says why.</summary>
[Needs("valfard.studyOrder.decline")]
internal sealed record DeclineStudyOrder(DeclineStudyOrderInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;

    /// <inheritdoc/>
    public string Reason => Input.Reason;
}

internal sealed class DeclineStudyOrderValidator : AbstractValidator<DeclineStudyOrder>
{
    public DeclineStudyOrderValidator()
    {
        RuleFor(c => c.Input.Body).Needed("Ett beslutande organ", StudyOrderDecision.MaxBody);
        RuleFor(c => c.Input.Reason).Needed("Ett skäl", StudyOrderDecision.MaxReason);
    }
}

internal sealed class DeclineStudyOrderHandler(ValfardContext store, TimeProvider time) : IRequestHandler<DeclineStudyOrder, Outcome>
{
    public async Task<Outcome> Handle(DeclineStudyOrder command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var order = await store.StudyOrders.FirstOrDefaultAsync(o => o.Id == input.Id, cancellationToken);
        if (StudyOrderSteps.Decline.IsRefused(order, input.Version, out var refusal))
        {
            return refusal;
        }
        if (StudyOrderDates.DecisionRefusal(order, input.DecidedOn, time) is { } wrongDay)
        {
            return wrongDay;
        }
        order.Decide(new(IsAccepted: false, input.Body.Trim(), input.DecidedOn, input.OrganisationId, input.Reason), time.GetUtcNow());
        await store.ReopenNeedsAsync(order.Id, cancellationToken);
        store.TellRegister(order);
        return Outcome.Changed(nameof(StudyOrder), order.Id);
    }
}
