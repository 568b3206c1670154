using System.Linq.Expressions;
using System.Reflection;
using Samverkan.GraphQL.EntityFrameworkCore.Filters;
using Samverkan.GraphQL.EntityFrameworkCore.Orders;
using Samverkan.GraphQL.EntityFrameworkCore.Rows;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Connections;

/// <summary>What the arguments of a connection ask for.</summary>
/// <param name="Size">How many rows.</param>
/// <param name="Backward">Whether they are counted from the end.</param>
/// <param name="After">Only what comes after this.</param>
/// <param name="Before">Only what comes before this.</param>
/// <param name="Ordering">The order.</param>
/// <param name="Where">The filter.</param>
internal sealed record PageRequest(int Size, bool Backward, Cursor? After, Cursor? Before, Ordering Ordering, Condition? Where)
{
    /// <summary>How many rows where nothing is said.</summary>
    public const int DefaultSize = 25;

    /// <summary>How many rows at most.</summary>
    public const int MaxSize = 200;

    private static readonly MethodInfo TakeMethod = new Func<IQueryable<object>, int, IQueryable<object>>(Queryable.Take).Method.GetGenericMethodDefinition();

    /// <summary>The arguments, checked.</summary>
    /// <exception cref="Language.GraphQLException">BAD_USER_INPUT, saying what would be valid.</exception>
    public static PageRequest Of(ResolveContext context, RowType row, Ordering defaultOrdering)
    {
        var arguments = context.Arguments;
        var first = SizeOf("first", arguments);
        var last = SizeOf("last", arguments);
        if (first is not null && last is not null)
        {
            throw BadInput.Because("Give first or last, not both: first counts from the start of the list, last from its end.");
        }
        var ordering = OrderingOf(arguments.GetValueOrDefault("order"), row, context.Services) ?? defaultOrdering;
        return new(
            first ?? last ?? DefaultSize,
            last is not null,
            Place("after", arguments, ordering),
            Place("before", arguments, ordering),
            ordering,
            (Condition?)arguments.GetValueOrDefault("where"));
    }

    /// <summary>The rows of a list that stand between the cursors.</summary>
    public IQueryable<TRow> Between<TRow>(IQueryable<TRow> rows)
    {
        rows = After is null ? rows : rows.After(After, Ordering);
        return Before is null ? rows : rows.Before(Before, Ordering);
    }

    /// <summary>The first rows between the cursors, from the end where the page is counted from there.</summary>
    public IQueryable<TRow> Page<TRow>(IQueryable<TRow> rows, PageValues values)
    {
        var ordered = Ordering.Apply(Between(rows), Backward);
        return ordered.Provider.CreateQuery<TRow>(Expression.Call(
            TakeMethod.MakeGenericMethod(typeof(TRow)), ordered.Expression, Expression.Property(Expression.Constant(values), nameof(PageValues.Size))));
    }

    /// <summary>How many rows to fetch: one more than the page has if it is asked whether there are more.</summary>
    public int Fetched(PageShape shape) => (Backward ? shape.PreviousPage : shape.NextPage) ? Size + 1 : Size;

    /// <summary>Whether the page is the list's first (or last), unfiltered: its statement differs from request to request in no value but the size.</summary>
    public bool IsPlain => After is null && Before is null && Where is null;

    private static int? SizeOf(string argument, IReadOnlyDictionary<string, object?> arguments) =>
        arguments.GetValueOrDefault(argument) switch
        {
            null => null,
            int size and >= 0 and <= MaxSize => size,
            var size => throw BadInput.Because($"{argument} must be between 0 and {MaxSize}, not {size}."),
        };

    private static Cursor? Place(string argument, IReadOnlyDictionary<string, object?> arguments, Ordering ordering) =>
        arguments.GetValueOrDefault(argument) is string text ? Cursor.Parse(text, ordering, argument) : null;

    private static Ordering? OrderingOf(object? order, RowType row, IServiceProvider services)
    {
        var terms = ((System.Collections.IEnumerable?)order)?.Cast<OrderTerm>().ToList() ?? [];
        foreach (var term in terms)
        {
            Accesses.Demand(term.Key.Access, term.Key.Name, services);
        }
        return terms.DistinctBy(t => t.Key).Count() < terms.Count
            ? throw BadInput.Because("order names a key twice: each may be named once.")
            : terms.Count == 0 ? null : new(row, terms);
    }
}
