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
    public SchemaDefinition Build() => throw new InvalidSchemaException([$"{Lane}: {types.Count + references.Count + conventions.Count} types, no builder yet"]);
}
