using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Samverkan.GraphQL.EntityFrameworkCore.Compiled;

/// <summary>The templates of one field of a plan: a query runs as one of them as soon as its shape has come twice.</summary>
/// <remarks>Shapes differ by filter, order and cursors; a client that sends ever new ones fills the few places here, and from then on goes EF Core's own way.</remarks>
internal sealed class QueryTemplates<TRow>
{
    private const int Most = 8;

    private readonly Lock adding = new();
    private volatile QueryTemplate<TRow>[] templates = [];
    private int runs;
    private int refused;

    /// <summary>The rows of a query.</summary>
    public async Task<List<TRow>> ToListAsync(DbContext context, IQueryable<TRow> query, CancellationToken cancellationToken)
    {
        if (Known(context, query.Expression) is var (template, rows))
        {
            try
            {
                var list = await ReadAsync(rows, cancellationToken);
                template.Proven = true;
                return list;
            }
            catch (InvalidOperationException) when (!template.Proven)
            {
                // what EF Core can translate with a value in it, it cannot always with a parameter there
                Refuse(template);
            }
        }
        return await ReadAsync(query.AsAsyncEnumerable(), cancellationToken);
    }

    private static async Task<List<TRow>> ReadAsync(IAsyncEnumerable<TRow> rows, CancellationToken cancellationToken)
    {
        var list = new List<TRow>();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            list.Add(row);
        }
        return list;
    }

    // most documents are sent once: those are not worth compiling for
    private (QueryTemplate<TRow> Template, IAsyncEnumerable<TRow> Rows)? Known(DbContext context, Expression query) =>
        Run(context, query) ?? (Interlocked.Increment(ref runs) > 1 && templates.Length + refused < Most ? Add(context, query) : null);

    private (QueryTemplate<TRow> Template, IAsyncEnumerable<TRow> Rows)? Run(DbContext context, Expression query)
    {
        foreach (var template in templates)
        {
            if (template.Run(context, query) is { } rows)
            {
                return (template, rows);
            }
        }
        return null;
    }

    private void Refuse(QueryTemplate<TRow> template)
    {
        lock (adding)
        {
            templates = [.. templates.Where(t => t != template)];
            refused++;
        }
    }

    private (QueryTemplate<TRow> Template, IAsyncEnumerable<TRow> Rows)? Add(DbContext context, Expression query)
    {
        lock (adding)
        {
            // requests that come at once bring one shape, which takes one place
            if (Run(context, query) is { } known)
            {
                return known;
            }
            if (QueryTemplate<TRow>.Of(context, query) is { } template && template.Run(context, query) is { } rows)
            {
                templates = [.. templates, template];
                return (template, rows);
            }
            refused++;
            return null;
        }
    }
}
