namespace Samverkan.GraphQL.Language;

/// <content>Operations, fragments, values and types (specification 2).</content>
public sealed partial class Parser
{
    private OperationDefinitionNode ParseOperation(OperationType operation, StringValueNode? description, int start)
    {
        Advance();
        var name = token.Kind == TokenKind.Name ? ParseName() : null;
        var variables = OptionalMany(TokenKind.ParenL, p => p.ParseVariableDefinition(), TokenKind.ParenR);
        var directives = ParseDirectives(constant: false);
        return new OperationDefinitionNode(description, operation, name, variables, directives, ParseSelectionSet(), start);
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = token.Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equals) ? ParseValue(constant: true) : null;
        return new VariableDefinitionNode(description, variable, type, defaultValue, ParseDirectives(constant: true), start);
    }

    private VariableNode ParseVariable()
    {
        var start = Expect(TokenKind.Dollar).Start;
        return new VariableNode(ParseName(), start);
    }

    private FragmentDefinitionNode ParseFragmentDefinition(StringValueNode? description, int start)
    {
        Advance();
        if (AtKeyword("on"))
        {
            throw Unexpected(token);
        }
        var name = ParseName();
        ExpectKeyword("on");
        var type = ParseNamedType();
        var directives = ParseDirectives(constant: false);
        return new FragmentDefinitionNode(description, name, type, directives, ParseSelectionSet(), start);
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var start = token.Start;
        var selections = Deeper(p => p.Many(TokenKind.BraceL, p => p.ParseSelection(), TokenKind.BraceR));
        return new SelectionSetNode(selections, start);
    }

    private SelectionNode ParseSelection() => token.Kind == TokenKind.Spread ? ParseFragment() : ParseField();

    private FieldNode ParseField()
    {
        var start = token.Start;
        var name = ParseName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            (alias, name) = (name, ParseName());
        }
        var arguments = ParseArguments(constant: false);
        var directives = ParseDirectives(constant: false);
        var selectionSet = token.Kind == TokenKind.BraceL ? ParseSelectionSet() : null;
        return new FieldNode(alias, name, arguments, directives, selectionSet, start);
    }

    /// <summary>A fragment spread or an inline fragment: both begin with three dots.</summary>
    private SelectionNode ParseFragment()
    {
        var start = Expect(TokenKind.Spread).Start;
        var hasTypeCondition = SkipKeyword("on");
        if (!hasTypeCondition && token.Kind == TokenKind.Name)
        {
            return new FragmentSpreadNode(ParseName(), ParseDirectives(constant: false), start);
        }
        var typeCondition = hasTypeCondition ? ParseNamedType() : null;
        return new InlineFragmentNode(typeCondition, ParseDirectives(constant: false), ParseSelectionSet(), start);
    }

    private ArgumentNode[] ParseArguments(bool constant) => constant
        ? OptionalMany(TokenKind.ParenL, p => p.ParseArgument(constant: true), TokenKind.ParenR)
        : OptionalMany(TokenKind.ParenL, p => p.ParseArgument(constant: false), TokenKind.ParenR);

    private ArgumentNode ParseArgument(bool constant)
    {
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new ArgumentNode(name, ParseValue(constant), name.Start);
    }

    private DirectiveNode[] ParseDirectives(bool constant)
    {
        if (token.Kind != TokenKind.At)
        {
            return [];
        }
        var directives = new List<DirectiveNode>();
        while (token.Kind == TokenKind.At)
        {
            var start = Advance().Start;
            directives.Add(new DirectiveNode(ParseName(), ParseArguments(constant), start));
        }
        return [.. directives];
    }

    private ValueNode ParseValue(bool constant) => token.Kind switch
    {
        TokenKind.BracketL => ParseList(constant),
        TokenKind.BraceL => ParseObject(constant),
        TokenKind.Int => new IntValueNode(Text.ToString(), Advance().Start),
        TokenKind.Float => new FloatValueNode(Text.ToString(), Advance().Start),
        TokenKind.String or TokenKind.BlockString => ParseString(),
        TokenKind.Name => ParseNamedValue(),
        TokenKind.Dollar when constant => throw UnexpectedVariable(),
        TokenKind.Dollar => ParseVariable(),
        _ => throw Unexpected(token),
    };

    private ListValueNode ParseList(bool constant)
    {
        var start = token.Start;
        var values = constant
            ? Deeper(p => p.Any(TokenKind.BracketL, p => p.ParseValue(constant: true), TokenKind.BracketR))
            : Deeper(p => p.Any(TokenKind.BracketL, p => p.ParseValue(constant: false), TokenKind.BracketR));
        return new ListValueNode(values, start);
    }

    private ObjectValueNode ParseObject(bool constant)
    {
        var start = token.Start;
        var fields = constant
            ? Deeper(p => p.Any(TokenKind.BraceL, p => p.ParseObjectField(constant: true), TokenKind.BraceR))
            : Deeper(p => p.Any(TokenKind.BraceL, p => p.ParseObjectField(constant: false), TokenKind.BraceR));
        return new ObjectValueNode(fields, start);
    }

    private ObjectFieldNode ParseObjectField(bool constant)
    {
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new ObjectFieldNode(name, ParseValue(constant), name.Start);
    }

    private StringValueNode ParseString()
    {
        var read = Advance();
        return new StringValueNode(read.StringValue!, read.Kind == TokenKind.BlockString, read.Start);
    }

    /// <summary>A boolean, null or an enum value: they look alike.</summary>
    private ValueNode ParseNamedValue()
    {
        var name = ParseName();
        return name.Value switch
        {
            "true" => new BooleanValueNode(true, name.Start),
            "false" => new BooleanValueNode(false, name.Start),
            "null" => new NullValueNode(name.Start),
            _ => new EnumValueNode(name.Value, name.Start),
        };
    }

    private GraphQLException UnexpectedVariable()
    {
        var dollar = Advance();
        return token.Kind == TokenKind.Name
            ? Error(dollar.Start, $"Unexpected variable \"${Text}\" in constant value.")
            : Unexpected(dollar);
    }

    private TypeNode ParseType()
    {
        var start = token.Start;
        TypeNode type = token.Kind == TokenKind.BracketL
            ? new ListTypeNode(Deeper(p => p.ParseItemType()), start)
            : ParseNamedType();
        return Skip(TokenKind.Bang) ? new NonNullTypeNode(type, start) : type;
    }

    private TypeNode ParseItemType()
    {
        Expect(TokenKind.BracketL);
        var item = ParseType();
        Expect(TokenKind.BracketR);
        return item;
    }

    private NamedTypeNode ParseNamedType()
    {
        var name = ParseName();
        return new NamedTypeNode(name, name.Start);
    }
}
