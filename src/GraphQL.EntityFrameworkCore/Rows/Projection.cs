using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Rows;

/// <summary>What is fetched of a row: a column, or of the row that a navigation leads to, the columns that are needed.</summary>
/// <param name="Member">The member.</param>
/// <param name="Nested">Of the row that it leads to; null of a column.</param>
internal sealed record Fetched(PropertyInfo Member, IReadOnlyList<Fetched>? Nested = null);

/// <summary>Fetches the columns that a selection needs and no others.</summary>
internal static class Projection
{
    /// <summary>What the fields selected on a row's type read of it.</summary>
    /// <param name="selection">What is selected.</param>
    /// <param name="row">The row class.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="model">What the row is mapped by.</param>
    public static IEnumerable<Fetched> MembersOf(Selection selection, Type row, Schema schema, IModel model) =>
        from field in selection.On(schema.ObjectTypeOf(row)!)
        from name in field.Field.Requires.Distinct()
        from member in Columns(row, name)
        select ReferenceOf(member, row, model) is { } related && IsReadWith(field.Field, member)
            ? new Fetched(member, [.. Identity(related).Select(i => new Fetched(i)), .. MembersOf(field.Selection, related, schema, model)])
            : new Fetched(member);

    /// <summary><c>x => new TRow { A = x.A, B = x.B == null ? null : new B { C = x.B.C, … }, … }</c></summary>
    public static Expression<Func<TRow, TRow>> Of<TRow>(IEnumerable<Fetched> members)
    {
        var row = Expression.Parameter(typeof(TRow), "x");
        return Expression.Lambda<Func<TRow, TRow>>(Made(typeof(TRow), row, members), row);
    }

    private static MemberInitExpression Made(Type type, Expression row, IEnumerable<Fetched> members) => Expression.MemberInit(
        Expression.New(RowMembers.Constructor(type)!),
        members.GroupBy(m => m.Member).OrderBy(g => g.Key.MetadataToken).Select(g => Expression.Bind(g.Key, Value(g.Key, row, [.. g]))));

    private static Expression Value(PropertyInfo member, Expression row, IReadOnlyList<Fetched> parts)
    {
        var value = Expression.Property(row, member);
        return parts.All(p => p.Nested is not null)
            ? Expression.Condition(
                Expression.Equal(value, Expression.Constant(null, value.Type)),
                Expression.Constant(null, value.Type),
                Made(value.Type, value, parts.SelectMany(p => p.Nested!)))
            : value;
    }

    /// <summary>The row class that a member leads to, as one that can be made of the columns that are needed; null of columns.</summary>
    private static Type? ReferenceOf(PropertyInfo member, Type row, IModel model) =>
        model.FindEntityTypes(row).Select(t => t.FindNavigation(member.Name)).FirstOrDefault(n => n is not null) is { IsCollection: false } navigation
        && !navigation.TargetEntityType.IsOwned()
        && RowMembers.Constructor(member.PropertyType) is not null
            ? member.PropertyType
            : null;

    /// <summary>Whether a field is the member itself: another field that requires it may read all of it.</summary>
    private static bool IsReadWith(FieldDefinition field, PropertyInfo member) => field.Resolver is StoredResolver stored && stored.Property.Name == member.Name;

    private static IEnumerable<PropertyInfo> Identity(Type row)
    {
        var key = row.GetCustomAttribute<EntityAttribute>()?.KeyType;
        IEnumerable<string> names = key is null ? ["Id"] : key.GetProperties().Select(p => p.Name);
        return names.Select(n => RowMembers.Find(row, n)).OfType<PropertyInfo>().Where(p => p.CanWrite);
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
