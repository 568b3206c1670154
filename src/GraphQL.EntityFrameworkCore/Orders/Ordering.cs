using System.Linq.Expressions;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Buffers.Text;
using Samverkan.GraphQL.EntityFrameworkCore.Rows;

namespace Samverkan.GraphQL.EntityFrameworkCore.Orders;

/// <summary>A key and its direction, as <c>order</c> states it.</summary>
internal sealed record OrderTerm(OrderKey Key, bool Descending);

/// <summary>A member and its direction.</summary>
internal readonly record struct OrderedMember(PropertyInfo Member, bool Descending);

/// <summary>A total order of rows: the stated keys, then the identity, which no two rows share.</summary>
internal sealed class Ordering
{
    private static readonly Dictionary<string, MethodInfo> Methods = typeof(Queryable).GetMethods()
        .Where(m => m.Name is "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" && m.GetParameters().Length == 2)
        .ToDictionary(m => m.Name);

    /// <summary>The order of the terms; the identity goes the last term's way, so that one index serves both.</summary>
    public Ordering(RowType row, IReadOnlyList<OrderTerm> terms)
    {
        var descending = terms[^1].Descending;
        Members =
        [
            .. terms.Select(t => new OrderedMember(t.Key.Member, t.Descending))
                .Concat(row.Identity.Select(i => new OrderedMember(i, descending)))
                .DistinctBy(m => m.Member),
        ];
        var text = row.Name + string.Concat(Members.Select(m => $"|{m.Member.Name} {m.Descending}"));
        Fingerprint = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));
    }

    /// <summary>What is compared, first to last.</summary>
    public IReadOnlyList<OrderedMember> Members { get; }

    /// <summary>Tells this order from others in a cursor.</summary>
    public string Fingerprint { get; }

    /// <summary>Orders rows, last first if reversed.</summary>
    public IQueryable<TRow> Apply<TRow>(IQueryable<TRow> rows, bool reversed)
    {
        var ordered = rows.Expression;
        var method = "OrderBy";
        foreach (var (member, descending) in Members)
        {
            var row = Expression.Parameter(typeof(TRow), "x");
            var key = Expression.Quote(Expression.Lambda(Expression.Property(row, member), row));
            var name = descending == reversed ? method : method + "Descending";
            ordered = Expression.Call(Methods[name].MakeGenericMethod(typeof(TRow), member.PropertyType), ordered, key);
            method = "ThenBy";
        }
        return rows.Provider.CreateQuery<TRow>(ordered);
    }
}
