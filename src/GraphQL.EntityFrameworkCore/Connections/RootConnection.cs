using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Connections;

/// <summary>A connection that is the same for every parent of its level.</summary>
internal sealed class RootConnection<TRow>(ConnectionList<TRow> list)
    where TRow : notnull
{
    /// <summary>The page: one statement, one more for the count, and one to look behind a cursor, each only where selected.</summary>
    public async ValueTask<IReadOnlyList<object?>> ResolveAsync(ResolveContext context, IReadOnlyList<object> parents)
    {
        var shape = list.ShapeOf(context);
        var request = list.RequestOf(context);
        var all = list.Narrow(await list.Source.QueryAsync(context), request, context);
        var cancelled = context.CancellationToken;
        var page = new PageRows([], false);
        if (shape.Rows)
        {
            var values = new PageValues(request.Fetched(shape));
            var columns = list.ProjectionOf(context, shape, request.Ordering);
            page = PageRows.Of(await list.FetchAsync(context, request, values, all, null, columns, () => request.Page(all, values)), request);
        }
        var next = shape.NextPage
            && ((page.More && !request.Backward)
                || (request.Before is { } before && await all.From(before, request.Ordering).AnyAsync(cancelled)));
        var previous = shape.PreviousPage
            && ((page.More && request.Backward)
                || (request.After is { } after && await all.UpTo(after, request.Ordering).AnyAsync(cancelled)));
        var total = shape.TotalCount ? await all.CountAsync(cancelled) : 0;
        var connection = new Connection(page.Rows, request.Ordering, next, previous, total);
        return [.. Enumerable.Repeat(connection, parents.Count)];
    }
}
