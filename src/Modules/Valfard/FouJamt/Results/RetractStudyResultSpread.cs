using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.Results;

/// <summary>A count was wrong and is taken back; the audit trail keeps it.</summary>
[Needs("valfard.studyResult.countSpread")]
internal sealed record RetractStudyResultSpread(RetractStudyResultSpreadInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;

    /// <inheritdoc/>
    public string Reason => Input.Reason;
}

internal sealed class RetractStudyResultSpreadValidator : AbstractValidator<RetractStudyResultSpread>
{
    public RetractStudyResultSpreadValidator() => RuleFor(c => c.Input.Reason).Needed("Ett skäl", StudyResultText.MaxReason);
}

internal sealed class RetractStudyResultSpreadHandler(ValfardContext store, TimeProvider time) : IRequestHandler<RetractStudyResultSpread, Outcome>
{
    public async Task<Outcome> Handle(RetractStudyResultSpread command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var result = await store.ResultAsync(input.Id, cancellationToken);
        if (StudyResultSteps.RetractSpread.IsRefused(result, input.Version, out var refusal))
        {
            return refusal;
        }
        var spread = await store.StudyResultSpread.FirstOrDefaultAsync(s => s.Id == input.SpreadId && s.StudyResultId == result.Id, cancellationToken);
        if (spread is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, $"{result.Named} har ingen sådan räkning. Ange id för en räkning i resultatets spridning.", "input", "spreadId");
        }
        if (await IsLastOfClosedAsync(result, spread, cancellationToken))
        {
            return Outcome.Refused(
                UserErrorCode.NotAllowedInState, "Beställningen är avslutad och detta är dess enda räkning. Räkna först spridningen rätt, och ta sedan bort den felaktiga.", "input", "spreadId");
        }
        store.StudyResultSpread.Remove(spread);
        result.Recount(StudyResultSteps.RetractSpread, time.GetUtcNow());
        store.TellRegister(result);
        return Outcome.Changed(nameof(StudyResult), result.Id);
    }

    /// <summary>Whether a closed order would be left without any counted spread, which closing it demanded.</summary>
    private async Task<bool> IsLastOfClosedAsync(StudyResult result, StudyResultSpread spread, CancellationToken cancellationToken)
    {
        var order = await store.StudyOrders.FirstAsync(o => o.Id == result.StudyOrderId, cancellationToken);
        if (order.Status is not (StudyOrderStatus.Completed or StudyOrderStatus.Closed))
        {
            return false;
        }
        // counts as changed, so that it is not closed meanwhile by one who saw the count there
        order.Touch(time.GetUtcNow());
        store.TellRegister(order);
        var ids = (await store.PublishedOfAsync(order.Id, cancellationToken)).ConvertAll(r => r.Id);
        return order.Status == StudyOrderStatus.Closed
            && !await store.StudyResultSpread.AnyAsync(s => s.Id != spread.Id && ids.Contains(s.StudyResultId), cancellationToken);
    }
}
