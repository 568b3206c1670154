using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;

namespace Samverkan.Kommunovergripande.Assignments;

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class AssignmentLists
{
    /// <summary>All assignments of all agreements, in Swedish order of name (uppdrag).</summary>
    [Field, Connection(OrderBy = nameof(Assignment.Name)), Needs("kommunovergripande.agreement.read")]
    public static IQueryable<Assignment> Assignments([Service] KommunovergripandeContext store) => store.Assignments;
}

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class AssignmentByCode
{
    /// <summary>The assignment with this code, or null where there is none (uppdrag).</summary>
    /// <param name="code">The county's own code (kod).</param>
    [Field, Needs("kommunovergripande.agreement.read")]
    public static async Task<Assignment?> Assignment(string code, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        await store.Assignments.FirstOrDefaultAsync(a => a.Code == code, cancellationToken);
}

[ExtendObjectType(typeof(Assignment))]
internal static class AssignmentGraph
{
    /// <summary>Assignments by code.</summary>
    [EntityRows]
    public static IQueryable<Assignment> Rows(IReadOnlyList<AssignmentKey> keys, [Service] KommunovergripandeContext store)
    {
        var codes = keys.Select(k => k.Code).ToList();
        return store.Assignments.Where(a => codes.Contains(a.Code));
    }
}
