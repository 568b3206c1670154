using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.FouJamt.Results;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>Nothing remains to be done with an order.</summary>
[Needs("valfard.studyOrder.close")]
internal sealed record CloseStudyOrder(CloseStudyOrderInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class CloseStudyOrderHandler(ValfardContext store, TimeProvider time) : IRequestHandler<CloseStudyOrder, Outcome>
{
    public async Task<Outcome> Handle(CloseStudyOrder command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var order = await store.StudyOrders.FirstOrDefaultAsync(o => o.Id == input.Id, cancellationToken);
        if (StudyOrderSteps.Close.IsRefused(order, input.Version, out var refusal))
        {
            return refusal;
        }
        var errors = await MissingAsync(order, cancellationToken);
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        order.Close(time.GetUtcNow(), time.Today());
        store.TellRegister(order);
        return Outcome.Changed(nameof(StudyOrder), order.Id);
    }

    /// <summary>What is missing of spread and effect: of the results that are published, for what is withdrawn reaches nobody.</summary>
    private async Task<List<UserError>> MissingAsync(StudyOrder order, CancellationToken cancellationToken)
    {
        var results = await store.PublishedOfAsync(order.Id, cancellationToken);
        var ids = results.ConvertAll(r => r.Id);
        var errors = new List<UserError>();
        if (!await store.StudyResultSpread.AnyAsync(s => ids.Contains(s.StudyResultId), cancellationToken))
        {
            errors.Add(new(UserErrorCode.NotAllowedInState, $"{order.Named} har ingen räknad spridning. Räkna först hur många som ett publicerat resultat har nått.", ["input", "id"]));
        }
        if (results.TrueForAll(r => r.Effect is null))
        {
            errors.Add(new(UserErrorCode.NotAllowedInState, $"{order.Named} har ingen uppnådd effekt angiven. Ange först effekten för ett publicerat resultat.", ["input", "id"]));
        }
        return errors;
    }
}
