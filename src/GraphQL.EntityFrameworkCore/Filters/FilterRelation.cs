using System.Reflection;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.EntityFrameworkCore.Rows;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Filters;

/// <summary>A filterable field of a row that leads to other rows.</summary>
/// <param name="Name">The field's name in the graph.</param>
/// <param name="Description">The field's description.</param>
/// <param name="IsList">Whether it leads to a list.</param>
/// <param name="Row">The row class that it leads to.</param>
/// <param name="Rows">The rows that it leads to.</param>
/// <param name="Accesses">Who may use the field, and what it leads to: filtering by it tells as much as reading it.</param>
internal sealed record FilterRelation(
    string Name, string? Description, bool IsList, Type Row, RelatedRows Rows, IReadOnlyList<AccessRule> Accesses)
{
    /// <summary>The filterable relations of a row; faults are noted.</summary>
    public static IReadOnlyList<FilterRelation> Of(Type row, ITypeRegistry types, Type contextType)
    {
        var relations = new RelationsOf(row, types, contextType);
        return
        [
            .. types.FieldsOf(row).Select(f => relations.Of(f.Property, f.FieldName, f.Description)).OfType<FilterRelation>(),
            .. types.MethodsOf(row).Select(relations.Of).OfType<FilterRelation>(),
        ];
    }

    /// <summary>Whether a filterable property leads to rows, and is no value.</summary>
    public static bool IsRelation(PropertyInfo property, FilterableAttribute attribute) =>
        attribute.Related is not null || IsRow(ClrLists.ItemOf(property.PropertyType) ?? property.PropertyType);

    /// <summary>Whether a class is one of rows.</summary>
    public static bool IsRow(Type type) => type.IsClass && type.IsDefined(typeof(ObjectTypeAttribute), false);
}

/// <summary>Reads the relations of a row class off its members.</summary>
internal sealed class RelationsOf(Type row, ITypeRegistry types, Type contextType)
{
    /// <summary>That of a property; null where it is none, or faults are noted.</summary>
    public FilterRelation? Of(PropertyInfo property, string name, string? description)
    {
        if (property.GetCustomAttribute<FilterableAttribute>() is not { } attribute || !FilterRelation.IsRelation(property, attribute))
        {
            return null;
        }
        var isList = ClrLists.ItemOf(property.PropertyType) is not null;
        var access = AccessRules.Of(property, row);
        return attribute.Related is null && !isList
            ? Relation(name, description, isList, property.PropertyType, access, RelatedRows.OfNavigation(row, property, contextType))
            : Stated(attribute, $"{row.Name}.{property.Name}", name, description, isList, access);
    }

    /// <summary>That of a method; likewise.</summary>
    public FilterRelation? Of(FieldMember member)
    {
        if (member.Method.GetCustomAttribute<FilterableAttribute>() is not { } attribute)
        {
            return null;
        }
        var place = MethodFields.Place(member.Method);
        if (member.Method.GetCustomAttribute<ConnectionAttribute>() is { } connection)
        {
            return List(member, connection, place);
        }
        var answer = Invoker.Awaited(member.Method.ReturnType);
        var isLookup = ClrLists.As(answer, typeof(ILookup<,>)) is not null;
        var value = ClrLists.As(answer, typeof(IReadOnlyDictionary<,>))?.GetGenericArguments()[1];
        if (!isLookup && value is null)
        {
            types.Fault($"{place}: one filters by a property, by a connection under parents, or by a method over parents.");
            return null;
        }
        return Stated(attribute, place, member.Name, member.Description, isLookup || ClrLists.ItemOf(value!) is not null, member.Access);
    }

    /// <summary>The rows of a connection are those of its query, so that a filter by it finds what the list shows.</summary>
    private FilterRelation? List(FieldMember member, ConnectionAttribute connection, string place)
    {
        if (connection.ParentKey is not { } parentKey || connection.ChildKey is not { } childKey || RowSource.RowOf(member.Method) is not { } related)
        {
            types.Fault($"{place}: one filters by a connection under parents; this one states no ParentKey and ChildKey.");
            return null;
        }
        if (member.Method.ReturnType.GetGenericTypeDefinition() != typeof(IQueryable<>))
        {
            types.Fault($"{place}: a list that one filters by gives its query at once, not in a task.");
            return null;
        }
        if (types.ArgumentsOf(member.Method).FirstOrDefault(a => a.Type is NonNullTypeReference && a.DefaultValue is null) is { } required)
        {
            types.Fault($"{place}: a list that one filters by needs no argument, but this one needs {required.Name}.");
            return null;
        }
        return Keys(place, parentKey, related, childKey) is var (key, relatedKey)
            ? Relation(member.Name, member.Description, true, related, member.Access, RelatedRows.OfQuery(types.Invoker(member.Method), related, key, relatedKey))
            : null;
    }

    private FilterRelation? Stated(FilterableAttribute attribute, string place, string name, string? description, bool isList, AccessRule? access)
    {
        if (attribute.Related is not { } related || !FilterRelation.IsRow(related) || attribute.Key is null)
        {
            types.Fault($"{place}: to be filtered by, it says with Related to which row class it leads, and with Key by which member of {row.Name} those rows are found.");
            return null;
        }
        return Keys(place, attribute.Key, related, attribute.RelatedKey ?? IdentityOf(related)) is var (key, relatedKey)
            ? Relation(name, description, isList, related, access, RelatedRows.OfTable(related, contextType, key, relatedKey))
            : null;
    }

    private static FilterRelation Relation(string name, string? description, bool isList, Type related, AccessRule? access, RelatedRows rows) =>
        new(name, description, isList, related, rows, [.. new[] { access, AccessRules.Of(related) }.OfType<AccessRule>().Distinct()]);

    private (PropertyInfo Key, PropertyInfo RelatedKey)? Keys(string place, string key, Type related, string relatedKey)
    {
        var (member, other) = (RowMembers.Find(row, key), RowMembers.Find(related, relatedKey));
        if (member is { CanWrite: true } && other is { CanWrite: true } && RowMembers.Plain(member.PropertyType) == RowMembers.Plain(other.PropertyType))
        {
            return (member, other);
        }
        types.Fault($"{place}: to be filtered by, it needs properties {row.Name}.{key} and {related.Name}.{relatedKey} of one type, with setters (they may be private).");
        return null;
    }

    private static string IdentityOf(Type related) =>
        related.GetCustomAttribute<EntityAttribute>()?.KeyType.GetProperties() is [var key] ? key.Name : "Id";
}
