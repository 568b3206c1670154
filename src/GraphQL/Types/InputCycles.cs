namespace Samverkan.GraphQL.Types;

/// <summary>Input objects that no finite value can have (specification 3.10, circular references; 3.10.1 for OneOf).</summary>
internal sealed class InputCycles
{
    private readonly IReadOnlyDictionary<string, TypeDefinition> types;
    private readonly HashSet<string> finite = [];
    private readonly HashSet<string> visited = [];
    private readonly List<(string Type, InputValueDefinition Field)> path = [];
    private readonly Dictionary<string, int> placeOnPath = [];
    private readonly List<SchemaFault> faults = [];

    private InputCycles(IReadOnlyDictionary<string, TypeDefinition> types) => this.types = types;

    /// <summary>One sentence per way in which a type needs itself.</summary>
    public static IReadOnlyList<SchemaFault> Find(IReadOnlyDictionary<string, TypeDefinition> types)
    {
        var search = new InputCycles(types);
        search.Search([.. types.Values.OfType<InputObjectType>()]);
        return search.faults;
    }

    private void Search(List<InputObjectType> inputs)
    {
        // A type can have a value once all that it needs can: repeated until nothing is added, what is left needs itself.
        while (inputs.FindAll(i => !finite.Contains(i.Name) && IsFinite(i)) is { Count: > 0 } found)
        {
            finite.UnionWith(found.Select(i => i.Name));
        }
        foreach (var input in inputs.Where(i => !finite.Contains(i.Name)))
        {
            Follow(input);
        }
    }

    private bool IsFinite(InputObjectType input) => input.OneOf
        ? input.Fields.Count == 0 || input.Fields.Any(f => Needed(input, f) is not { } name || finite.Contains(name.Name))
        : input.Fields.All(f => Needed(input, f) is not { } name || finite.Contains(name.Name));

    private InputObjectType? Needed(InputObjectType input, InputValueDefinition field) =>
        (input.OneOf ? field.Type : (field.Type as NonNullTypeReference)?.Type) is NamedTypeReference named
            ? types.GetValueOrDefault(named.Name) as InputObjectType
            : null;

    private void Follow(InputObjectType input)
    {
        if (!visited.Add(input.Name))
        {
            return;
        }
        placeOnPath[input.Name] = path.Count;
        foreach (var field in input.Fields)
        {
            if (Needed(input, field) is not { } needed || finite.Contains(needed.Name))
            {
                continue;
            }
            path.Add((input.Name, field));
            if (placeOnPath.TryGetValue(needed.Name, out var place))
            {
                var cycle = path[place..];
                faults.Add(SchemaFault.At(
                    $"Input Object {needed.Name} cannot be provided a finite value because it references itself through fields: {string.Join(", ", cycle.Select(c => $"{c.Type}.{c.Field.Name}"))}.",
                    cycle.Select(c => c.Field.Node)));
            }
            else
            {
                Follow(needed);
            }
            path.RemoveAt(path.Count - 1);
        }
        placeOnPath.Remove(input.Name);
    }
}
