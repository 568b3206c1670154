using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Orders;

/// <summary>The input types of <c>order</c>.</summary>
internal static class OrderTypes
{
    private static readonly EnumType Direction = new()
    {
        Name = "OrderDirection",
        Description = "Which way a list is ordered.",
        Values =
        [
            new() { Name = "ASC", Value = OrderDirection.Asc, Description = "Least, first or earliest first." },
            new() { Name = "DESC", Value = OrderDirection.Desc, Description = "Greatest, last or latest first." },
        ],
    };

    /// <summary>Adds the row's <c>order</c> type with all that it refers to.</summary>
    public static InputObjectType Add(string rowName, IReadOnlyList<OrderKey> keys, ITypeRegistry types)
    {
        var keyType = new EnumType
        {
            Name = rowName + "OrderKey",
            Description = $"What a list of {rowName} can be ordered by.",
            Values = [.. keys.Select(k => new EnumValueDefinition { Name = k.Name, Value = k, Description = k.Description })],
        };
        var type = new InputObjectType
        {
            Name = rowName + "Order",
            Description = $"Orders a list of {rowName}; rows that agree in all that is given are ordered by their identity.",
            Fields =
            [
                new() { Name = "by", Type = TypeReference.Named(keyType.Name).NonNull(), Description = "What to order by." },
                new()
                {
                    Name = "direction",
                    Type = TypeReference.Named(Direction.Name).NonNull(),
                    Description = "Which way.",
                    DefaultValue = new EnumValueNode("ASC"),
                },
            ],
            Create = fields => new OrderTerm((OrderKey)fields["by"]!, fields.GetValueOrDefault("direction") is OrderDirection.Desc),
        };
        types.Add(Direction);
        types.Add(keyType);
        types.Add(type);
        return type;
    }
}
