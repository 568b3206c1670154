using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.Results;

/// <summary>A result is published.</summary>
[Needs("valfard.studyResult.publish")]
internal sealed record PublishStudyResult(PublishStudyResultInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class PublishStudyResultHandler(ValfardContext store, TimeProvider time) : IRequestHandler<PublishStudyResult, Outcome>
{
    public async Task<Outcome> Handle(PublishStudyResult command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var result = await store.ResultAsync(input.Id, cancellationToken);
        if (StudyResultSteps.Publish.IsRefused(result, input.Version, out var refusal))
        {
            return refusal;
        }
        var order = await store.StudyOrders.FirstAsync(o => o.Id == result.StudyOrderId, cancellationToken);
        if (StudyOrderDates.PublicationRefusal(order, input.PublishedOn, time) is { } wrongDay)
        {
            return wrongDay;
        }
        if (result.Considerations is null)
        {
            return Outcome.Refused(UserErrorCode.NotAllowedInState, StudyResultRefusals.NotConsidered(result), "input", "id");
        }
        result.Publish(input.PublishedOn, time.GetUtcNow());
        store.TellRegister(result);
        return Outcome.Changed(nameof(StudyResult), result.Id);
    }
}
