using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Valfard.FouJamt.Results;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.Counts;

/// <summary>What was ordered and what came of it in a period, for one assignment (beställningar och resultat i antal).</summary>
/// <param name="AssignmentCode">Code of the assignment that is counted for (uppdragets kod).</param>
/// <param name="Orders">Study orders placed in the period and not taken back (beställningar).</param>
/// <param name="Accepted">Study orders that were accepted in the period, whenever they were placed (antagna).</param>
/// <param name="Completed">Study orders whose work was done in the period, whenever they were placed (genomförda).</param>
/// <param name="Results">Results published in the period that are still published (resultat).</param>
/// <param name="Spread">How many such results reached in the period, whatever is counted, also of results published before it (spridning).</param>
[ObjectType, Needs("valfard.read")]
internal sealed record StudyOrderCounts(
    [property: Field] string AssignmentCode,
    [property: Field] int Orders,
    [property: Field] int Accepted,
    [property: Field] int Completed,
    [property: Field] int Results,
    [property: Field] int Spread)
{
    /// <summary>The assignment that is counted for; null where the county has not registered an assignment of that code (uppdrag).</summary>
    [Field]
    public AssignmentKey? Assignment => new(AssignmentCode);
}

/// <summary>The days that are counted: both included, open where nothing is said.</summary>
internal sealed class CountedDays(DateOnly? from, DateOnly? to, TimeProvider time)
{
    public DateOnly From { get; } = from ?? DateOnly.MinValue;

    public DateOnly To { get; } = to ?? DateOnly.MaxValue;

    public DateTimeOffset Start { get; } = from is { } first ? time.StartOf(first) : DateTimeOffset.MinValue;

    public DateTimeOffset End { get; } = to is { } last && last < DateOnly.MaxValue ? time.StartOf(last.AddDays(1)) : DateTimeOffset.MaxValue;
}

/// <summary>Counts orders, results and spread by municipality and assignment: one statement, whatever is counted and for however many.</summary>
internal static class StudyOrderCounting
{
    /// <summary>How often something was counted.</summary>
    public sealed class Counted
    {
        public required string MunicipalityCode { get; init; }

        public required string AssignmentCode { get; init; }

        public required int What { get; init; }

        public required int Count { get; init; }
    }

    /// <summary>What was counted, in the order of the fields of <see cref="StudyOrderCounts"/>.</summary>
    private const int Orders = 0, Accepted = 1, Completed = 2, Results = 3, Spread = 4;

    /// <summary>Counts among some orders and some results.</summary>
    public static Task<List<Counted>> CountAsync(
        this ValfardContext store, IQueryable<StudyOrder> orders, IQueryable<StudyResult> results, CountedDays days, CancellationToken cancellationToken)
    {
        var published = results.Where(r => r.Status == StudyResultStatus.Published);
        var placed = orders.Where(o => o.PlacedAt >= days.Start && o.PlacedAt < days.End && o.Status != StudyOrderStatus.Withdrawn);
        var accepted = orders.Where(o => o.DecidedOn >= days.From && o.DecidedOn <= days.To && o.Status != StudyOrderStatus.Declined);
        var completed = orders.Where(o => o.CompletedOn >= days.From && o.CompletedOn <= days.To);
        return placed.GroupBy(o => new { o.MunicipalityCode, o.AssignmentCode })
            .Select(g => new Counted { MunicipalityCode = g.Key.MunicipalityCode, AssignmentCode = g.Key.AssignmentCode, What = Orders, Count = g.Count() })
            .Concat(accepted.GroupBy(o => new { o.MunicipalityCode, o.AssignmentCode })
                .Select(g => new Counted { MunicipalityCode = g.Key.MunicipalityCode, AssignmentCode = g.Key.AssignmentCode, What = Accepted, Count = g.Count() }))
            .Concat(completed.GroupBy(o => new { o.MunicipalityCode, o.AssignmentCode })
                .Select(g => new Counted { MunicipalityCode = g.Key.MunicipalityCode, AssignmentCode = g.Key.AssignmentCode, What = Completed, Count = g.Count() }))
            .Concat(published.Where(r => r.PublishedOn >= days.From && r.PublishedOn <= days.To).GroupBy(r => new { r.MunicipalityCode, r.AssignmentCode })
                .Select(g => new Counted { MunicipalityCode = g.Key.MunicipalityCode, AssignmentCode = g.Key.AssignmentCode, What = Results, Count = g.Count() }))
            .Concat(store.StudyResultSpread.Where(s => s.On >= days.From && s.On <= days.To)
                .Join(published, s => s.StudyResultId, r => r.Id, (s, r) => new { r.MunicipalityCode, r.AssignmentCode, s.Count })
                .GroupBy(s => new { s.MunicipalityCode, s.AssignmentCode })
                .Select(g => new Counted { MunicipalityCode = g.Key.MunicipalityCode, AssignmentCode = g.Key.AssignmentCode, What = Spread, Count = g.Sum(s => s.Count) }))
            .ToListAsync(cancellationToken);
    }

    /// <summary>What was counted for an assignment; zero of what nothing was counted of.</summary>
    public static StudyOrderCounts Of(string assignmentCode, IEnumerable<Counted> counted)
    {
        var sums = new int[Spread + 1];
        foreach (var count in counted)
        {
            sums[count.What] += count.Count;
        }
        return new(assignmentCode, sums[Orders], sums[Accepted], sums[Completed], sums[Results], sums[Spread]);
    }
}
