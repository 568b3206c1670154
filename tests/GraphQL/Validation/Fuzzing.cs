using System.Runtime.ExceptionServices;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Tests.Execution;
using Samverkan.GraphQL.Tests.Language;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.TypeSystem;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Tests.Validation;

/// <summary>
/// Mutated documents through lexer, parser, validators, limits, planner and executor: whatever they are, the answer is located errors
/// or data, in memory that grows with the text at most, and on a stack that is smaller than any a server gives.
/// </summary>
internal static class Fuzzing
{
    private const string Data = "data", SchemaErrors = "errors of schemas", Schemas = "schemas";

    private const int Stack = 512 * 1024;

    /// <summary>Bytes that an input may cost whatever it is.</summary>
    private const long Base = 2_000_000;

    /// <summary>Bytes that an input may cost for each of its characters.</summary>
    private const long PerCharacter = 2_000;

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

    private static readonly string[] Openings = ["{person", "[", "{a:", "{...{", "{manager ", "sum(of:[", "type A{a(b:["];

    private static readonly RequestExecutor Executor = new(
        SchemaBuilder.BuildSchema(Validated.Sdl, new SchemaBindings { Resolver = Resolver, ClrTypes = type => type == "Order" ? [typeof(Row)] : [] }),
        new RequestLimits());

    /// <summary>Asks as many inputs as are wanted, the same for the same seed; fails unless every kind of outcome was among them.</summary>
    public static void Run(int seed, int inputs)
    {
        var outcomes = new Dictionary<string, int>();
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    Ask(seed, inputs, outcomes);
                }
                catch (Exception e)
                {
                    failure = e;
                }
            },
            Stack);
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
        string[] kinds = [ErrorCodes.ParseFailed, ErrorCodes.ValidationFailed, ErrorCodes.LimitExceeded, Data, SchemaErrors, Schemas];
        Assert.All(kinds, kind => Assert.True(outcomes.GetValueOrDefault(kind) > inputs / 1_000, $"{outcomes.GetValueOrDefault(kind)} of {inputs} came to {kind}"));
    }

    /// <summary>Bytes that a text may cost.</summary>
    public static long MostBytes(string text) => Base + (PerCharacter * text.Length);

    private static void Ask(int seed, int inputs, Dictionary<string, int> outcomes)
    {
        var random = new Random(seed);
        for (var i = 0; i < inputs; i++)
        {
            var text = Text(random, i);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var outcome = i % 5 == 0 ? AskForSchema(text) : AskForAnswer(text);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated <= MostBytes(text), $"{allocated} bytes for {text.Length} characters: {text}");
        }
    }

    private static string Text(Random random, int i) => (i % 20) switch
    {
        0 => SyntaxPrinter.Print(RandomDocument.TypeSystem(random.Next())),
        1 => SyntaxPrinter.Print(RandomDocument.Executable(random.Next())),
        2 => string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Pieces[random.Next(Pieces.Length)])),
        3 => string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(char.MaxValue + 1))),
        4 => Nested(random),
        5 or 10 => Mutate(Validated.Sdl, random),
        _ => Mutate(Seeds[random.Next(Seeds.Length)], random),
    };

    // deeper than any limit
    private static string Nested(Random random)
    {
        var (open, close) = (Openings[random.Next(Openings.Length)], "]})"[random.Next(3)].ToString());
        var depth = random.Next(3_000);
        return (random.Next(2) == 0 ? "{" : "") + string.Concat(Enumerable.Repeat(open, depth)) + string.Concat(Enumerable.Repeat(close, random.Next(depth + 1)));
    }

    private static string AskForSchema(string text)
    {
        try
        {
            var document = Parser.ParseDocument(text);
            var errors = SchemaDocumentValidator.Validate(document);
            AssertLocated(errors, text);
            if (errors.Count > 0)
            {
                return SchemaErrors;
            }
            var faults = SchemaDocumentValidator.Validate(SchemaBuilder.Build(document), document);
            return faults.Count > 0 ? SchemaErrors : Schemas;
        }
        catch (GraphQLException e)
        {
            AssertLocated(e.Errors, text);
            return SchemaErrors;
        }
    }

    private static string AskForAnswer(string text)
    {
        var answer = Executor.ExecuteAsync(new GraphQLRequest(text, OperationNameIn(text)), false, NoServices.Instance, CancellationToken.None)
            .AsTask().GetAwaiter().GetResult();
        Assert.True(answer.Faults.Count == 0, $"{string.Join('\n', answer.Faults)} for {text}");
        // what is wrong with the request around the document has no place in it
        AssertLocated(answer.Errors.Where(e => e.Code != ErrorCodes.BadUserInput || e.Path is not null), text);
        return answer.Executed ? Data : answer.Errors[0].Code;
    }

    private static string? OperationNameIn(string text) => text.Contains("query A", StringComparison.Ordinal) ? "A" : null;

    private static void AssertLocated(IEnumerable<GraphQLError> errors, string text) => Assert.All(
        errors, e => Assert.True(e.Locations is [{ Line: > 0, Column: > 0 }, ..] && e.Message.Length > 0, $"{e} for {text}"));

    private static InlineResolver Resolver(string type, FieldDefinition field) => new InlineResolver(_ => field.Type.Nullable() switch
    {
        ListTypeReference { Item: NonNullTypeReference { Type: NamedTypeReference } } => new object[] { new Row(), new Row() },
        ListTypeReference => new object?[] { null },
        { Name: "Int" } => 1,
        { Name: "Float" } => 0.5,
        { Name: "String" or "ID" } => "text",
        { Name: "Status" } => "PLACED",
        _ => new Row(),
    });

    private sealed class Row;

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
