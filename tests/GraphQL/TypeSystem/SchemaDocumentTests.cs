using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.TypeSystem;

namespace Samverkan.GraphQL.Tests.TypeSystem;

/// <summary>What is wrong with type system documents; the words and places are those of graphql-js, as its referee checks at length.</summary>
public sealed class SchemaDocumentTests
{
    private const string Query = "type Query { a: Int } ";

    private static IReadOnlyList<string> Errors(string sdl, SchemaDefinition? existing = null)
    {
        var document = Parser.ParseDocument(sdl);
        var errors = SchemaDocumentValidator.Validate(document, existing);
        if (errors.Count == 0 && existing is null)
        {
            errors = SchemaDocumentValidator.Validate(SchemaBuilder.Build(document), document);
        }
        return [.. errors.Select(e => $"{e.Message} @{string.Join(' ', e.Locations!.Select(l => $"{l.Line}:{l.Column}"))}")];
    }

    [Theory]
    [InlineData(Query + "schema { query: Query } schema { query: Query }", "Must provide only one schema definition. @1:47", "There can be only one query type in schema. @1:32 1:56")]
    [InlineData(Query + "scalar Query", "There can be only one type named \"Query\". @1:6 1:30")]
    [InlineData(Query + "enum E { A } extend enum E { A }", "Enum value \"E.A\" can only be defined once. @1:32 1:52")]
    [InlineData(Query + "extend type Query { a: Int }", "Field \"Query.a\" can only be defined once. @1:14 1:43")]
    [InlineData("type Query { a(b: Int, b: Int): Int } directive @d(c: Int, c: Int) on FIELD", "Argument \"Query.a(b:)\" can only be defined once. @1:16 1:24", "Argument \"@d(c:)\" can only be defined once. @1:52 1:60")]
    [InlineData(Query + "directive @d on FIELD directive @d on FIELD", "There can be only one directive named \"@d\". @1:34 1:56")]
    [InlineData("type Query { a: Strin b: __Type }", "Unknown type \"Strin\". Did you mean \"String\"? @1:17")]
    [InlineData("type Query { a: Int @d @skip(if: true) }", "Unknown directive \"@d\". @1:21", "Directive \"@skip\" may not be used on FIELD_DEFINITION. @1:24")]
    [InlineData("type Query @d { a: Int } extend type Query @d directive @d on OBJECT", "The directive \"@d\" can only be used once at this location. @1:12 1:44")]
    [InlineData(Query + "extend enum Query { A } extend type Qury { a: Int }", "Cannot extend non-enum type \"Query\". @1:1 1:23", "Cannot extend type \"Qury\" because it is not defined. Did you mean \"Query\"? @1:59")]
    [InlineData("type Query { a: Int @deprecated(reson: \"\", reson: \"\") }", "Unknown argument \"reson\" on directive \"@deprecated\". Did you mean \"reason\"? @1:33", "Unknown argument \"reson\" on directive \"@deprecated\". Did you mean \"reason\"? @1:44", "There can be only one argument named \"reson\". @1:33 1:44")]
    [InlineData(Query + "input I { a: Int } extend input I @oneOf", "Directive \"@oneOf\" must stand at the definition of input \"I\", not at an extension. @1:57")]
    [InlineData(Query + "input I { a: Int b: I = { a: 1, a: 2 } }", "There can be only one input field named \"a\". @1:49 1:55")]
    [InlineData(Query + "scalar S @specifiedBy", "Argument \"@specifiedBy(url:)\" of type \"String!\" is required, but it was not provided. @1:32")]
    [InlineData("schema @d { mutation: M } type M { a: I } directive @d(b: M) on SCHEMA input I { c: Int! @deprecated }", "Query root type must be provided. @1:1", "The type of @d(b:) must be Input Type but got: M. @1:56", "The type of M.a must be Output Type but got: I. @1:39", "Required input field I.c cannot be deprecated. @1:90 1:85")]
    public void Validate_WhenADocumentBreaksRules_TellsWhereWithTheWordsOfGraphQLJs(string sdl, params string[] errors) =>
        Assert.Equal(errors.Order(), Errors(sdl).Order());

    [Theory]
    [InlineData("schema { query: Query }", "Cannot define a new schema within a schema extension. @1:1", "Type for query already defined in the schema. It cannot be redefined. @1:10")]
    [InlineData("enum E { A }", "Type \"E\" already exists in the schema. It cannot also be defined in this type definition. @1:6", "Enum value \"E.A\" already exists in the schema. It cannot also be defined in this type extension. @1:10")]
    [InlineData("extend type Query { a: Int }", "Field \"Query.a\" already exists in the schema. It cannot also be defined in this type extension. @1:21")]
    [InlineData("extend input E { a: Int }", "Cannot extend non-input object type \"E\". @1:1")]
    [InlineData("directive @skip on FIELD", "Directive \"@skip\" already exists in the schema. It cannot be redefined. @1:12")]
    public void Validate_WhenADocumentAddsToDefinitions_KnowsWhatIsThere(string sdl, params string[] errors) =>
        Assert.Equal(errors.Order(), Errors(sdl, SchemaBuilder.Build(Parser.ParseDocument(Query + "enum E { A }"))).Order());

    [Fact]
    public void Validate_WhenThereAreTooManyErrors_Stops()
    {
        var document = Parser.ParseDocument("type Query { " + string.Concat(Enumerable.Repeat("a: No ", 50)) + "}");
        Assert.Equal(3, SchemaDocumentValidator.Validate(document, maxErrors: 3).Count);
    }
}
