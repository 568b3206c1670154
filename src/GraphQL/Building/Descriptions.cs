using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Building;

/// <summary>Every type, field, argument and enum value has a description; what lacks one is a fault.</summary>
internal static class Descriptions
{
    /// <summary>The places without description.</summary>
    public static IEnumerable<string> Missing(IEnumerable<TypeDefinition> types) =>
        types.SelectMany(t => Places(t)).Where(p => string.IsNullOrWhiteSpace(p.Description)).Select(p => $"{p.Place} has no description.");

    private static IEnumerable<(string Place, string? Description)> Places(TypeDefinition type) => type switch
    {
        CompositeType c => c.Fields.SelectMany(f => Field(c.Name, f)),
        InputObjectType i => i.Fields.Select(f => ($"{i.Name}.{f.Name}", f.Description)),
        EnumType e => e.Values.Select(v => ($"{e.Name}.{v.Name}", v.Description)),
        _ => Enumerable.Empty<(string, string?)>(),
    } is var members ? members.Prepend((type.Name, type.Description)) : [];

    private static IEnumerable<(string Place, string? Description)> Field(string type, FieldDefinition field) =>
        field.Arguments.Select(a => ($"{type}.{field.Name}({a.Name}:)", a.Description)).Prepend(($"{type}.{field.Name}", field.Description));
}
