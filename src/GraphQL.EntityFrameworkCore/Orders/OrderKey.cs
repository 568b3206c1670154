using System.Reflection;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.EntityFrameworkCore.Rows;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Orders;

/// <summary>A member that lists can be ordered by; never null, for a null would have every page scan the table.</summary>
/// <param name="Property">The annotated property's name.</param>
/// <param name="Name">Name in the graph: <c>PLACED_AT</c>.</param>
/// <param name="Description">The field's description.</param>
/// <param name="Member">What is compared: the property, or its sort key.</param>
/// <param name="Access">Who may.</param>
internal sealed record OrderKey(string Property, string Name, string? Description, PropertyInfo Member, AccessRule? Access)
{
    /// <summary>The orderable members of a row; faults are noted.</summary>
    public static IReadOnlyList<OrderKey> Of(Type row, ITypeRegistry types)
    {
        var keys = new List<OrderKey>();
        foreach (var (property, name, description) in types.FieldsOf(row))
        {
            if (property.GetCustomAttribute<OrderableAttribute>() is not { } attribute)
            {
                continue;
            }
            var memberName = attribute.SortKey ?? property.Name;
            if (RowMembers.Find(row, memberName) is not { CanWrite: true } member)
            {
                types.Fault($"{row.Name}.{property.Name}: its sort key {memberName} is no property of {row.Name} with a setter (it may be private).");
            }
            else if (RowMembers.MayBeNull(member))
            {
                types.Fault($"{row.Name}.{property.Name}: {memberName} may be null, and lists are ordered by what is never null; give it a sentinel.");
            }
            else if (member.PropertyType == typeof(bool))
            {
                types.Fault($"{row.Name}.{property.Name}: true and false are no order for a list.");
            }
            else
            {
                keys.Add(new(property.Name, GraphNames.EnumValue(name), description, member, AccessRules.Of(property, row)));
            }
        }
        return keys;
    }
}
