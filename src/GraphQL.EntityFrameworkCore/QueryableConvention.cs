using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.EntityFrameworkCore.Connections;
using Samverkan.GraphQL.EntityFrameworkCore.Filters;
using Samverkan.GraphQL.EntityFrameworkCore.Rows;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore;

/// <summary>
/// Fields and entity rows of methods that return <c>IQueryable</c> of a row class. Filters, order, page and count run in the
/// database, and only the columns are fetched that a selection needs.
/// <list type="bullet">
/// <item>With <see cref="ConnectionAttribute"/>: a connection (GraphQL Cursor Connections Specification) with keyset cursors, <c>where</c> and <c>order</c>.</item>
/// <item>With a parent key as well: such a connection for every parent, in one statement for all of them.</item>
/// <item>With <see cref="EntityRowsAttribute"/>: the rows of an entity by keys.</item>
/// <item>With neither: a whole list, which may not grow past 1 000 rows.</item>
/// </list>
/// Row classes need a constructor without parameters and setters; both may be private.
/// </summary>
/// <typeparam name="TContext">The module's context, from which the queries come and which the request's services have.</typeparam>
/// <param name="fold">
/// Folds a searched text as the rows' folded texts were folded, for <c>contains</c> and <c>startsWith</c>.
/// </param>
public sealed class QueryableConvention<TContext>(Func<string, string> fold) : IFieldConvention
    where TContext : DbContext
{
    private readonly ConditionalWeakTable<ITypeRegistry, WhereTypes> wheres = [];

    /// <inheritdoc/>
    public FieldDefinition? Build(FieldMember member, ITypeRegistry types)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(types);
        if (RowSource.RowOf(member.Method) is not { } row)
        {
            return null;
        }
        var place = MethodFields.Place(member.Method);
        if (RowType.Of(row, place, types) is not { } rowType)
        {
            return null;
        }
        return member.Method.GetCustomAttribute<ConnectionAttribute>() is { } connection
            ? new ConnectionField(member, connection, rowType, place, typeof(TContext), fold, WheresOf(types), types).Build()
            : Plain(member, rowType, types);
    }

    /// <inheritdoc/>
    public BatchResolver? BuildRows(FieldMember member, EntityDefinition entity, ITypeRegistry types)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(types);
        var place = MethodFields.Place(member.Method);
        return RowSource.RowOf(member.Method) is { } row && RowType.Of(row, place, types) is { } rowType
            ? GenericCall.Of<BatchResolver>(
                typeof(EntityRows), nameof(EntityRows.Resolver), [row, entity.KeyType], rowType.With(entity.KeyType), types.Invoker(member.Method), entity.KeyOf, typeof(TContext))
            : null;
    }

    private WhereTypes WheresOf(ITypeRegistry types) => wheres.GetValue(types, static t => new(t, typeof(TContext)));

    private static FieldDefinition Plain(FieldMember member, RowType row, ITypeRegistry types) => new()
    {
        Name = member.Name,
        Type = types.TypeOf(row.ClrType).NonNull().List().NonNull(),
        Description = member.Description,
        Arguments = types.ArgumentsOf(member.Method),
        DeprecationReason = member.Attribute?.DeprecationReason,
        Requires = member.Attribute?.Requires ?? [],
        Resolver = GenericCall.Of<BatchResolver>(typeof(PlainList), nameof(PlainList.Resolver), [row.ClrType], row, types.Invoker(member.Method), typeof(TContext)),
        Lane = member.Lane,
        Access = member.Access,
    };
}
