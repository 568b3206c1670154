using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Tests.Language;
using Samverkan.GraphQL.Validation;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Tests.Validation;

/// <summary>Mutated documents through lexer, parser, validator and limits: whatever they are, the answer is located errors.</summary>
public sealed class FuzzTests
{
    private const int Documents = 4_000;

    private static readonly string[] Seeds =
    [
        "query A($a: Int = 1, $f: Filter!) @traced { orders(first: $a, where: $f) { ...O @include(if: true) } } fragment O on Order { id status }",
        "{ item { id ... on Order { lines(first: 3, where: {status: PLACED, and: [{status: REFUSED}]}) { text } } ...M } } fragment M on Meeting { date }",
        "mutation { place(title: \"\"\"\n  a\n   b\"\"\", where: {status: PLACED, text: \"\\u00e5\\n\"}) { id title(short: true) } }",
        "subscription S($id: ID) { placed(id: $id) { owner { manager { name } } } }",
        "{ __schema { types { ...T } } } fragment T on __Type { name ofType { name ofType { name } } }",
        "type Query implements A & B @x { a(b: [Int!]! = [1]): C! } extend enum E { A B } directive @d(a: Int) repeatable on FIELD | QUERY",
    ];

    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", "$", "@", ":", "!", "...", "\"", "\"\"\"", "\\", "\\u{", "#", ",", "|", "&", "=", "-", "0", "1.5e9", ".", "\0",
        "å", "\U0001F600", "\uD800", "\uFEFF", "\n", "\r", "null", "true", "on", "fragment F on Order { ...F }", "...O", "...M", "query", "extend", "$a",
        "__typename", "id", "id: status", "@skip", "@skip(if: $a)", "{status: PLACED}",
    ];

    [Fact]
    public void Validate_WhenDocumentsAreMutated_AnswersWithLocatedErrorsOnly()
    {
        var random = new Random(20_260_101);
        for (var i = 0; i < Documents; i++)
        {
            var text = Mutate(i % 4 == 0 ? SyntaxPrinter.Print(RandomDocument.Executable(i)) : Seeds[random.Next(Seeds.Length)], random);
            Assert.All(Errors(text), error => Assert.True(error.Locations is [{ Line: > 0, Column: > 0 }, ..] && error.Message.Length > 0, $"{error} in {text}"));
        }
    }

    private static IReadOnlyList<GraphQLError> Errors(string text)
    {
        try
        {
            var document = Parser.ParseDocument(text, new ParserLimits(15_000, 30));
            var errors = DocumentValidator.Validate(Validated.Schema, document, 100);
            return errors.Count > 0
                ? errors
                : [.. document.Definitions.OfType<OperationDefinitionNode>()
                    .SelectMany(o => RequestLimitsValidator.Check(Validated.Schema, document, o, new RequestLimits()))];
        }
        catch (GraphQLException e)
        {
            return e.Errors;
        }
    }

    private static string Mutate(string text, Random random)
    {
        for (var mutations = random.Next(1, 5); mutations > 0; mutations--)
        {
            var (at, length) = (random.Next(text.Length + 1), random.Next(12));
            var end = Math.Min(text.Length, at + length);
            text = random.Next(4) switch
            {
                0 => text[..at] + text[end..],
                1 => text[..at] + text[at..end] + text[at..],
                2 => text[..at] + Pieces[random.Next(Pieces.Length)] + text[end..],
                _ => text[..at] + Pieces[random.Next(Pieces.Length)] + text[at..],
            };
        }
        return text;
    }
}
