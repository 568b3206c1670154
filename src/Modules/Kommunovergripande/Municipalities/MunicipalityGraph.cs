using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;

namespace Samverkan.Kommunovergripande.Municipalities;

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class MunicipalityLists
{
    /// <summary>The county's municipalities in Swedish order of name (länets kommuner).</summary>
    [Field, Public]
    public static IQueryable<Municipality> Municipalities([Service] KommunovergripandeContext store) =>
        store.Municipalities.OrderBy(m => m.NameSort).ThenBy(m => m.Code);

    /// <summary>The municipality with this code, or null where the county has none (kommun).</summary>
    /// <param name="code">SCB's four digits (kommunkod).</param>
    [Field, Public]
    public static async Task<Municipality?> Municipality(string code, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        await store.Municipalities.FirstOrDefaultAsync(m => m.Code == code, cancellationToken);
}

[ExtendObjectType(typeof(Municipality))]
internal static class MunicipalityGraph
{
    /// <summary>Municipalities by code.</summary>
    [EntityRows]
    public static IQueryable<Municipality> Rows(IReadOnlyList<MunicipalityKey> keys, [Service] KommunovergripandeContext store)
    {
        var codes = keys.Select(k => k.Code).ToList();
        return store.Municipalities.Where(m => codes.Contains(m.Code));
    }
}
