using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>Defaults of input fields that need themselves to be worked out (specification 3.10, InputObjectDefaultValueHasCycle).</summary>
internal sealed class DefaultCycles
{
    private readonly IReadOnlyDictionary<string, TypeDefinition> types;
    private readonly HashSet<InputValueDefinition> visited = new(ReferenceEqualityComparer.Instance);
    private readonly List<(string Place, InputValueDefinition Field)> path = [];
    private readonly List<SchemaFault> faults = [];

    private DefaultCycles(IReadOnlyDictionary<string, TypeDefinition> types) => this.types = types;

    /// <summary>One sentence per cycle.</summary>
    public static IReadOnlyList<SchemaFault> Find(IReadOnlyDictionary<string, TypeDefinition> types)
    {
        var search = new DefaultCycles(types);
        foreach (var input in types.Values.OfType<InputObjectType>())
        {
            search.Follow(input, new ObjectValueNode([]));
        }
        return search.faults;
    }

    private void Follow(InputObjectType input, ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                foreach (var item in list.Values)
                {
                    Follow(input, item);
                }
                break;
            case ObjectValueNode o:
                foreach (var field in input.Fields)
                {
                    if (types.GetValueOrDefault(field.Type.Name) is not InputObjectType below)
                    {
                        continue;
                    }
                    if (o.Fields.LastOrDefault(f => f.Name.Value == field.Name) is { } given)
                    {
                        Follow(below, given.Value);
                    }
                    else
                    {
                        Follow($"{input.Name}.{field.Name}", field, below);
                    }
                }
                break;
        }
    }

    private void Follow(string place, InputValueDefinition field, InputObjectType type)
    {
        if (field.DefaultValue is not { } value)
        {
            return;
        }
        if (path.FindIndex(p => ReferenceEquals(p.Field, field)) is >= 0 and var at)
        {
            var via = string.Join(", ", path.Skip(at + 1).Select(p => p.Place));
            faults.Add(SchemaFault.At(
                $"Invalid circular reference. The default value of Input Object field {place} references itself{(via.Length > 0 ? " via the default values of: " + via : "")}.",
                path.Skip(at).Select(p => p.Field.Node?.DefaultValue)));
        }
        else if (visited.Add(field))
        {
            path.Add((place, field));
            Follow(type, value);
            path.RemoveAt(path.Count - 1);
        }
    }
}
