using Microsoft.EntityFrameworkCore.Metadata;
using Samverkan.GraphQL.EntityFrameworkCore.Rows;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Connections;

/// <summary>What of a connection is selected, and so what must be asked of the database.</summary>
/// <param name="Members">What the selected fields read of the rows.</param>
/// <param name="Rows">Whether anything of the page itself is selected.</param>
/// <param name="NextPage">Whether it is asked if rows follow.</param>
/// <param name="PreviousPage">Whether it is asked if rows precede.</param>
/// <param name="TotalCount">Whether all rows are to be counted.</param>
internal sealed record PageShape(
    IReadOnlyList<Fetched> Members, bool Rows, bool NextPage, bool PreviousPage, bool TotalCount)
{
    /// <summary>The shape of a selection on a connection.</summary>
    public static PageShape Of(ResolveContext context, ConnectionTypes types, RowType row, IModel model)
    {
        var selected = context.Selection.On(Type(context, types.Connection));
        var edges = selected.Where(f => f.Field.Name == "edges").SelectMany(e => e.Selection.On(Type(context, types.Edge)));
        var nodes = selected.Where(f => f.Field.Name == "nodes").Concat(edges.Where(f => f.Field.Name == "node"));
        var pageInfo = selected.Where(f => f.Field.Name == "pageInfo")
            .SelectMany(f => f.Selection.On(Type(context, "PageInfo")))
            .Select(f => f.Field.Name)
            .ToHashSet();
        return new(
            [.. nodes.SelectMany(n => Projection.MembersOf(n.Selection, row.ClrType, context.Schema, model))],
            selected.Any(f => f.Field.Name is "edges" or "nodes") || pageInfo.Count > 0,
            pageInfo.Contains("hasNextPage"),
            pageInfo.Contains("hasPreviousPage"),
            selected.Any(f => f.Field.Name == "totalCount"));
    }

    private static ObjectType Type(ResolveContext context, string name) => (ObjectType)context.Schema.Type(name)!;
}
