using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>Type validation of a schema (specification 3, the "Type Validation" parts).</summary>
internal static class SchemaFaults
{
    /// <summary>Every fault of the definitions, each naming its place; empty for a valid schema.</summary>
    public static IReadOnlyList<SchemaFault> Find(SchemaDefinition definition)
    {
        var types = Known(definition);
        return [.. Roots(definition, types), .. FindInTypes(definition)];
    }

    /// <summary>The faults of the definitions as parts of a schema, whose roots may be elsewhere.</summary>
    public static IReadOnlyList<SchemaFault> FindInTypes(SchemaDefinition definition)
    {
        var types = Known(definition);
        return
        [
            .. Duplicates(definition.Types.Select(t => t.Name)).Select(n => SchemaFault.At($"There can be only one type named \"{n}\".")),
            .. Duplicates(definition.Directives.Select(d => d.Name)).Select(n => SchemaFault.At($"There can be only one directive named \"@{n}\".")),
            .. definition.Directives.SelectMany(d => InputValueFaults.OfDirective(d, types)),
            .. definition.Types.SelectMany(t => new TypeFaults(t, types).Find()),
            .. InputCycles.Find(types),
            .. DefaultCycles.Find(types),
            .. SharedClrTypes(definition),
            .. new CostFaults(definition, types).Find(),
        ];
    }

    /// <summary>The names that occur more than once.</summary>
    internal static IEnumerable<string> Duplicates(IEnumerable<string> names) => names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key);

    private static Dictionary<string, TypeDefinition> Known(SchemaDefinition definition) =>
        definition.Types.DistinctBy(t => t.Name).ToDictionary(t => t.Name);

    // 3.3.1
    private static IEnumerable<SchemaFault> Roots(SchemaDefinition definition, Dictionary<string, TypeDefinition> types)
    {
        (OperationType Operation, string? Name)[] roots =
        [
            (OperationType.Query, definition.Query),
            (OperationType.Mutation, definition.Mutation),
            (OperationType.Subscription, definition.Subscription),
        ];
        if (!types.ContainsKey(definition.Query))
        {
            yield return SchemaFault.At("Query root type must be provided.", definition.Nodes.Where(n => !n.Extension));
        }
        foreach (var (operation, name) in roots.Where(r => r.Name is not null && (r.Operation != OperationType.Query || types.ContainsKey(r.Name))))
        {
            if (!types.TryGetValue(name!, out var type))
            {
                yield return SchemaFault.At($"{operation} root type {name} is not defined.", Node(definition, operation));
            }
            else if (type is not ObjectType)
            {
                var provided = operation == OperationType.Query ? "" : " if provided";
                yield return SchemaFault.At(
                    $"{operation} root type must be Object type{provided}, it cannot be {name}.", Node(definition, operation) ?? type.Nodes.Take(1).SingleOrDefault<SyntaxNode>());
            }
        }
        foreach (var shared in roots.Where(r => r.Name is not null && types.GetValueOrDefault(r.Name) is ObjectType).GroupBy(r => r.Name).Where(g => g.Count() > 1))
        {
            var operations = shared.Select(r => r.Operation.ToString().ToLowerInvariant()).ToList();
            var list = operations.Count == 2 ? string.Join(" and ", operations) : $"{operations[0]}, {operations[1]}, and {operations[2]}";
            yield return SchemaFault.At(
                $"All root types must be different, \"{shared.Key}\" type is used as {list} root types.", shared.Select(r => Node(definition, r.Operation)));
        }
    }

    private static NamedTypeNode? Node(SchemaDefinition definition, OperationType operation) =>
        definition.Nodes.SelectMany(n => n.OperationTypes).FirstOrDefault(o => o.Operation == operation)?.Type;

    // A value must tell which type it has.
    private static IEnumerable<SchemaFault> SharedClrTypes(SchemaDefinition definition) => definition.Types.OfType<ObjectType>()
        .SelectMany(t => t.ClrTypes, (type, clr) => (type.Name, Clr: clr))
        .GroupBy(p => p.Clr)
        .Where(g => g.Select(p => p.Name).Distinct().Count() > 1)
        .Select(g => SchemaFault.At($"{g.Key} stands for several types: {string.Join(", ", g.Select(p => p.Name))}."));
}
