using System.Linq.Expressions;
using System.Reflection;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Rows;

/// <summary>Fetches the columns that a selection needs and no others.</summary>
internal static class Projection
{
    /// <summary>The members of a row that the fields selected on its type read.</summary>
    public static IEnumerable<PropertyInfo> MembersOf(Selection selection, ObjectType type, Type row) =>
        selection.On(type).SelectMany(f => f.Field.Requires).Distinct().SelectMany(name => Columns(row, name));

    /// <summary><c>x => new TRow { A = x.A, … }</c></summary>
    public static Expression<Func<TRow, TRow>> Of<TRow>(IEnumerable<PropertyInfo> members)
    {
        var row = Expression.Parameter(typeof(TRow), "x");
        var bindings = members.Distinct().OrderBy(m => m.MetadataToken).Select(m => Expression.Bind(m, Expression.Property(row, m)));
        return Expression.Lambda<Func<TRow, TRow>>(Expression.MemberInit(Expression.New(RowMembers.Constructor(typeof(TRow))!), bindings), row);
    }

    /// <summary>A member with a setter is a column; one without is computed of those that its field attribute names.</summary>
    private static IEnumerable<PropertyInfo> Columns(Type row, string name)
    {
        var member = RowMembers.Find(row, name)
            ?? throw new InvalidOperationException($"{row.Name} has no member {name}, which a selected field requires.");
        return member.CanWrite
            ? [member]
            : (member.GetCustomAttribute<FieldAttribute>()?.Requires ?? []).SelectMany(required => Columns(row, required));
    }
}
