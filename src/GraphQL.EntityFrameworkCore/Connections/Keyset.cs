using System.Linq.Expressions;
using Samverkan.GraphQL.EntityFrameworkCore.Orders;

namespace Samverkan.GraphQL.EntityFrameworkCore.Connections;

/// <summary>Which side of a cursor rows stand on, as a predicate that an index is sought by.</summary>
internal static class Keyset
{
    /// <summary>Rows that come after the cursor.</summary>
    public static IQueryable<TRow> After<TRow>(this IQueryable<TRow> rows, Cursor cursor, Ordering ordering) =>
        rows.Where(Side<TRow>(cursor, ordering, after: true, inclusive: false));

    /// <summary>Rows that come before the cursor.</summary>
    public static IQueryable<TRow> Before<TRow>(this IQueryable<TRow> rows, Cursor cursor, Ordering ordering) =>
        rows.Where(Side<TRow>(cursor, ordering, after: false, inclusive: false));

    /// <summary>Rows that come after the cursor, or stand at it.</summary>
    public static IQueryable<TRow> From<TRow>(this IQueryable<TRow> rows, Cursor cursor, Ordering ordering) =>
        rows.Where(Side<TRow>(cursor, ordering, after: true, inclusive: true));

    /// <summary>Rows that come before the cursor, or stand at it.</summary>
    public static IQueryable<TRow> UpTo<TRow>(this IQueryable<TRow> rows, Cursor cursor, Ordering ordering) =>
        rows.Where(Side<TRow>(cursor, ordering, after: false, inclusive: true));

    /// <summary>
    /// <c>a >= x and (a > x or a = x and (b > y or b = y and id > z))</c>. The first conjunct says nothing new; it is what
    /// SQL Server, which looks no further than conjuncts, starts its seek from.
    /// </summary>
    private static Expression<Func<TRow, bool>> Side<TRow>(Cursor cursor, Ordering ordering, bool after, bool inclusive)
    {
        var row = Expression.Parameter(typeof(TRow), "x");
        var places = ordering.Members
            .Select((m, i) => new Place(
                Expression.Property(row, m.Member), RequestValue.Of(cursor.Values[i], m.Member.PropertyType), Greater: m.Descending != after))
            .ToList();
        var last = places[^1];
        var side = inclusive ? last.BeyondOrAt : last.Beyond;
        foreach (var place in places.SkipLast(1).Reverse())
        {
            side = Expression.OrElse(place.Beyond, Expression.AndAlso(place.At, side));
        }
        return Expression.Lambda<Func<TRow, bool>>(places.Count == 1 ? side : Expression.AndAlso(places[0].BeyondOrAt, side), row);
    }

    private sealed record Place(Expression Member, Expression Value, bool Greater)
    {
        public Expression Beyond => DatabaseComparison.Of(Greater ? ExpressionType.GreaterThan : ExpressionType.LessThan, Member, Value);

        public Expression BeyondOrAt =>
            DatabaseComparison.Of(Greater ? ExpressionType.GreaterThanOrEqual : ExpressionType.LessThanOrEqual, Member, Value);

        public Expression At => DatabaseComparison.Of(ExpressionType.Equal, Member, Value);
    }
}
