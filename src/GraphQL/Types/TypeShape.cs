namespace Samverkan.GraphQL.Types;

/// <summary>The shape of a definition as text: what a client can tell apart. Two definitions with the same shape can stand for each other.</summary>
internal static class TypeShape
{
    /// <summary>Of a type; descriptions and the code behind are no part of it, nor is the order of members.</summary>
    public static string Of(TypeDefinition type) => type switch
    {
        ObjectType o => $"type {o.Name}{Interfaces(o)} {Members(o.Fields.Select(Of))}",
        InterfaceType i => $"interface {i.Name}{Interfaces(i)} {Members(i.Fields.Select(Of))}",
        UnionType u => $"union {u.Name} = {string.Join(" | ", u.Types.Order(StringComparer.Ordinal))}",
        EnumType e => $"enum {e.Name} {Members(e.Values.Select(v => v.Name))}",
        InputObjectType i => $"input {i.Name}{(i.OneOf ? " @oneOf" : "")} {Members(i.Fields.Select(Of))}",
        ScalarType s => $"scalar {s.Name} {s.SpecifiedBy}",
        _ => type.Name,
    };

    /// <summary>Of a field.</summary>
    public static string Of(FieldDefinition field) => field.Arguments.Count == 0
        ? $"{field.Name}: {field.Type}"
        : $"{field.Name}({string.Join(", ", field.Arguments.Select(Of).Order(StringComparer.Ordinal))}): {field.Type}";

    private static string Of(InputValueDefinition value) =>
        $"{value.Name}: {value.Type}{(value.DefaultValue is { } literal ? " = " + Inspection.Of(literal) : "")}";

    private static string Interfaces(CompositeType type) =>
        type.Interfaces.Count == 0 ? "" : " implements " + string.Join(" & ", type.Interfaces.Order(StringComparer.Ordinal));

    private static string Members(IEnumerable<string> members) => "{ " + string.Join("; ", members.Order(StringComparer.Ordinal)) + " }";
}
