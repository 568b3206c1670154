using System.Reflection;
using Samverkan.GraphQL.Building;

namespace Samverkan.GraphQL.EntityFrameworkCore.Rows;

/// <summary>A row class as lists and pages of it need to know it.</summary>
/// <param name="ClrType">The class.</param>
/// <param name="Name">Its object type's name.</param>
/// <param name="Identity">What tells one row from another: the entity's key, or <c>Id</c>; last in every order.</param>
internal sealed record RowType(Type ClrType, string Name, IReadOnlyList<PropertyInfo> Identity)
{
    /// <summary>The row type, or null after the faults are noted.</summary>
    public static RowType? Of(Type clrType, string place, ITypeRegistry types)
    {
        if (RowMembers.Constructor(clrType) is null)
        {
            types.Fault($"{place}: {clrType.Name} needs a constructor without parameters (it may be private), so that rows can be made of the columns a selection needs.");
            return null;
        }
        var key = clrType.GetCustomAttribute<EntityAttribute>()?.KeyType;
        IEnumerable<string> names = key is null ? ["Id"] : key.GetProperties().Select(p => p.Name);
        var identity = new List<PropertyInfo>();
        foreach (var name in names)
        {
            if (RowMembers.Find(clrType, name) is not { CanWrite: true } member || RowMembers.MayBeNull(member))
            {
                types.Fault($"{place}: {clrType.Name} needs a property {name} with a setter (it may be private) that is never null: it tells the rows apart.");
                return null;
            }
            identity.Add(member);
        }
        return new(clrType, types.TypeOf(clrType).Name, identity);
    }

    /// <summary>The row type where rows are told apart by another key of the entity as well.</summary>
    public RowType With(Type keyType) => this with
    {
        Identity = [.. Identity.Concat(keyType.GetProperties().Select(p => RowMembers.Find(ClrType, p.Name)).OfType<PropertyInfo>()).Distinct()],
    };
}
