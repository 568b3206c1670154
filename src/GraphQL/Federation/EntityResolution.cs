using System.Reflection;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation;

/// <summary>
/// Values of entities for representations, in their order: the key where the graph itself refers to the entity by it; rows where the router knows
/// another key, or sends fields of other subgraphs. Rows are asked for once per key.
/// </summary>
internal sealed class EntityResolution(IReadOnlyDictionary<string, ObjectType> entities)
{
    private static readonly Func<object, object> Copy =
        typeof(object).GetMethod("MemberwiseClone", BindingFlags.NonPublic | BindingFlags.Instance)!.CreateDelegate<Func<object, object>>();

    /// <summary>The values; an exception stands at the place of what went wrong.</summary>
    public async ValueTask<object?[]> ResolveAsync(ResolveContext context)
    {
        var reader = new Representations(context.Schema, entities);
        var given = (IEnumerable<object?>)context.Arguments["representations"]!;
        var values = given.Select(r => Read(reader, r)).ToArray();
        var rows = values
            .Select((value, index) => (Asked: value as Representation, Index: index))
            .Where(r => r.Asked is not null && NeedsRow(r.Asked))
            .GroupBy(r => r.Asked!.Entity, r => r.Index)
            .ToList();
        foreach (var group in rows)
        {
            await LoadAsync(context, group.Key, [.. group], values).ConfigureAwait(false);
        }
        return values;
    }

    // The representation where a row has to be loaded; a key, or what is wrong, otherwise.
    private object? Read(Representations reader, object? representation)
    {
        try
        {
            var read = reader.Read(representation);
            return NeedsRow(read) ? read : Filled(read.Key, read);
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private bool NeedsRow(Representation asked) =>
        asked.Entity.Rows is not null && (asked.External.Count > 0 || !entities.Values.Any(t => ReferenceEquals(t.Entity, asked.Entity)));

    private static async ValueTask LoadAsync(ResolveContext context, EntityDefinition entity, List<int> places, object?[] values)
    {
        var asked = places.ConvertAll(p => (Representation)values[p]!);
        var keys = asked.Select(a => a.Key).Distinct().ToArray();
        try
        {
            var found = await entity.Rows!.Resolve(context, keys).ConfigureAwait(false);
            var rows = keys.Zip(found).ToDictionary(p => p.First, p => p.Second);
            foreach (var (place, representation) in places.Zip(asked))
            {
                values[place] = rows[representation.Key] is { } row and not Exception ? Row(row, representation) : rows[representation.Key];
            }
        }
        catch (Exception e) when (!context.CancellationToken.IsCancellationRequested)
        {
            places.ForEach(p => values[p] = e);
        }
    }

    // A row may stand for several representations, which need not bring the same.
    private static object Row(object row, Representation asked) => asked.External.Count == 0 ? row : Filled(Copy(row), asked);

    private static object Filled(object target, Representation asked)
    {
        foreach (var (member, value) in asked.External)
        {
            member.Set(target, value);
        }
        return target;
    }
}
