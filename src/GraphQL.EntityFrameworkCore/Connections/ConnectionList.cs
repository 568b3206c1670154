using System.Linq.Expressions;
using System.Reflection;
using Samverkan.GraphQL.EntityFrameworkCore.Compiled;
using Samverkan.GraphQL.EntityFrameworkCore.Filters;
using Samverkan.GraphQL.EntityFrameworkCore.Orders;
using Samverkan.GraphQL.EntityFrameworkCore.Rows;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Connections;

/// <summary>A list that is answered in pages: what its connections at the root and under parents have in common.</summary>
internal sealed record ConnectionList<TRow>(
    RowType Row, ConnectionTypes Types, Ordering DefaultOrdering, RowSource<TRow> Source, Func<string, string> Fold)
{
    /// <summary>What is selected; worked out once per plan.</summary>
    public PageShape ShapeOf(ResolveContext context) =>
        context.Cached((typeof(PageShape), context.Selection.Discriminator), () => PageShape.Of(context, Types, Row, Source.Database(context).Model));

    /// <summary>What the arguments ask for.</summary>
    public PageRequest RequestOf(ResolveContext context) => PageRequest.Of(context, Row, DefaultOrdering);

    /// <summary>The rows that <c>where</c> leaves.</summary>
    public IQueryable<TRow> Narrow(IQueryable<TRow> rows, PageRequest request, ResolveContext context) => request.Where is { } where
        ? rows.Where(WhereTranslator.Translate<TRow>(where, Fold, context))
        : rows;

    /// <summary>
    /// The rows of a page. A plain page of a list that nothing goes into is sent as the statement that it was the first time; making the query
    /// would cost more than running it.
    /// </summary>
    /// <param name="context">The field.</param>
    /// <param name="request">The page.</param>
    /// <param name="values">Its values.</param>
    /// <param name="rows">The list.</param>
    /// <param name="sparedFilter">The query filter that the page does without; null where it has all.</param>
    /// <param name="columns">The columns to fetch.</param>
    /// <param name="page">The page's rows in their order.</param>
    public async Task<List<TRow>> FetchAsync(
        ResolveContext context, PageRequest request, PageValues values, IQueryable<TRow> rows, string? sparedFilter, Expression<Func<TRow, TRow>> columns,
        Func<IQueryable<TRow>> page)
    {
        if (!request.IsPlain)
        {
            return await Source.FetchAsync(context, page().Select(columns));
        }
        var database = Source.Database(context);
        var statements = context.Cached(
            (typeof(PageStatements<TRow>), context.Selection.Discriminator, request.Ordering.Fingerprint, request.Backward, sparedFilter), () => new PageStatements<TRow>());
        return await (statements.Of(database, rows.Expression, columns, page) is { } statement
            ? statement.ToListAsync(database, values, context.CancellationToken)
            : Source.FetchAsync(context, page().Select(columns)));
    }

    /// <summary>Selected columns, and those that cursors and identity need; assembled once per plan and order.</summary>
    public Expression<Func<TRow, TRow>> ProjectionOf(ResolveContext context, PageShape shape, Ordering ordering, params IEnumerable<PropertyInfo> more) =>
        context.Cached(
            (typeof(Projection), context.Selection.Discriminator, ordering.Fingerprint),
            () => Projection.Of<TRow>(Row.Identity.Concat(ordering.Members.Select(m => m.Member)).Concat(more).Select(m => new Fetched(m)).Concat(shape.Members)));
}
