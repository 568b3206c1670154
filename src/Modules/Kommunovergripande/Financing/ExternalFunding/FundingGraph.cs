using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Language;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Audit;

namespace Samverkan.Kommunovergripande.Financing.ExternalFunding;

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class FundedProjectLists
{
    /// <summary>Projects with money from outside the agreement, the latest first (externt finansierade projekt).</summary>
    [Field, Connection(OrderBy = nameof(FundedProject.From), Descending = true), Needs("kommunovergripande.financing.read")]
    public static IQueryable<FundedProject> FundedProjects([Service] KommunovergripandeContext store) => store.FundedProjects;
}

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class FundedProjectById
{
    /// <summary>The project with this id, or null where there is none (externt finansierat projekt).</summary>
    /// <param name="id">Its id.</param>
    [Field, Needs("kommunovergripande.financing.read")]
    public static async Task<FundedProject?> FundedProject(Guid id, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        await store.FundedProjects.FirstOrDefaultAsync(f => f.Id == id, cancellationToken);
}

[ExtendObjectType(typeof(FundedProject))]
internal static class FundedProjectGraph
{
    /// <summary>Projects by id.</summary>
    [EntityRows]
    public static IQueryable<FundedProject> Rows(IReadOnlyList<FundedProjectKey> keys, [Service] KommunovergripandeContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.FundedProjects.Where(f => ids.Contains(f.Id));
    }

    /// <summary>Who changed it, or tried to, when and why, newest first (historik).</summary>
    [Field, Needs("kommunovergripande.financing.read")]
    [Connection(ParentKey = nameof(FundedProject.AuditId), ChildKey = nameof(AuditRow.ObjectId), OrderBy = nameof(AuditRow.At), Descending = true)]
    public static IQueryable<AuditRow> History([Service] KommunovergripandeContext store) => store.Audit.Where(a => a.ObjectType == nameof(FundedProject));
}

[ExtendObjectType(typeof(AssignmentKey))]
internal static class AssignmentFunding
{
    /// <summary>Projects under the assignment with money from outside the agreement, the latest first (externt finansierade projekt).</summary>
    [Field, Needs("kommunovergripande.financing.read")]
    [Connection(
        ParentKey = nameof(AssignmentKey.Code), ChildKey = nameof(FundedProject.AssignmentCode), OrderBy = nameof(FundedProject.From), Descending = true)]
    public static IQueryable<FundedProject> FundedProjects([Service] KommunovergripandeContext store) => store.FundedProjects;

    /// <summary>
    /// What the municipalities' money was multiplied to in a year: external money per krona of the year's budget (uppväxling) [001].
    /// </summary>
    /// <param name="year">The year, 1990–2200 (år).</param>
    [Field, Needs("kommunovergripande.financing.read")]
    public static async Task<IReadOnlyDictionary<string, Leverage>> Leverage(
        [Parent(nameof(AssignmentKey.Code))] IReadOnlyList<string> codes, int year, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        if (year is < FinancingRules.FirstYear or > FinancingRules.LastYear)
        {
            throw new GraphQLException($"year is {year}. It must be {FinancingRules.FirstYear}–{FinancingRules.LastYear}.", ErrorCodes.BadUserInput);
        }
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var projects = await store.FundedProjects
            .Where(f => codes.Contains(f.AssignmentCode) && f.GrantedOre != null && f.From <= last && f.To >= first)
            .Select(f => new { f.AssignmentCode, f.From, f.To, Ore = f.GrantedOre!.Value })
            .ToListAsync(cancellationToken);
        var budgets = await store.ConcludedBudgetLines(year)
            .Where(line => codes.Contains(line.AssignmentCode))
            .GroupBy(line => line.AssignmentCode)
            .Select(g => new { Code = g.Key, Ore = g.Sum(line => line.AmountOre) })
            .ToDictionaryAsync(b => b.Code, b => b.Ore, cancellationToken);
        var external = projects.GroupBy(p => p.AssignmentCode).ToDictionary(g => g.Key, g => g.Sum(p => FundedYears.Part(p.Ore, p.From, p.To, year)));
        return codes.ToDictionary(code => code, code => new Leverage(year, external.GetValueOrDefault(code), budgets.GetValueOrDefault(code)));
    }
}
