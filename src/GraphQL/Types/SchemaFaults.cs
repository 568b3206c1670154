namespace Samverkan.GraphQL.Types;

/// <summary>Type validation of a schema (specification 3, the "Type Validation" parts).</summary>
internal static class SchemaFaults
{
    /// <summary>Every fault of the definitions, each naming its place; empty for a valid schema.</summary>
    public static IReadOnlyList<string> Find(SchemaDefinition definition)
    {
        var types = Known(definition);
        return [.. Roots(definition, types), .. FindInTypes(definition)];
    }

    /// <summary>The faults of the definitions as parts of a schema, whose roots may be elsewhere.</summary>
    public static IReadOnlyList<string> FindInTypes(SchemaDefinition definition)
    {
        var types = Known(definition);
        return
        [
            .. Duplicates(definition.Types.Select(t => t.Name)).Select(n => $"There are several types named {n}."),
            .. Duplicates(definition.Directives.Select(d => d.Name)).Select(n => $"There are several directives named @{n}."),
            .. definition.Types.SelectMany(t => new TypeFaults(t, types).Find()),
            .. definition.Directives.SelectMany(d => TypeFaults.OfDirective(d, types)),
            .. InputCycles.Find(types),
            .. SharedClrTypes(definition),
        ];
    }

    /// <summary>The names that occur more than once.</summary>
    internal static IEnumerable<string> Duplicates(IEnumerable<string> names) => names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key);

    private static Dictionary<string, TypeDefinition> Known(SchemaDefinition definition) =>
        definition.Types.DistinctBy(t => t.Name).ToDictionary(t => t.Name);

    // 3.3.1
    private static IEnumerable<string> Roots(SchemaDefinition definition, Dictionary<string, TypeDefinition> types)
    {
        (string Operation, string? Name)[] roots =
            [("Query", definition.Query), ("Mutation", definition.Mutation), ("Subscription", definition.Subscription)];
        foreach (var (operation, name) in roots.Where(r => r.Name is not null))
        {
            if (!types.TryGetValue(name!, out var type))
            {
                yield return $"{operation} root type {name} is not defined.";
            }
            else if (type is not ObjectType)
            {
                yield return $"{operation} root type must be an object type, which {name} is not.";
            }
        }
        foreach (var name in Duplicates(roots.Select(r => r.Name).OfType<string>()))
        {
            yield return $"{name} is the root type of several operations.";
        }
    }

    // A value must tell which type it has.
    private static IEnumerable<string> SharedClrTypes(SchemaDefinition definition) => definition.Types.OfType<ObjectType>()
        .SelectMany(t => t.ClrTypes, (type, clr) => (type.Name, Clr: clr))
        .GroupBy(p => p.Clr)
        .Where(g => g.Select(p => p.Name).Distinct().Count() > 1)
        .Select(g => $"{g.Key} stands for several types: {string.Join(", ", g.Select(p => p.Name))}.");
}
