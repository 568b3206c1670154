using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;
using Samverkan.SharedKernel.Text;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.Rankings;

/// <summary>FoU-rådet ranks assessed orders at a meeting; once more for the same meeting, the list replaces the one before.</summary>
[Needs("valfard.studyOrder.rank")]
internal sealed record RankStudyOrders(RankStudyOrdersInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class RankStudyOrdersValidator : AbstractValidator<RankStudyOrders>
{
    public RankStudyOrdersValidator()
    {
        RuleFor(c => c.Input.Body).Needed("Ett organ", StudyOrderDecision.MaxBody);
        RuleFor(c => c.Input.Note).Limited("Anteckningen", StudyRanking.MaxNote);
        RuleFor(c => c.Input.Orders).Must(orders => orders.Count is >= 1 and <= StudyRanking.MaxOrders)
            .WithMessage((_, orders) => $"En rangordning med {orders.Count} beställningar går inte. Ange 1–{StudyRanking.MaxOrders}, den främsta först.");
        RuleForEach(c => c.Input.Orders).Must((command, seen) => command.Input.Orders.Count(o => o.Id == seen.Id) == 1)
            .WithMessage("Beställningen står flera gånger. Varje beställning har en rang: ange den en gång.");
    }
}

internal sealed class RankStudyOrdersHandler(ValfardContext store, Principal principal, TimeProvider time) : IRequestHandler<RankStudyOrders, Outcome>
{
    public async Task<Outcome> Handle(RankStudyOrders command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var body = input.Body.Trim();
        if (input.RankedOn > time.Today())
        {
            return Outcome.Refused(UserErrorCode.Invalid, $"Mötesdatum {input.RankedOn:yyyy-MM-dd} ligger i framtiden. Ange en dag till och med {time.Today():yyyy-MM-dd}.", "input", "rankedOn");
        }
        var folded = SwedishText.Fold(body);
        var ranking = await store.StudyRankings.FirstOrDefaultAsync(r => r.BodyFolded == folded && r.RankedOn == input.RankedOn, cancellationToken);
        if (Refusal(ranking, input) is { } refusal)
        {
            return refusal;
        }
        var replaced = ranking is null ? [] : await store.RankedStudyOrders.Where(r => r.RankingId == ranking.Id).ToListAsync(cancellationToken);
        var orders = await OrdersAsync(input, replaced, cancellationToken);
        var errors = Faults(input, orders, replaced).ToList();
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        if (ranking is null)
        {
            ranking = new(Guid.CreateVersion7(time.GetUtcNow()), body, input.RankedOn);
            store.StudyRankings.Add(ranking);
        }
        ranking.Record(input.OrganisationId, input.Note.OrNull(), principal.Name, time.GetUtcNow());
        await GiveRanksAsync(ranking, PutInOrder(ranking, input, replaced), orders, cancellationToken);
        return Outcome.Changed(nameof(StudyRanking), ranking.Id);
    }

    private static Outcome? Refusal(StudyRanking? ranking, RankStudyOrdersInput input) => (ranking, input.Version) switch
    {
        (null, null) => null,
        (null, _) => Outcome.Refused(
            UserErrorCode.NotFound, "Organet har ingen rangordning den dagen att ersätta. Utelämna version för en ny rangordning, eller ange mötets dag.", "input", "version"),
        ({ } found, null) => Outcome.Refused(
            UserErrorCode.NotAllowedInState,
            $"{found.Body} har redan rangordnat {found.RankedOn:yyyy-MM-dd}. Ange version {found.Version} för att ersätta den rangordningen, eller ett annat mötesdatum.",
            "input", "version"),
        ({ } found, { } version) => found.IsStale(version) ? Outcome.Conflict(nameof(StudyRanking), found.Id) : null,
    };

    /// <summary>The orders that are ranked now, and those that were before.</summary>
    private async Task<Dictionary<Guid, StudyOrder>> OrdersAsync(RankStudyOrdersInput input, List<RankedStudyOrder> replaced, CancellationToken cancellationToken)
    {
        var ids = input.Orders.Select(o => o.Id).Concat(replaced.Select(r => r.StudyOrderId)).Distinct().ToList();
        return await store.StudyOrders.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
    }

    private static IEnumerable<UserError> Faults(RankStudyOrdersInput input, Dictionary<Guid, StudyOrder> orders, List<RankedStudyOrder> replaced)
    {
        for (var index = 0; index < input.Orders.Count; index++)
        {
            var seen = input.Orders[index];
            if (StudyOrderSteps.Rank.IsRefused(orders.GetValueOrDefault(seen.Id), seen.Version, out var refusal))
            {
                // the place in the list says which of them it is
                var error = refusal.Errors[0];
                yield return new(error.Code, error.Message, ["input", "orders", $"{index}", error.Path[^1]]);
            }
        }
        var given = input.Orders.Select(o => o.Id).ToHashSet();
        foreach (var order in replaced.Where(r => !given.Contains(r.StudyOrderId)).Select(r => orders[r.StudyOrderId]).Where(o => !StudyOrderSteps.Rank.From.Contains(o.Status)))
        {
            yield return new(
                UserErrorCode.NotAllowedInState, $"{order.Named} är beslutad efter rangordningen, som därför inte kan ersättas utan den. Rangordna de andra vid ett nytt möte.", ["input", "orders"]);
        }
    }

    /// <summary>The ranking's rows as the list says; rows are kept where the order stays in it.</summary>
    private List<RankedStudyOrder> PutInOrder(StudyRanking ranking, RankStudyOrdersInput input, List<RankedStudyOrder> replaced)
    {
        var before = replaced.ToDictionary(r => r.StudyOrderId);
        var ranked = new List<RankedStudyOrder>();
        foreach (var seen in input.Orders)
        {
            var rank = ranked.Count + 1;
            if (before.Remove(seen.Id, out var row))
            {
                row.MoveTo(rank);
            }
            else
            {
                row = new(ranking.Id, rank, seen.Id);
                store.RankedStudyOrders.Add(row);
            }
            ranked.Add(row);
        }
        store.RankedStudyOrders.RemoveRange(before.Values);
        return ranked;
    }

    /// <summary>An order shows the rank of the latest meeting that ranked it; of two on one day, of the one that was recorded last.</summary>
    private async Task GiveRanksAsync(StudyRanking ranking, List<RankedStudyOrder> ranked, Dictionary<Guid, StudyOrder> orders, CancellationToken cancellationToken)
    {
        var ids = orders.Keys.ToList();
        var others = await store.RankedStudyOrders.Where(r => ids.Contains(r.StudyOrderId) && r.RankingId != ranking.Id)
            .Join(store.StudyRankings, r => r.RankingId, r => r.Id, (order, meeting) => new RankAtMeeting(order.StudyOrderId, order.RankingId, order.Rank, meeting.RankedOn, meeting.RecordedAt))
            .ToListAsync(cancellationToken);
        var all = others.Concat(ranked.Select(r => new RankAtMeeting(r.StudyOrderId, ranking.Id, r.Rank, ranking.RankedOn, ranking.RecordedAt))).ToLookup(r => r.StudyOrderId);
        foreach (var order in orders.Values)
        {
            var latest = all[order.Id].MaxBy(r => (r.RankedOn, r.RecordedAt));
            // changed also where it keeps its rank, so that nobody decides on it who has not seen the ranking
            order.BeRanked(latest?.RankingId, latest?.Rank, time.GetUtcNow());
            store.TellRegister(order);
        }
    }

    private sealed record RankAtMeeting(Guid StudyOrderId, Guid RankingId, int Rank, DateOnly RankedOn, DateTimeOffset RecordedAt);
}
