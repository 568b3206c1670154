namespace Samverkan.GraphQL.Language;

/// <summary>A definition or an extension of the type system (specification 3).</summary>
public abstract record TypeSystemNode(StringValueNode? Description, IReadOnlyList<DirectiveNode> Directives, bool Extension, int Start)
    : DefinitionNode(Start);

/// <summary>The root operation types (3.3), or an extension of them.</summary>
public sealed record SchemaDefinitionNode(
    StringValueNode? Description,
    IReadOnlyList<DirectiveNode> Directives,
    IReadOnlyList<OperationTypeDefinitionNode> OperationTypes,
    bool Extension = false,
    int Start = 0) : TypeSystemNode(Description, Directives, Extension, Start);

/// <summary>One root operation type.</summary>
public sealed record OperationTypeDefinitionNode(OperationType Operation, NamedTypeNode Type, int Start = 0) : SyntaxNode(Start);

/// <summary>A type's definition (3.4) or extension.</summary>
public abstract record TypeDefinitionNode(
    StringValueNode? Description, NameNode Name, IReadOnlyList<DirectiveNode> Directives, bool Extension, int Start)
    : TypeSystemNode(Description, Directives, Extension, Start);

/// <summary>A scalar (3.5).</summary>
public sealed record ScalarTypeDefinitionNode(
    StringValueNode? Description, NameNode Name, IReadOnlyList<DirectiveNode> Directives, bool Extension = false, int Start = 0)
    : TypeDefinitionNode(Description, Name, Directives, Extension, Start);

/// <summary>An object type (3.6).</summary>
public sealed record ObjectTypeDefinitionNode(
    StringValueNode? Description,
    NameNode Name,
    IReadOnlyList<NamedTypeNode> Interfaces,
    IReadOnlyList<DirectiveNode> Directives,
    IReadOnlyList<FieldDefinitionNode> Fields,
    bool Extension = false,
    int Start = 0) : TypeDefinitionNode(Description, Name, Directives, Extension, Start);

/// <summary>A field's definition (3.6).</summary>
public sealed record FieldDefinitionNode(
    StringValueNode? Description,
    NameNode Name,
    IReadOnlyList<InputValueDefinitionNode> Arguments,
    TypeNode Type,
    IReadOnlyList<DirectiveNode> Directives,
    int Start = 0) : SyntaxNode(Start);

/// <summary>An argument's or an input field's definition (3.6.1, 3.10).</summary>
public sealed record InputValueDefinitionNode(
    StringValueNode? Description,
    NameNode Name,
    TypeNode Type,
    ValueNode? DefaultValue,
    IReadOnlyList<DirectiveNode> Directives,
    int Start = 0) : SyntaxNode(Start);

/// <summary>An interface (3.7).</summary>
public sealed record InterfaceTypeDefinitionNode(
    StringValueNode? Description,
    NameNode Name,
    IReadOnlyList<NamedTypeNode> Interfaces,
    IReadOnlyList<DirectiveNode> Directives,
    IReadOnlyList<FieldDefinitionNode> Fields,
    bool Extension = false,
    int Start = 0) : TypeDefinitionNode(Description, Name, Directives, Extension, Start);

/// <summary>A union (3.8).</summary>
public sealed record UnionTypeDefinitionNode(
    StringValueNode? Description,
    NameNode Name,
    IReadOnlyList<DirectiveNode> Directives,
    IReadOnlyList<NamedTypeNode> Types,
    bool Extension = false,
    int Start = 0) : TypeDefinitionNode(Description, Name, Directives, Extension, Start);

/// <summary>An enum (3.9).</summary>
public sealed record EnumTypeDefinitionNode(
    StringValueNode? Description,
    NameNode Name,
    IReadOnlyList<DirectiveNode> Directives,
    IReadOnlyList<EnumValueDefinitionNode> Values,
    bool Extension = false,
    int Start = 0) : TypeDefinitionNode(Description, Name, Directives, Extension, Start);

/// <summary>An enum value's definition.</summary>
public sealed record EnumValueDefinitionNode(
    StringValueNode? Description, NameNode Name, IReadOnlyList<DirectiveNode> Directives, int Start = 0) : SyntaxNode(Start);

/// <summary>An input object (3.10).</summary>
public sealed record InputObjectTypeDefinitionNode(
    StringValueNode? Description,
    NameNode Name,
    IReadOnlyList<DirectiveNode> Directives,
    IReadOnlyList<InputValueDefinitionNode> Fields,
    bool Extension = false,
    int Start = 0) : TypeDefinitionNode(Description, Name, Directives, Extension, Start);

/// <summary>A directive's definition (3.13).</summary>
public sealed record DirectiveDefinitionNode(
    StringValueNode? Description,
    NameNode Name,
    IReadOnlyList<InputValueDefinitionNode> Arguments,
    bool Repeatable,
    IReadOnlyList<NameNode> Locations,
    int Start = 0) : TypeSystemNode(Description, [], false, Start);
