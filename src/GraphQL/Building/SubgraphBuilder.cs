using System.Reflection;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Building;

/// <summary>Builds a module's part of the graph from its annotated C# types.</summary>
/// <param name="lane">The module's name; its fields run one after another.</param>
public sealed class SubgraphBuilder(string lane)
{
    private readonly List<Type> types = [];
    private readonly List<Type> references = [];
    private readonly List<IFieldConvention> conventions = [];

    /// <summary>The module's name.</summary>
    public string Lane { get; } = lane;

    /// <summary>Adds every annotated type of an assembly.</summary>
    public SubgraphBuilder AddTypesOf(Assembly assembly)
    {
        types.AddRange(assembly.GetTypes());
        return this;
    }

    /// <summary>Adds a type.</summary>
    public SubgraphBuilder Add(Type type)
    {
        types.Add(type);
        return this;
    }

    /// <summary>Adds an entity of another module that this one only refers to: by its key record.</summary>
    public SubgraphBuilder AddReference(Type keyType)
    {
        references.Add(keyType);
        return this;
    }

    /// <summary>Adds a convention.</summary>
    public SubgraphBuilder Add(IFieldConvention convention)
    {
        conventions.Add(convention);
        return this;
    }

    /// <summary>The module's definitions.</summary>
    /// <exception cref="InvalidSchemaException">With every fault there is.</exception>
    public SchemaDefinition Build()
    {
        var registry = new TypeRegistry(Lane, conventions);
        foreach (var reference in references.Where(r => !r.IsDefined(typeof(EntityKeyAttribute))))
        {
            registry.Fault($"{GraphNames.Clr(reference)} is referred to as an entity, but is no key record.");
        }
        foreach (var type in types.Concat(references).Distinct().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            registry.Register(type);
        }
        var built = Scalars(registry.Complete());
        var definition = Definition(built);
        var faults = registry.Faults
            .Concat(Descriptions.Missing(built).Select(f => $"{Lane}: {f}"))
            .Concat(SchemaFaults.FindInTypes(definition).Select(f => $"{Lane}: {f.Message}"))
            .ToList();
        return faults.Count == 0 ? definition : throw new InvalidSchemaException(faults);
    }

    // The definitions of directives that are applied use scalars that the types may not.
    private static IReadOnlyList<TypeDefinition> Scalars(IReadOnlyList<TypeDefinition> types) =>
        TypeReferences.WithScalars(types, CostDirectives.Undefined(types, []));

    // In a stable order: the roots first, then by name.
    private static SchemaDefinition Definition(IReadOnlyList<TypeDefinition> built)
    {
        string[] roots = ["Query", "Mutation", "Subscription"];
        return new()
        {
            Types =
            [
                .. roots.Select(r => built.FirstOrDefault(t => t.Name == r)).OfType<TypeDefinition>(),
                .. built.Where(t => !roots.Contains(t.Name)).OrderBy(t => t.Name, StringComparer.Ordinal),
            ],
            Directives = [.. BuiltInDirectives.All, .. CostDirectives.Undefined(built, BuiltInDirectives.All)],
            Mutation = built.Any(t => t.Name == "Mutation") ? "Mutation" : null,
            Subscription = built.Any(t => t.Name == "Subscription") ? "Subscription" : null,
        };
    }
}
