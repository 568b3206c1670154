namespace Samverkan.GraphQL.Language;

/// <summary>A node of the syntax tree; immutable.</summary>
/// <param name="Start">Offset of the node's first character in its source.</param>
/// <remarks>Named as in graphql-js, so that a reader of its documentation is at home here.</remarks>
public abstract record SyntaxNode(int Start);

/// <summary>A name (specification 2.1.9).</summary>
public sealed record NameNode(string Value, int Start = 0) : SyntaxNode(Start);

/// <summary>A whole document (2.2); its source gives positions to errors.</summary>
public sealed record DocumentNode(IReadOnlyList<DefinitionNode> Definitions, Source Source) : SyntaxNode(0);

/// <summary>A definition of a document: executable or type system.</summary>
public abstract record DefinitionNode(int Start) : SyntaxNode(Start);

/// <summary>An operation or a fragment (2.3, 2.8).</summary>
public abstract record ExecutableDefinitionNode(int Start) : DefinitionNode(Start);

/// <summary>The kind of an operation (2.3).</summary>
public enum OperationType
{
    /// <summary>A read without side effects.</summary>
    Query,

    /// <summary>A write; its root fields run one after another.</summary>
    Mutation,

    /// <summary>A long-lived request that yields an answer per event.</summary>
    Subscription,
}

/// <summary>An operation (2.3); a shorthand query has no name, variables or directives.</summary>
public sealed record OperationDefinitionNode(
    StringValueNode? Description,
    OperationType Operation,
    NameNode? Name,
    IReadOnlyList<VariableDefinitionNode> VariableDefinitions,
    IReadOnlyList<DirectiveNode> Directives,
    SelectionSetNode SelectionSet,
    int Start = 0) : ExecutableDefinitionNode(Start);

/// <summary>A variable's definition (2.10).</summary>
public sealed record VariableDefinitionNode(
    StringValueNode? Description,
    VariableNode Variable,
    TypeNode Type,
    ValueNode? DefaultValue,
    IReadOnlyList<DirectiveNode> Directives,
    int Start = 0) : SyntaxNode(Start);

/// <summary>A selection set (2.4).</summary>
public sealed record SelectionSetNode(IReadOnlyList<SelectionNode> Selections, int Start = 0) : SyntaxNode(Start);

/// <summary>A selection: field, fragment spread or inline fragment.</summary>
public abstract record SelectionNode(IReadOnlyList<DirectiveNode> Directives, int Start) : SyntaxNode(Start);

/// <summary>A field (2.5) with its alias, arguments and selection set.</summary>
public sealed record FieldNode(
    NameNode? Alias,
    NameNode Name,
    IReadOnlyList<ArgumentNode> Arguments,
    IReadOnlyList<DirectiveNode> Directives,
    SelectionSetNode? SelectionSet,
    int Start = 0) : SelectionNode(Directives, Start)
{
    /// <summary>The name of the field in the answer: its alias, or its own name.</summary>
    public string ResponseName => (Alias ?? Name).Value;
}

/// <summary>An argument (2.6).</summary>
public sealed record ArgumentNode(NameNode Name, ValueNode Value, int Start = 0) : SyntaxNode(Start);

/// <summary>A fragment spread (2.8).</summary>
public sealed record FragmentSpreadNode(NameNode Name, IReadOnlyList<DirectiveNode> Directives, int Start = 0)
    : SelectionNode(Directives, Start);

/// <summary>An inline fragment (2.8.2).</summary>
public sealed record InlineFragmentNode(
    NamedTypeNode? TypeCondition,
    IReadOnlyList<DirectiveNode> Directives,
    SelectionSetNode SelectionSet,
    int Start = 0) : SelectionNode(Directives, Start);

/// <summary>A fragment's definition (2.8).</summary>
public sealed record FragmentDefinitionNode(
    StringValueNode? Description,
    NameNode Name,
    NamedTypeNode TypeCondition,
    IReadOnlyList<DirectiveNode> Directives,
    SelectionSetNode SelectionSet,
    int Start = 0) : ExecutableDefinitionNode(Start);

/// <summary>A directive as applied (2.12).</summary>
public sealed record DirectiveNode(NameNode Name, IReadOnlyList<ArgumentNode> Arguments, int Start = 0) : SyntaxNode(Start);

/// <summary>A literal or a variable (2.9).</summary>
public abstract record ValueNode(int Start) : SyntaxNode(Start);

/// <summary>A variable (2.10).</summary>
public sealed record VariableNode(NameNode Name, int Start = 0) : ValueNode(Start);

/// <summary>An integer literal, kept as written (2.9.1).</summary>
public sealed record IntValueNode(string Value, int Start = 0) : ValueNode(Start);

/// <summary>A float literal, kept as written (2.9.2).</summary>
public sealed record FloatValueNode(string Value, int Start = 0) : ValueNode(Start);

/// <summary>A string literal, unescaped (2.9.4); a block string has its indentation removed.</summary>
public sealed record StringValueNode(string Value, bool Block = false, int Start = 0) : ValueNode(Start);

/// <summary>A boolean literal (2.9.3).</summary>
public sealed record BooleanValueNode(bool Value, int Start = 0) : ValueNode(Start);

/// <summary>The null literal (2.9.5).</summary>
public sealed record NullValueNode(int Start = 0) : ValueNode(Start);

/// <summary>An enum literal (2.9.6).</summary>
public sealed record EnumValueNode(string Value, int Start = 0) : ValueNode(Start);

/// <summary>A list literal (2.9.7).</summary>
public sealed record ListValueNode(IReadOnlyList<ValueNode> Values, int Start = 0) : ValueNode(Start);

/// <summary>An input object literal (2.9.8).</summary>
public sealed record ObjectValueNode(IReadOnlyList<ObjectFieldNode> Fields, int Start = 0) : ValueNode(Start);

/// <summary>A field of an input object literal.</summary>
public sealed record ObjectFieldNode(NameNode Name, ValueNode Value, int Start = 0) : SyntaxNode(Start);

/// <summary>A type reference (2.11).</summary>
public abstract record TypeNode(int Start) : SyntaxNode(Start);

/// <summary>A reference to a named type.</summary>
public sealed record NamedTypeNode(NameNode Name, int Start = 0) : TypeNode(Start);

/// <summary>A reference to a list type.</summary>
public sealed record ListTypeNode(TypeNode Type, int Start = 0) : TypeNode(Start);

/// <summary>A reference to a non-null type.</summary>
public sealed record NonNullTypeNode(TypeNode Type, int Start = 0) : TypeNode(Start);
