using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Rows;

/// <summary>Rows of an entity by their keys: one statement, with the columns that are selected.</summary>
internal sealed class EntityRows<TRow, TKey>(RowType row, RowSource<TRow> source, Func<object, object> keyOf)
    where TRow : notnull
    where TKey : notnull
{
    /// <summary>A row per key, null where there is none.</summary>
    public async ValueTask<IReadOnlyList<object?>> ResolveAsync(ResolveContext context, IReadOnlyList<object> keys)
    {
        var projection = context.Cached((typeof(EntityRows<TRow, TKey>), context.Selection.Discriminator), () => Projection.Of<TRow>(source.Columns(context, row)));
        var query = await source.QueryAsync(context, keys.Cast<TKey>().Distinct().ToList());
        var rows = new Dictionary<object, TRow>();
        foreach (var found in await source.FetchAsync(context, query.Select(projection)))
        {
            rows[keyOf(found)] = found;
        }
        return [.. keys.Select(k => (object?)rows.GetValueOrDefault(k))];
    }
}

/// <summary>Rows of entities whose class is known at run time only.</summary>
internal static class EntityRows
{
    /// <summary>The resolver.</summary>
    public static BatchResolver Resolver<TRow, TKey>(RowType row, Func<ResolveContext, object?, object?> invoke, Func<object, object> keyOf, Type contextType)
        where TRow : notnull
        where TKey : notnull =>
        new(new EntityRows<TRow, TKey>(row, new(invoke, contextType), keyOf).ResolveAsync);
}
