namespace Samverkan.GraphQL.Language;

/// <summary>Makes syntax trees of source texts (specification 2 and 3, September 2025 edition), by recursive descent.</summary>
/// <remarks>
/// Syntax errors are thrown with <see cref="ErrorCodes.ParseFailed"/> and a location, texts that pass the limits with
/// <see cref="ErrorCodes.LimitExceeded"/>. The depth is limited always, so that no text exhausts the stack.
/// </remarks>
public sealed partial class Parser
{
    private readonly Lexer lexer;
    private readonly ParserLimits limits;

    /// <summary>One string per name, however often the name occurs.</summary>
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> names =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private Token token;
    private int depth;

    private Parser(string text, ParserLimits? limits)
    {
        this.limits = limits ?? ParserLimits.Trusted;
        lexer = new Lexer(new Source(text), this.limits.Tokens);
        token = lexer.Next();
    }

    /// <summary>A document (2.2): executable, type system, or both.</summary>
    /// <param name="text">The source text.</param>
    /// <param name="limits">What it may ask; without them <see cref="ParserLimits.Trusted"/>.</param>
    /// <exception cref="GraphQLException">The text is not a document, or passes a limit.</exception>
    public static DocumentNode ParseDocument(string text, ParserLimits? limits = null) => new Parser(text, limits).ParseDocument();

    /// <summary>A value (2.9), which may hold variables.</summary>
    /// <exception cref="GraphQLException">The text is not a value, or nested too deeply.</exception>
    public static ValueNode ParseValue(string text) => ParseWhole(text, p => p.ParseValue(constant: false));

    /// <summary>A type reference (2.11).</summary>
    /// <exception cref="GraphQLException">The text is not a type reference, or nested too deeply.</exception>
    public static TypeNode ParseType(string text) => ParseWhole(text, p => p.ParseType());

    private static T ParseWhole<T>(string text, Func<Parser, T> parse)
    {
        var parser = new Parser(text, limits: null);
        var node = parse(parser);
        parser.Expect(TokenKind.EndOfFile);
        return node;
    }

    private DocumentNode ParseDocument()
    {
        var definitions = new List<DefinitionNode>();
        do
        {
            definitions.Add(ParseDefinition());
        }
        while (token.Kind != TokenKind.EndOfFile);
        return new DocumentNode(definitions, lexer.Source);
    }

    private DefinitionNode ParseDefinition()
    {
        var start = token.Start;
        if (token.Kind == TokenKind.BraceL)
        {
            return new OperationDefinitionNode(null, OperationType.Query, null, [], [], ParseSelectionSet(), start);
        }
        var description = ParseDescription();
        if (description is not null && token.Kind == TokenKind.BraceL)
        {
            throw Error(start, "Unexpected description, descriptions are not supported on shorthand queries.");
        }
        if (token.Kind != TokenKind.Name)
        {
            throw Unexpected(token);
        }
        if (description is not null && !DescribableKeywords.Contains(Text))
        {
            throw Error(start, "Unexpected description, only GraphQL definitions support descriptions.");
        }
        return Text switch
        {
            "query" => ParseOperation(OperationType.Query, description, start),
            "mutation" => ParseOperation(OperationType.Mutation, description, start),
            "subscription" => ParseOperation(OperationType.Subscription, description, start),
            "fragment" => ParseFragmentDefinition(description, start),
            "extend" => ParseExtension(),
            _ when TypeSystemKeywords.Contains(Text) => ParseTypeSystemDefinition(description, start),
            _ => throw Unexpected(token),
        };
    }

    /// <summary>The text of the current token.</summary>
    private ReadOnlySpan<char> Text => TextOf(token);

    private ReadOnlySpan<char> TextOf(Token of) => lexer.Source.Text.AsSpan(of.Start, of.End - of.Start);

    private Token Advance()
    {
        var passed = token;
        token = lexer.Next();
        return passed;
    }

    private Token Expect(TokenKind kind) => token.Kind == kind
        ? Advance()
        : throw Error(token.Start, $"Expected {kind.Describe()}, found {SyntaxErrors.Describe(lexer.Source, token)}.");

    private bool Skip(TokenKind kind)
    {
        if (token.Kind != kind)
        {
            return false;
        }
        Advance();
        return true;
    }

    private bool AtKeyword(string keyword) => token.Kind == TokenKind.Name && Text.SequenceEqual(keyword);

    private void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw Error(token.Start, $"Expected \"{keyword}\", found {SyntaxErrors.Describe(lexer.Source, token)}.");
        }
    }

    private bool SkipKeyword(string keyword)
    {
        if (!AtKeyword(keyword))
        {
            return false;
        }
        Advance();
        return true;
    }

    private NameNode ParseName()
    {
        var name = Expect(TokenKind.Name);
        var text = TextOf(name);
        if (!names.TryGetValue(text, out var value))
        {
            value = text.ToString();
            names.Set.Add(value);
        }
        return new NameNode(value, name.Start);
    }

    /// <summary>One or more nodes in brackets.</summary>
    private T[] Many<T>(TokenKind open, Func<Parser, T> parse, TokenKind close)
    {
        Expect(open);
        var nodes = new List<T>();
        do
        {
            nodes.Add(parse(this));
        }
        while (!Skip(close));
        return [.. nodes];
    }

    /// <summary>Nothing, or one or more nodes in brackets.</summary>
    private T[] OptionalMany<T>(TokenKind open, Func<Parser, T> parse, TokenKind close) =>
        token.Kind == open ? Many(open, parse, close) : [];

    /// <summary>Any number of nodes in brackets.</summary>
    private T[] Any<T>(TokenKind open, Func<Parser, T> parse, TokenKind close)
    {
        Expect(open);
        var nodes = new List<T>();
        while (!Skip(close))
        {
            nodes.Add(parse(this));
        }
        return [.. nodes];
    }

    /// <summary>One or more nodes with a delimiter between them, and perhaps one before the first.</summary>
    private T[] Delimited<T>(TokenKind delimiter, Func<Parser, T> parse)
    {
        Skip(delimiter);
        var nodes = new List<T>();
        do
        {
            nodes.Add(parse(this));
        }
        while (Skip(delimiter));
        return [.. nodes];
    }

    /// <summary>Parses what lies one level deeper.</summary>
    private T Deeper<T>(Func<Parser, T> parse)
    {
        if (++depth > limits.Depth)
        {
            throw SyntaxErrors.TooDeep(lexer.Source, token.Start, limits.Depth);
        }
        var node = parse(this);
        depth--;
        return node;
    }

    private GraphQLException Unexpected(Token at) => Error(at.Start, $"Unexpected {SyntaxErrors.Describe(lexer.Source, at)}.");

    private GraphQLException Error(int offset, string message) => SyntaxErrors.Syntax(lexer.Source, offset, message);
}
