using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.FouJamt.Results;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>The work on an order is done.</summary>
[Needs("valfard.studyOrder.complete")]
internal sealed record CompleteStudyOrder(CompleteStudyOrderInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class CompleteStudyOrderHandler(ValfardContext store, TimeProvider time) : IRequestHandler<CompleteStudyOrder, Outcome>
{
    public async Task<Outcome> Handle(CompleteStudyOrder command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var order = await store.StudyOrders.FirstOrDefaultAsync(o => o.Id == input.Id, cancellationToken);
        if (StudyOrderSteps.Complete.IsRefused(order, input.Version, out var refusal))
        {
            return refusal;
        }
        if (StudyOrderDates.CompletionRefusal(order, input.CompletedOn, time) is { } wrongDay)
        {
            return wrongDay;
        }
        var results = await store.PublishedOfAsync(order.Id, cancellationToken);
        if (!results.Exists(r => r.IsAccessible))
        {
            return Outcome.Refused(UserErrorCode.NotAllowedInState, NotAccessible(order, results.Count > 0), "input", "id");
        }
        order.Complete(input.CompletedOn, time.GetUtcNow());
        store.TellRegister(order);
        return Outcome.Changed(nameof(StudyOrder), order.Id);
    }

    private static string NotAccessible(StudyOrder order, bool hasWritten) => hasWritten
        ? $"{order.Named} har bara skriftliga resultat. Rapporter och artiklar kompletterar: publicera också ett resultat i ett lättillgängligt format ({StudyResultFormats.AccessibleInSwedish})."
        : $"{order.Named} har inget publicerat resultat. Publicera först ett i ett lättillgängligt format ({StudyResultFormats.AccessibleInSwedish}).";
}
