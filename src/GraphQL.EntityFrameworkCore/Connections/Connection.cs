using Samverkan.GraphQL.EntityFrameworkCore.Orders;

namespace Samverkan.GraphQL.EntityFrameworkCore.Connections;

/// <summary>A page of a list (GraphQL Cursor Connections Specification, 2).</summary>
/// <param name="Nodes">The rows, in order.</param>
/// <param name="Ordering">The order.</param>
/// <param name="HasNextPage">Whether rows follow; meaningful where it is selected.</param>
/// <param name="HasPreviousPage">Whether rows precede; likewise.</param>
/// <param name="TotalCount">How many rows the list has; likewise.</param>
internal sealed record Connection(
    IReadOnlyList<object> Nodes, Ordering Ordering, bool HasNextPage, bool HasPreviousPage, int TotalCount)
{
    /// <summary>The rows with their cursors.</summary>
    public IEnumerable<Edge> Edges => Nodes.Select(n => new Edge(n, Ordering));

    /// <summary>Cursor of the first row.</summary>
    public string? StartCursor => Nodes.Count == 0 ? null : Cursor.At(Ordering, Nodes[0]);

    /// <summary>Cursor of the last row.</summary>
    public string? EndCursor => Nodes.Count == 0 ? null : Cursor.At(Ordering, Nodes[^1]);
}

/// <summary>A row of a page with its place (section 3).</summary>
internal sealed record Edge(object Node, Ordering Ordering)
{
    /// <summary>The row's place.</summary>
    public string Cursor => Connections.Cursor.At(Ordering, Node);
}
