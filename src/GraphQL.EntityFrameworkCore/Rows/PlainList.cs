using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Rows;

/// <summary>A list that cannot grow, whole and in the order of its query.</summary>
internal sealed class PlainList<TRow>(RowType row, RowSource<TRow> source)
{
    /// <summary>What has more rows than this has grown and must become a connection.</summary>
    public const int MaxLength = 1_000;

    /// <summary>The list, the same for every parent.</summary>
    public async ValueTask<IReadOnlyList<object?>> ResolveAsync(ResolveContext context, IReadOnlyList<object> parents)
    {
        var projection = context.Cached((typeof(PlainList<TRow>), context.Selection.Discriminator), () => Projection.Of<TRow>(source.Columns(context, row)));
        var query = await source.QueryAsync(context);
        var rows = await source.FetchAsync(context, query.Select(projection).Take(MaxLength + 1));
        return rows.Count > MaxLength
            ? throw new InvalidOperationException($"{context.Field.Name} has more than {MaxLength} rows: a list that grows must be a connection.")
            : [.. Enumerable.Repeat(rows, parents.Count)];
    }
}

/// <summary>Whole lists of rows whose class is known at run time only.</summary>
internal static class PlainList
{
    /// <summary>The resolver.</summary>
    public static BatchResolver Resolver<TRow>(RowType row, Func<ResolveContext, object?, object?> invoke, Type contextType) =>
        new(new PlainList<TRow>(row, new(invoke, contextType)).ResolveAsync);
}
