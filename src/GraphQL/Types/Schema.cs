using System.Collections.Frozen;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>A schema (specification 3.3): immutable, complete and checked.</summary>
public sealed class Schema
{
    private readonly FrozenDictionary<string, TypeDefinition> types;
    private readonly FrozenDictionary<Type, ObjectType> byClrType;
    private readonly FrozenDictionary<string, IReadOnlyList<ObjectType>> possibleTypes;
    private readonly FrozenDictionary<string, FrozenDictionary<string, FieldDefinition>> fields;

    /// <summary>Makes the schema of these definitions, after <see cref="SchemaFaults"/> found nothing wrong with them.</summary>
    /// <exception cref="InvalidSchemaException">With every fault there is.</exception>
    public Schema(SchemaDefinition definition) : this(definition, SchemaFaults.Find(definition))
    {
    }

    private Schema(SchemaDefinition definition, IReadOnlyList<SchemaFault> faults)
    {
        if (faults.Count > 0)
        {
            throw new InvalidSchemaException([.. faults.Select(f => f.Message)]);
        }
        Definition = definition;
        types = definition.Types.ToFrozenDictionary(t => t.Name);
        Directives = definition.Directives.ToFrozenDictionary(d => d.Name);
        byClrType = definition.Types.OfType<ObjectType>()
            .SelectMany(t => t.ClrTypes, (t, clr) => (t, clr))
            .ToFrozenDictionary(p => p.clr, p => p.t);
        possibleTypes = PossibleTypes(definition, types).ToFrozenDictionary();
        fields = definition.Types.OfType<CompositeType>()
            .ToFrozenDictionary(t => t.Name, t => t.Fields.ToFrozenDictionary(f => f.Name));
        Query = (ObjectType)types[definition.Query];
        Mutation = definition.Mutation is { } m ? (ObjectType)types[m] : null;
        Subscription = definition.Subscription is { } s ? (ObjectType)types[s] : null;
    }

    /// <summary>The schema of definitions in which nothing wrong was found already.</summary>
    internal static Schema OfChecked(SchemaDefinition definition) => new(definition, []);

    /// <summary>What the schema was made of.</summary>
    public SchemaDefinition Definition { get; }

    /// <summary>The query root.</summary>
    public ObjectType Query { get; }

    /// <summary>The mutation root.</summary>
    public ObjectType? Mutation { get; }

    /// <summary>The subscription root.</summary>
    public ObjectType? Subscription { get; }

    /// <summary>All types in the order of their definition.</summary>
    public IReadOnlyList<TypeDefinition> Types => Definition.Types;

    /// <summary>Directives by name.</summary>
    public FrozenDictionary<string, DirectiveDefinition> Directives { get; }

    /// <summary>The type of this name, or null.</summary>
    public TypeDefinition? Type(string name) => types.GetValueOrDefault(name);

    /// <summary>The object type that instances of a CLR type have, or null.</summary>
    public ObjectType? ObjectTypeOf(Type clrType) => byClrType.GetValueOrDefault(clrType);

    /// <summary>A field of an object or interface type, or null; without the meta fields of introspection.</summary>
    public FieldDefinition? Field(string type, string field) => fields.GetValueOrDefault(type)?.GetValueOrDefault(field);

    /// <summary>The object types that a value of a type can have: itself, an interface's implementations, a union's members.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(string name) => possibleTypes.GetValueOrDefault(name) ?? [];

    private static IEnumerable<KeyValuePair<string, IReadOnlyList<ObjectType>>> PossibleTypes(
        SchemaDefinition definition, FrozenDictionary<string, TypeDefinition> types)
    {
        var objects = definition.Types.OfType<ObjectType>().ToList();
        foreach (var type in definition.Types)
        {
            IReadOnlyList<ObjectType>? possible = type switch
            {
                ObjectType o => [o],
                InterfaceType i => objects.FindAll(o => o.Interfaces.Contains(i.Name)),
                UnionType u => [.. u.Types.Select(t => (ObjectType)types[t])],
                _ => null,
            };
            if (possible is not null)
            {
                yield return new(type.Name, possible);
            }
        }
    }
}

/// <summary>The definitions of a schema or of a module's part of one.</summary>
public sealed record SchemaDefinition
{
    /// <summary>All types, built-in scalars included, in a stable order.</summary>
    public required IReadOnlyList<TypeDefinition> Types { get; init; }

    /// <summary>All directives, those of the specification included.</summary>
    public required IReadOnlyList<DirectiveDefinition> Directives { get; init; }

    /// <summary>Name of the query root; empty where a document defines none.</summary>
    public string Query { get; init; } = "Query";

    /// <summary>Name of the mutation root, if there is one.</summary>
    public string? Mutation { get; init; }

    /// <summary>Name of the subscription root, if there is one.</summary>
    public string? Subscription { get; init; }

    /// <summary>Description of the schema.</summary>
    public string? Description { get; init; }

    /// <summary>Directives applied to the schema.</summary>
    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; init; } = [];

    /// <summary>The schema's definition and extensions in the document that it was made of; none for one made in code.</summary>
    public IReadOnlyList<SchemaDefinitionNode> Nodes { get; init; } = [];
}

/// <summary>A schema cannot be made; every fault is listed.</summary>
public sealed class InvalidSchemaException(IReadOnlyList<string> faults)
    : Exception("The schema is not valid:" + string.Concat(faults.Select(f => "\n- " + f)))
{
    /// <summary>One sentence per fault, each naming its place.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
