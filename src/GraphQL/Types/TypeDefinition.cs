using System.Text.Json;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>A named type of a schema (specification 3.4); immutable.</summary>
public abstract record TypeDefinition
{
    /// <summary>The name; unique in the schema.</summary>
    public required string Name { get; init; }

    /// <summary>Description in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Directives applied to the definition; printed in SDL.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>The definition and its extensions in the document that it was made of; none for one made in code.</summary>
    public IReadOnlyList<TypeDefinitionNode> Nodes { get; init; } = [];
}

/// <summary>A scalar (3.5).</summary>
public sealed record ScalarType : TypeDefinition
{
    /// <summary>Address of the specification of a custom scalar's format (3.5, @specifiedBy).</summary>
    public string? SpecifiedBy { get; init; }

    /// <summary>The CLR type of the coerced value.</summary>
    public required Type ClrType { get; init; }

    /// <summary>Input coercion of a JSON value; throws <see cref="GraphQLException"/> or <see cref="FormatException"/> saying what would be valid.</summary>
    public required Func<JsonElement, object> ParseValue { get; init; }

    /// <summary>Input coercion of a literal; throws as <see cref="ParseValue"/> does.</summary>
    public required Func<ValueNode, object> ParseLiteral { get; init; }

    /// <summary>Result coercion: writes the value, or throws <see cref="FormatException"/> before anything is written.</summary>
    public required Action<Utf8JsonWriter, object> Write { get; init; }

    /// <summary>The value as a literal, for default values in SDL and introspection.</summary>
    public required Func<object, ValueNode> ToLiteral { get; init; }
}

/// <summary>An enum (3.9).</summary>
public sealed record EnumType : TypeDefinition
{
    /// <summary>The values in declared order.</summary>
    public required IReadOnlyList<EnumValueDefinition> Values { get; init; }
}

/// <summary>A value of an enum.</summary>
public sealed record EnumValueDefinition
{
    /// <summary>The name, <c>UPPER_SNAKE</c> by habit.</summary>
    public required string Name { get; init; }

    /// <summary>The CLR value that stands for it in code.</summary>
    public required object Value { get; init; }

    /// <summary>Description in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Why not to use it any more.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Directives applied to the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>Where a document defines it.</summary>
    public EnumValueDefinitionNode? Node { get; init; }
}

/// <summary>A type with fields: object or interface.</summary>
public abstract record CompositeType : TypeDefinition
{
    /// <summary>Names of the interfaces it implements, also those implemented through others.</summary>
    public IReadOnlyList<string> Interfaces { get; init; } = [];

    /// <summary>The fields in declared order.</summary>
    public required IReadOnlyList<FieldDefinition> Fields { get; init; }
}

/// <summary>An object type (3.6).</summary>
public sealed record ObjectType : CompositeType
{
    /// <summary>CLR types whose instances are of this type: the row, and for an entity its key.</summary>
    public IReadOnlyList<Type> ClrTypes { get; init; } = [];

    /// <summary>Whether several modules have it as a value of their own, equal in each (Apollo Federation 2, @shareable).</summary>
    public bool Shareable { get; init; }

    /// <summary>What makes it an entity that other modules may refer to; null for others.</summary>
    public EntityDefinition? Entity { get; init; }
}

/// <summary>An interface (3.7).</summary>
public sealed record InterfaceType : CompositeType;

/// <summary>A union (3.8).</summary>
public sealed record UnionType : TypeDefinition
{
    /// <summary>Names of its object types.</summary>
    public required IReadOnlyList<string> Types { get; init; }
}

/// <summary>An input object (3.10).</summary>
public sealed record InputObjectType : TypeDefinition
{
    /// <summary>The fields in declared order.</summary>
    public required IReadOnlyList<InputValueDefinition> Fields { get; init; }

    /// <summary>Exactly one field must be given, and not null (3.10, @oneOf).</summary>
    public bool OneOf { get; init; }

    /// <summary>The CLR type of the value, where one class alone has it; null for dictionaries and the like.</summary>
    public Type? ClrType { get; init; }

    /// <summary>Makes the CLR value from coerced field values; absent fields are absent from the dictionary.</summary>
    public required Func<IReadOnlyDictionary<string, object?>, object> Create { get; init; }
}

/// <summary>An argument (3.6.1) or an input field (3.10).</summary>
public sealed record InputValueDefinition
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The type.</summary>
    public required TypeReference Type { get; init; }

    /// <summary>Description in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The default as a literal; null if there is none.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>Why not to use it any more.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Directives applied to the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>Where a document defines it.</summary>
    public InputValueDefinitionNode? Node { get; init; }

    /// <summary>
    /// From the value that the type alone makes to the one that the code wants, where they differ (a <see cref="Guid"/> of an ID,
    /// an array of its own element type); throws <see cref="FormatException"/>. Coercion applies it, never to null.
    /// </summary>
    public Func<object, object>? Convert { get; init; }

    /// <summary>Whether a value must be given.</summary>
    public bool Required => Type is NonNullTypeReference && DefaultValue is null;
}

/// <summary>A directive (3.13).</summary>
public sealed record DirectiveDefinition
{
    /// <summary>The name without <c>@</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Description in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Arguments.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments { get; init; } = [];

    /// <summary>Whether it may stand several times at one place.</summary>
    public bool Repeatable { get; init; }

    /// <summary>Where it may stand, as the specification names the places (<c>FIELD_DEFINITION</c> …).</summary>
    public required IReadOnlyList<string> Locations { get; init; }

    /// <summary>Where a document defines it.</summary>
    public DirectiveDefinitionNode? Node { get; init; }
}
