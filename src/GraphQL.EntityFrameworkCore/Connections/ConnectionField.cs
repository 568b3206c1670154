using System.Reflection;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.EntityFrameworkCore.Filters;
using Samverkan.GraphQL.EntityFrameworkCore.Orders;
using Samverkan.GraphQL.EntityFrameworkCore.Rows;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Connections;

/// <summary>Builds the field of a method with <see cref="ConnectionAttribute"/>.</summary>
/// <param name="member">The method.</param>
/// <param name="attribute">Its attribute.</param>
/// <param name="row">What it lists.</param>
/// <param name="place">Where faults are.</param>
/// <param name="contextType">The module's context.</param>
/// <param name="fold">Folds searched texts.</param>
/// <param name="wheres">The types of <c>where</c>.</param>
/// <param name="types">The registry.</param>
internal sealed class ConnectionField(
    FieldMember member, ConnectionAttribute attribute, RowType row, string place, Type contextType, Func<string, string> fold, WhereTypes wheres, ITypeRegistry types)
{
    /// <summary>The field, or null after the faults are noted.</summary>
    public FieldDefinition? Build()
    {
        var orders = OrderKey.Of(row.ClrType, types);
        if (orders.FirstOrDefault(o => o.Property == attribute.OrderBy) is not { } key)
        {
            types.Fault($"{place}: the list is ordered by {attribute.OrderBy}, which must be a field of {row.ClrType.Name} marked as orderable.");
            return null;
        }
        var connection = new ConnectionTypes(row, attribute.TypeName ?? row.Name, member.Lane, wheres.Of(row.ClrType), orders, types);
        var ordering = new Ordering(row, [new(key, attribute.Descending)]);
        return Resolver(connection, ordering) is { } resolver ? Field(connection, resolver) : null;
    }

    private FieldDefinition Field(ConnectionTypes connection, BatchResolver resolver) => new()
    {
        Name = member.Name,
        Type = TypeReference.Named(connection.Connection).NonNull(),
        Description = member.Description,
        Arguments = [.. types.ArgumentsOf(member.Method), .. connection.Arguments],
        DeprecationReason = member.Attribute?.DeprecationReason,
        Directives = [ConnectionTypes.Size],
        Resolver = resolver,
        Requires = [.. member.Attribute?.Requires ?? [], .. attribute.ParentKey is { } parentKey ? [parentKey] : Array.Empty<string>()],
        ReadsRow = ReadsRow(),
        Lane = member.Lane,
        Access = member.Access,
    };

    /// <summary>Whether the parent's key is not enough: its member is of the row alone.</summary>
    private bool ReadsRow() =>
        attribute.ParentKey is { } parentKey
        && member.Parent?.GetCustomAttribute<EntityAttribute>() is { } entity
        && entity.KeyType.GetProperty(parentKey) is null;

    private BatchResolver? Resolver(ConnectionTypes connection, Ordering ordering)
    {
        var invoke = types.Invoker(member.Method);
        if (attribute.ParentKey is null && attribute.ChildKey is null)
        {
            return GenericCall.Of<BatchResolver>(
                typeof(ConnectionField), nameof(Root), [row.ClrType], row, connection, ordering, invoke, fold, contextType);
        }
        return Keys() is var (parentKey, childKey)
            ? GenericCall.Of<BatchResolver>(
                typeof(ConnectionField),
                nameof(Child),
                [row.ClrType, childKey.PropertyType],
                row, connection, ordering, invoke, fold, contextType, parentKey, childKey)
            : null;
    }

    private (string ParentKey, PropertyInfo ChildKey)? Keys()
    {
        if (attribute.ParentKey is not { } parentKey || attribute.ChildKey is not { } childKey || member.Parent is not { } parent)
        {
            types.Fault($"{place}: a connection under parents states both ParentKey and ChildKey, and extends the parent's class.");
            return null;
        }
        if (RowMembers.Find(parent, parentKey) is not { } parentMember)
        {
            types.Fault($"{place}: {parent.Name} has no property {parentKey}.");
            return null;
        }
        if (RowMembers.Find(row.ClrType, childKey) is not { CanWrite: true } childMember
            || RowMembers.Plain(childMember.PropertyType) != RowMembers.Plain(parentMember.PropertyType))
        {
            types.Fault($"{place}: {row.ClrType.Name} needs a property {childKey} of the same type as {parent.Name}.{parentKey}, with a setter (it may be private).");
            return null;
        }
        if (row.Identity.Count > 1)
        {
            types.Fault($"{place}: rows under parents are told apart by one property; {row.ClrType.Name} has {row.Identity.Count}.");
            return null;
        }
        return (parentKey, childMember);
    }

    private static BatchResolver Root<TRow>(
        RowType row, ConnectionTypes types, Ordering ordering, Func<ResolveContext, object?, object?> invoke, Func<string, string> fold, Type contextType)
        where TRow : notnull =>
        new(new RootConnection<TRow>(new(row, types, ordering, new(invoke, contextType), fold)).ResolveAsync);

    private static BatchResolver Child<TRow, TKey>(
        RowType row, ConnectionTypes types, Ordering ordering, Func<ResolveContext, object?, object?> invoke, Func<string, string> fold,
        Type contextType, string parentKey, PropertyInfo childKey)
        where TRow : class =>
        new(new ChildConnection<TRow, TKey>(new(row, types, ordering, new(invoke, contextType), fold), parentKey, childKey).ResolveAsync);
}
