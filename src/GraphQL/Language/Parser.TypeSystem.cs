using System.Collections.Frozen;

namespace Samverkan.GraphQL.Language;

/// <content>Definitions and extensions of the type system (specification 3).</content>
public sealed partial class Parser
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DescribableKeywords = FrozenSet.Create(
        "query", "mutation", "subscription", "fragment",
        "schema", "scalar", "type", "interface", "union", "enum", "input", "directive").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TypeSystemKeywords = FrozenSet.Create(
        "schema", "scalar", "type", "interface", "union", "enum", "input", "directive").GetAlternateLookup<ReadOnlySpan<char>>();

    private StringValueNode? ParseDescription() => token.Kind is TokenKind.String or TokenKind.BlockString ? ParseString() : null;

    private TypeSystemNode ParseTypeSystemDefinition(StringValueNode? description, int start)
    {
        var keyword = Advance();
        return TextOf(keyword) switch
        {
            "schema" => ParseSchemaDefinition(description, start),
            "directive" => ParseDirectiveDefinition(description, start),
            _ => ParseTypeDefinition(keyword, new Head(description, Extension: false, start)),
        };
    }

    /// <summary>An extension; it must add something, and has no description.</summary>
    private TypeSystemNode ParseExtension()
    {
        var start = Advance().Start;
        var keyword = token;
        if (keyword.Kind != TokenKind.Name || !TypeSystemKeywords.Contains(Text) || Text is "directive")
        {
            throw Unexpected(keyword);
        }
        Advance();
        TypeSystemNode extension = TextOf(keyword) is "schema"
            ? ParseSchemaExtension(start)
            : ParseTypeDefinition(keyword, new Head(null, Extension: true, start));
        return AddsNothing(extension) ? throw Unexpected(token) : extension;
    }

    private static bool AddsNothing(TypeSystemNode extension) => extension.Directives.Count == 0 && extension switch
    {
        SchemaDefinitionNode schema => schema.OperationTypes.Count == 0,
        ObjectTypeDefinitionNode type => type.Interfaces.Count + type.Fields.Count == 0,
        InterfaceTypeDefinitionNode type => type.Interfaces.Count + type.Fields.Count == 0,
        UnionTypeDefinitionNode type => type.Types.Count == 0,
        EnumTypeDefinitionNode type => type.Values.Count == 0,
        InputObjectTypeDefinitionNode type => type.Fields.Count == 0,
        _ => true,
    };

    private TypeDefinitionNode ParseTypeDefinition(Token keyword, Head head) => TextOf(keyword) switch
    {
        "scalar" => ParseScalar(head),
        "type" => ParseObjectType(head),
        "interface" => ParseInterface(head),
        "union" => ParseUnion(head),
        "enum" => ParseEnum(head),
        "input" => ParseInputObject(head),
        _ => throw Unexpected(keyword),
    };

    private SchemaDefinitionNode ParseSchemaDefinition(StringValueNode? description, int start)
    {
        var directives = ParseDirectives(constant: true);
        var operations = Many(TokenKind.BraceL, p => p.ParseOperationTypeDefinition(), TokenKind.BraceR);
        return new SchemaDefinitionNode(description, directives, operations, Extension: false, start);
    }

    private SchemaDefinitionNode ParseSchemaExtension(int start)
    {
        var directives = ParseDirectives(constant: true);
        var operations = OptionalMany(TokenKind.BraceL, p => p.ParseOperationTypeDefinition(), TokenKind.BraceR);
        return new SchemaDefinitionNode(null, directives, operations, Extension: true, start);
    }

    private OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        var keyword = Expect(TokenKind.Name);
        var operation = TextOf(keyword) switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => throw Unexpected(keyword),
        };
        Expect(TokenKind.Colon);
        return new OperationTypeDefinitionNode(operation, ParseNamedType(), keyword.Start);
    }

    private ScalarTypeDefinitionNode ParseScalar(Head head) =>
        new(head.Description, ParseName(), ParseDirectives(constant: true), head.Extension, head.Start);

    private ObjectTypeDefinitionNode ParseObjectType(Head head) => new(
        head.Description, ParseName(), ParseInterfaces(), ParseDirectives(constant: true), ParseFields(), head.Extension, head.Start);

    private InterfaceTypeDefinitionNode ParseInterface(Head head) => new(
        head.Description, ParseName(), ParseInterfaces(), ParseDirectives(constant: true), ParseFields(), head.Extension, head.Start);

    private NamedTypeNode[] ParseInterfaces() =>
        SkipKeyword("implements") ? Delimited(TokenKind.Ampersand, p => p.ParseNamedType()) : [];

    private FieldDefinitionNode[] ParseFields() =>
        OptionalMany(TokenKind.BraceL, p => p.ParseFieldDefinition(), TokenKind.BraceR);

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = token.Start;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        Expect(TokenKind.Colon);
        return new FieldDefinitionNode(description, name, arguments, ParseType(), ParseDirectives(constant: true), start);
    }

    private InputValueDefinitionNode[] ParseArgumentDefinitions() =>
        OptionalMany(TokenKind.ParenL, p => p.ParseInputValueDefinition(), TokenKind.ParenR);

    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = token.Start;
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equals) ? ParseValue(constant: true) : null;
        return new InputValueDefinitionNode(description, name, type, defaultValue, ParseDirectives(constant: true), start);
    }

    private UnionTypeDefinitionNode ParseUnion(Head head)
    {
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        var types = Skip(TokenKind.Equals) ? Delimited(TokenKind.Pipe, p => p.ParseNamedType()) : [];
        return new UnionTypeDefinitionNode(head.Description, name, directives, types, head.Extension, head.Start);
    }

    private EnumTypeDefinitionNode ParseEnum(Head head)
    {
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        var values = OptionalMany(TokenKind.BraceL, p => p.ParseEnumValueDefinition(), TokenKind.BraceR);
        return new EnumTypeDefinitionNode(head.Description, name, directives, values, head.Extension, head.Start);
    }

    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = token.Start;
        var description = ParseDescription();
        if (token.Kind == TokenKind.Name && Text is "true" or "false" or "null")
        {
            throw Error(
                token.Start, $"{SyntaxErrors.Describe(lexer.Source, token)} is reserved and cannot be used for an enum value.");
        }
        return new EnumValueDefinitionNode(description, ParseName(), ParseDirectives(constant: true), start);
    }

    private InputObjectTypeDefinitionNode ParseInputObject(Head head)
    {
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        var fields = OptionalMany(TokenKind.BraceL, p => p.ParseInputValueDefinition(), TokenKind.BraceR);
        return new InputObjectTypeDefinitionNode(head.Description, name, directives, fields, head.Extension, head.Start);
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition(StringValueNode? description, int start)
    {
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        var repeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        var locations = Delimited(TokenKind.Pipe, p => p.ParseDirectiveLocation());
        return new DirectiveDefinitionNode(description, name, arguments, repeatable, locations, start);
    }

    private NameNode ParseDirectiveLocation()
    {
        var location = token;
        var name = ParseName();
        return DirectiveLocations.Executable.Contains(name.Value) || DirectiveLocations.TypeSystem.Contains(name.Value)
            ? name
            : throw Unexpected(location);
    }

    /// <summary>What stands before the keyword of a type's definition.</summary>
    private readonly record struct Head(StringValueNode? Description, bool Extension, int Start);
}
