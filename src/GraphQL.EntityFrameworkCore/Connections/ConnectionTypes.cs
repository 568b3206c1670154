using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.EntityFrameworkCore.Orders;
using Samverkan.GraphQL.EntityFrameworkCore.Rows;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Connections;

/// <summary>The types of a connection (GraphQL Cursor Connections Specification, 2 to 5), and its arguments.</summary>
internal sealed class ConnectionTypes
{
    private readonly RowType row;
    private readonly string lane;

    /// <summary>Adds the types to the registry.</summary>
    public ConnectionTypes(
        RowType row, string name, string lane, string? where, IReadOnlyList<OrderKey> orders, ITypeRegistry types)
    {
        this.row = row;
        this.lane = lane;
        Connection = name + "Connection";
        Edge = name + "Edge";
        types.Add(ConnectionType());
        types.Add(EdgeType());
        types.Add(PageInfo(lane));
        Arguments = [.. Narrowing(where, orders, types), .. Paging];
    }

    /// <summary>Name of the connection type.</summary>
    public string Connection { get; }

    /// <summary>Name of the edge type.</summary>
    public string Edge { get; }

    /// <summary>The arguments that every connection of the row has.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments { get; }

    /// <summary>How many rows a page has, for the cost of what is below them.</summary>
    public static DirectiveNode Size { get; } = CostDirectives.ListSizeOf(PageRequest.DefaultSize, ["first", "last"], ["edges", "nodes"], requireOne: false);

    /// <summary>Whether several modules list rows of the class: then each has these types, equal to the others'.</summary>
    private bool IsShared => row.ClrType.IsDefined(typeof(ShareableAttribute), false);

    private static IReadOnlyList<InputValueDefinition> Paging { get; } =
    [
        Argument("first", "Int", $"How many from the start; {PageRequest.DefaultSize} if neither first nor last is given, at most {PageRequest.MaxSize}."),
        Argument("after", "String", "Only what comes after this cursor."),
        Argument("last", "Int", $"How many from the end, at most {PageRequest.MaxSize}; not together with first."),
        Argument("before", "String", "Only what comes before this cursor."),
    ];

    private IEnumerable<InputValueDefinition> Narrowing(string? where, IReadOnlyList<OrderKey> orders, ITypeRegistry types)
    {
        if (where is not null)
        {
            yield return Argument("where", where, "Which rows; all of them without it.");
        }
        var order = TypeReference.Named(OrderTypes.Add(row.Name, orders, types).Name);
        yield return new() { Name = "order", Type = order.NonNull().List(), Description = "In which order; the list's own without it." };
    }

    private ObjectType ConnectionType() => new()
    {
        Name = Connection,
        Description = $"A page of a list of {row.Name}.",
        Shareable = IsShared,
        Fields =
        [
            Field<Connection>("edges", TypeReference.Named(Edge).NonNull().List().NonNull(), "The rows with their cursors.", c => c.Edges, lane),
            Field<Connection>("nodes", TypeReference.Named(row.Name).NonNull().List().NonNull(), "The rows.", c => c.Nodes, lane),
            Field<Connection>("pageInfo", TypeReference.Named("PageInfo").NonNull(), "Where the page stands in the list.", c => c, lane),
            Field<Connection>(
                "totalCount", TypeReference.Named("Int").NonNull(), "How many rows the list has, on all pages; counted only when selected.", c => c.TotalCount, lane),
        ],
    };

    private ObjectType EdgeType() => new()
    {
        Name = Edge,
        Description = $"A {row.Name} in a list.",
        Shareable = IsShared,
        Fields =
        [
            Field<Edge>("cursor", TypeReference.Named("String").NonNull(), "Its place in the list's order, for after and before.", e => e.Cursor, lane),
            Field<Edge>("node", TypeReference.Named(row.Name).NonNull(), "The row.", e => e.Node, lane),
        ],
    };

    private static ObjectType PageInfo(string lane) => new()
    {
        Name = "PageInfo",
        Description = "Where a page stands in its list.",
        Shareable = true,
        Fields =
        [
            Field<Connection>("hasNextPage", TypeReference.Named("Boolean").NonNull(), "Whether rows follow.", c => c.HasNextPage, lane),
            Field<Connection>("hasPreviousPage", TypeReference.Named("Boolean").NonNull(), "Whether rows precede.", c => c.HasPreviousPage, lane),
            Field<Connection>("startCursor", TypeReference.Named("String"), "Cursor of the first row; null on an empty page.", c => c.StartCursor, lane),
            Field<Connection>("endCursor", TypeReference.Named("String"), "Cursor of the last row; null on an empty page.", c => c.EndCursor, lane),
        ],
    };

    private static InputValueDefinition Argument(string name, string type, string description) =>
        new() { Name = name, Type = TypeReference.Named(type), Description = description };

    private static FieldDefinition Field<T>(string name, TypeReference type, string description, Func<T, object?> read, string lane) => new()
    {
        Name = name,
        Type = type,
        Description = description,
        Resolver = new InlineResolver(parent => read((T)parent)),
        Lane = lane,
    };
}
