using System.Reflection;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.EntityFrameworkCore.Rows;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Filters;

/// <summary>A filterable member of a row.</summary>
/// <param name="Name">The field's name in the graph.</param>
/// <param name="Description">The field's description.</param>
/// <param name="Member">The member.</param>
/// <param name="Folded">For text: the member with the folded text.</param>
/// <param name="Nullable">Whether it can be null.</param>
/// <param name="Access">Who may: filtering by a field tells as much as reading it.</param>
internal sealed record FilterMember(
    string Name, string? Description, PropertyInfo Member, PropertyInfo? Folded, bool Nullable, AccessRule? Access)
{
    /// <summary>The member's type without <c>Nullable</c>.</summary>
    public Type ValueType { get; } = RowMembers.Plain(Member.PropertyType);

    /// <summary>The filterable members of a row; faults are noted.</summary>
    public static IReadOnlyList<FilterMember> Of(Type row, ITypeRegistry types)
    {
        var members = new List<FilterMember>();
        foreach (var (property, name, description) in types.FieldsOf(row))
        {
            if (property.GetCustomAttribute<FilterableAttribute>() is not { } attribute || FilterRelation.IsRelation(property, attribute))
            {
                continue;
            }
            var folded = attribute.Folded is { } f ? RowMembers.Find(row, f) : null;
            if (attribute.Folded is not null && folded?.PropertyType != typeof(string))
            {
                types.Fault($"{row.Name}.{property.Name}: the folded text {attribute.Folded} is no text property of {row.Name}.");
            }
            else if (!FilterTypes.CanFilter(RowMembers.Plain(property.PropertyType)))
            {
                types.Fault($"{row.Name}.{property.Name}: a field of type {property.PropertyType.Name} cannot be filtered by.");
            }
            else
            {
                members.Add(new(name, description, RowMembers.Find(row, property.Name)!, folded, RowMembers.MayBeNull(property), AccessRules.Of(property, row)));
            }
        }
        return members;
    }
}
