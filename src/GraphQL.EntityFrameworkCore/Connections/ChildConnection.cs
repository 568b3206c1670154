using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Samverkan.GraphQL.EntityFrameworkCore.Rows;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Connections;

/// <summary>A connection under parents: the pages of all of them in one statement.</summary>
/// <param name="list">The list.</param>
/// <param name="parentKey">The parent's member, of its row as of its key.</param>
/// <param name="childKey">The row's member that holds it.</param>
internal sealed class ChildConnection<TRow, TKey>(ConnectionList<TRow> list, string parentKey, PropertyInfo childKey)
    where TRow : class
{
    private readonly ConditionalWeakTable<IModel, ParentKeys<TRow>> parentKeys = [];
    private readonly ConditionalWeakTable<IModel, ConcurrentDictionary<Type, string?>> parentFilters = [];
    private readonly Expression<Func<TRow, TKey>> childKeyMember = Member(childKey);
    private readonly Func<object, object?> keyOfChild = RowMembers.Reader(childKey);

    /// <summary>A page per parent: one statement, one more for all counts, and one to look behind the cursor, each only where selected.</summary>
    public async ValueTask<IReadOnlyList<object?>> ResolveAsync(ResolveContext context, IReadOnlyList<object> parents)
    {
        var shape = list.ShapeOf(context);
        var request = list.RequestOf(context);
        var keyOfParent = parents.Select(KeyOf).ToList();
        var rows = await list.Source.QueryAsync(context);
        var level = new Level(context, request, shape, keyOfParent.OfType<object>().Distinct().ToList(), rows, NeedlessFilter(context, request, rows, parents));
        var pages = shape.Rows ? await PagesAsync(level) : [];
        var next = shape.NextPage && request.Before is { } before
            ? await AnyAsync(level, rows => request.Ordering.Apply(rows.From(before, request.Ordering), reversed: false)) : [];
        var previous = shape.PreviousPage && request.After is { } after
            ? await AnyAsync(level, rows => request.Ordering.Apply(rows.UpTo(after, request.Ordering), reversed: true)) : [];
        var totals = shape.TotalCount ? await TotalsAsync(level) : [];
        var connections = level.Keys.ToDictionary(k => k, k =>
        {
            var page = pages.GetValueOrDefault(k, new([], false));
            return new Connection(
                page.Rows,
                request.Ordering,
                (page.More && !request.Backward) || next.Contains(k),
                (page.More && request.Backward) || previous.Contains(k),
                totals.GetValueOrDefault(k));
        });
        var none = new Connection([], request.Ordering, false, false, 0);
        return [.. keyOfParent.Select(k => k is null ? none : connections[k])];
    }

    /// <summary>A parent is the row or only its key, which have members of the same name.</summary>
    private object? KeyOf(object parent) => RowMembers.Find(parent.GetType(), parentKey) is { } member
        ? RowMembers.Reader(member)(parent)
        : throw new InvalidOperationException($"{parent.GetType().Name} has no member {parentKey}.");

    // Only of whole tables, where nothing that a client asks for can lead to rows under other parents; and only under rows: a key alone tells nothing of its row.
    private string? NeedlessFilter(ResolveContext context, PageRequest request, IQueryable<TRow> rows, IReadOnlyList<object> parents)
    {
        if (!request.IsPlain || rows.Expression is not QueryRootExpression || parents.Count == 0 || parents.DistinctBy(p => p.GetType()).Skip(1).Any())
        {
            return null;
        }
        var model = list.Source.Database(context).Model;
        return parentFilters.GetOrCreateValue(model).GetOrAdd(parents[0].GetType(), parent => ParentFilter.Of(model, typeof(TRow), childKey, parent, parentKey));
    }

    private async Task<Dictionary<object, PageRows>> PagesAsync(Level level)
    {
        var request = level.Request;
        var values = Values(level, request.Fetched(level.Shape));
        var columns = list.ProjectionOf(level.Context, level.Shape, request.Ordering, childKey);
        var found = await list.FetchAsync(level.Context, request, values, level.Rows, level.NeedlessFilter, columns, () => level.Spared(request.Ordering.Apply(
            Pages(level, values, rows => request.Page(list.Narrow(rows, request, level.Context), values)), request.Backward)));
        return found.GroupBy(row => keyOfChild(row)!).ToDictionary(g => g.Key, g => PageRows.Of([.. g], request));
    }

    /// <summary>The parents that have a row on the far side of a cursor.</summary>
    private async Task<HashSet<object>> AnyAsync(Level level, Func<IQueryable<TRow>, IQueryable<TRow>> farSide)
    {
        var rows = Pages(level, Values(level, 1), rows => farSide(list.Narrow(rows, level.Request, level.Context)).Take(1));
        var keys = await rows.Select(childKeyMember).ToListAsync(level.Context.CancellationToken);
        return [.. keys.Cast<object>()];
    }

    private async Task<Dictionary<object, int>> TotalsAsync(Level level)
    {
        var ofParents = Expression.Lambda<Func<TRow, bool>>(
            RequestValue.OneOf(childKeyMember.Body, RowMembers.MayBeNull(childKey), level.Keys), childKeyMember.Parameters);
        var totals = await level.Spared(list.Narrow(level.Rows.Where(ofParents), level.Request, level.Context))
            .GroupBy(childKeyMember)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(level.Context.CancellationToken);
        return totals.ToDictionary(t => (object)t.Key!, t => t.Count);
    }

    private IQueryable<TRow> Pages(Level level, PageValues values, Func<IQueryable<TRow>, IQueryable<TRow>> page)
    {
        var database = list.Source.Database(level.Context);
        return KeysOf(database).Pages(database, values, level.Rows, page);
    }

    private PageValues Values(Level level, int size) => new(size, KeysOf(list.Source.Database(level.Context)).Json(level.Keys));

    private ParentKeys<TRow> KeysOf(DbContext database) =>
        parentKeys.GetValue(database.Model, _ => ParentKeys.Of<TRow>(database, childKey, list.Row.Identity[0]));

    private static Expression<Func<TRow, TKey>> Member(PropertyInfo member)
    {
        var row = Expression.Parameter(typeof(TRow), "c");
        return Expression.Lambda<Func<TRow, TKey>>(Expression.Property(row, member), row);
    }

    private sealed record Level(
        ResolveContext Context, PageRequest Request, PageShape Shape, IReadOnlyList<object> Keys, IQueryable<TRow> Rows, string? NeedlessFilter)
    {
        /// <summary>Without the filter that lets all of the level's rows through.</summary>
        public IQueryable<TRow> Spared(IQueryable<TRow> rows) => NeedlessFilter is null ? rows : rows.IgnoreQueryFilters([NeedlessFilter]);
    }
}
