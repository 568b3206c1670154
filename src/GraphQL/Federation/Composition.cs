using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation;

/// <summary>
/// Composes modules in one process: their definitions are merged by name, and fields keep the resolvers and lanes they have. Nothing
/// stands between modules but the keys of entities.
/// </summary>
public static class Composition
{
    /// <summary>The schema of all modules.</summary>
    /// <param name="modules">What <c>SubgraphBuilder.Build</c> made of each.</param>
    /// <exception cref="InvalidSchemaException">
    /// With every conflict and every fault there is: first those that a router's composition would find (<see cref="SupergraphCheck"/>), which begin with
    /// their codes, and then what is in the way in one process alone.
    /// </exception>
    public static Schema Compose(IReadOnlyList<SchemaDefinition> modules)
    {
        // They have nothing to do with each other, and take about as long.
        var conflicts = Task.Run(() => ConflictsOf(modules));
        var faults = new List<string>();
        var types = modules.SelectMany(m => m.Types).GroupBy(t => t.Name).Select(g => Merge([.. g], faults)).ToList();
        var composed = IntrospectionTypes.AddTo(new SchemaDefinition
        {
            Types = TypeReferences.WithScalars(InOrder(ClientGraph.Of(types))),
            Directives = [.. modules.SelectMany(m => m.Directives).DistinctBy(d => d.Name)],
            Mutation = modules.Select(m => m.Mutation).FirstOrDefault(m => m is not null),
            Subscription = modules.Select(m => m.Subscription).FirstOrDefault(s => s is not null),
        });
        faults.AddRange(SchemaFaults.Find(composed).Select(f => f.Message));
        faults.InsertRange(0, conflicts.GetAwaiter().GetResult());
        return faults.Count == 0 ? Schema.OfChecked(composed) : throw new InvalidSchemaException(faults);
    }

    // One module alone may need fields that others have: it is a part of the graph that a process was told to host.
    private static List<string> ConflictsOf(IReadOnlyList<SchemaDefinition> modules)
    {
        var subgraphs = modules.Select((m, i) => Subgraph.Of(NameOf(m, i), m)).ToList();
        var faults = subgraphs is [var alone] ? SupergraphCheck.Alone(alone) : SupergraphCheck.Find(subgraphs);
        return [.. faults.Select(f => $"{f.Code}: {f.Message}")];
    }

    // As @override names it.
    private static string NameOf(SchemaDefinition module, int index) =>
        module.Types.OfType<ObjectType>().SelectMany(t => t.Fields).Select(f => f.Lane).FirstOrDefault(l => l.Length > 0) ?? $"module {index + 1}";

    private static IReadOnlyList<TypeDefinition> InOrder(List<TypeDefinition> types)
    {
        string[] roots = ["Query", "Mutation", "Subscription"];
        return [.. types.OrderBy(t => Array.IndexOf(roots, t.Name) is >= 0 and var i ? i : roots.Length).ThenBy(t => t.Name, StringComparer.Ordinal)];
    }

    private static TypeDefinition Merge(IReadOnlyList<TypeDefinition> same, List<string> faults)
    {
        var first = same[0];
        if (same.Count == 1)
        {
            return first;
        }
        if (same.All(t => t is ObjectType))
        {
            return new ObjectMerge([.. same.Cast<ObjectType>()], faults).Merge();
        }
        foreach (var other in same.Skip(1).Where(t => TypeShape.Of(t) != TypeShape.Of(first)))
        {
            faults.Add($"{first.Name} has different shapes in modules: {TypeShape.Of(first)} and {TypeShape.Of(other)}.");
        }
        if (same.Select(ClrTypeOf).OfType<Type>().Distinct().ToList() is { Count: > 1 } clrTypes)
        {
            faults.Add($"{first.Name} is made of different C# types in modules: {string.Join(", ", clrTypes)}.");
        }
        return first;
    }

    // Two C# types of one shape would get each other's values.
    private static Type? ClrTypeOf(TypeDefinition type) => type switch
    {
        ScalarType s => s.ClrType,
        EnumType { Values: [var value, ..] } => value.Value.GetType(),
        InputObjectType i => i.ClrType,
        _ => null,
    };
}
