using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Samverkan.GraphQL.EntityFrameworkCore.Compiled;

/// <summary>The statement of one page of a plan, made when it is first asked for.</summary>
internal sealed class PageStatements<TRow>
{
    // a list that is ever another one is not worth keeping statements of
    private const int Most = 8;

    private volatile PageStatement<TRow>? kept;
    private int made;

    /// <summary>The statement; null if the page has none that could be kept, or is of another list this time.</summary>
    public PageStatement<TRow>? Of(DbContext context, Expression list, Expression<Func<TRow, TRow>> columns, Func<IQueryable<TRow>> page)
    {
        if (kept is { } statement && statement.IsOf(context, list))
        {
            return statement;
        }
        if (Volatile.Read(ref made) >= Most)
        {
            return null;
        }
        statement = PageStatement<TRow>.Of(context, list, page().Select(columns), Members(columns));
        kept = statement;
        Interlocked.Add(ref made, statement is null ? Most : 1);
        return statement;
    }

    private static IReadOnlyList<PropertyInfo> Members(Expression<Func<TRow, TRow>> columns) =>
        [.. ((MemberInitExpression)columns.Body).Bindings.Select(b => (PropertyInfo)b.Member)];
}
