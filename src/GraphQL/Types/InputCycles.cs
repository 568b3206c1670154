namespace Samverkan.GraphQL.Types;

/// <summary>Input objects that no finite value can have (specification 3.10, circular references; 3.10.1 for OneOf).</summary>
internal static class InputCycles
{
    /// <summary>One sentence per type that needs itself.</summary>
    public static IEnumerable<string> Find(IReadOnlyDictionary<string, TypeDefinition> types)
    {
        var inputs = types.Values.OfType<InputObjectType>().ToList();
        var finite = new HashSet<string>();
        // A type can have a value once all that it needs can: repeated until nothing is added, what is left needs itself.
        while (inputs.Where(i => !finite.Contains(i.Name) && IsFinite(i)).ToList() is { Count: > 0 } found)
        {
            finite.UnionWith(found.Select(i => i.Name));
        }
        return inputs.Where(i => !finite.Contains(i.Name)).Select(i => $"Input {i.Name} can have no finite value: what it needs leads back to itself.");

        bool IsFinite(InputObjectType input) => input.OneOf
            ? input.Fields.Count == 0 || input.Fields.Any(f => Named(f.Type.Nullable()) is not { } name || finite.Contains(name))
            : input.Fields.All(f => f.Type is not NonNullTypeReference || Named(f.Type.Nullable()) is not { } name || finite.Contains(name));

        string? Named(TypeReference type) => type is NamedTypeReference named && types.GetValueOrDefault(named.Name) is InputObjectType input ? input.Name : null;
    }
}
