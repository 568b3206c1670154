using System.Text.Json;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Printing;
using Samverkan.GraphQL.Tests.Execution;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.TypeSystem;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Tests.TypeSystem;

public sealed class SchemaBuilderTests
{
    private const string Everything = """"
        """All of it."""
        schema @kept {
          query: Root
        }

        directive @kept(why: String = "so") repeatable on SCHEMA | OBJECT | ENUM_VALUE

        type Root implements Node & Named @kept(why: "a") @kept {
          """Its number."""
          id(old: Int = 1 @deprecated, of: [In!]! = [{ a: 1 }]): ID!
          name: String @deprecated(reason: "no")
          one: One
          any: Any
        }

        interface Node {
          id(of: [In!]!): ID!
        }

        interface Named implements Node {
          id(of: [In!]!): ID!
          name: String @deprecated
        }

        union One = Root

        enum Kind {
          A @kept
          B @deprecated
        }

        input In {
          a: Int
          kind: Kind = A
        }

        input Only @oneOf {
          a: Int
          b: In
        }

        scalar Any @specifiedBy(url: "https://example.org")

        """";

    private static string Print(string sdl) => SchemaPrinter.Print(SchemaBuilder.Build(Parser.ParseDocument(sdl)));

    [Fact]
    public void Build_WhenADocumentHasEverything_MakesWhatPrintsTheSame() =>
        Assert.Equal(
            SyntaxPrinter.Print(Parser.ParseDocument(Everything.Replace("schema @kept", "schema", StringComparison.Ordinal))),
            SyntaxPrinter.Print(Parser.ParseDocument(Print(Everything))));

    [Theory]
    [InlineData("extend type Query implements I { b: Int } type Query { a: Int } interface I { b: Int }", "type Query implements I { a: Int b: Int } interface I { b: Int }")]
    [InlineData("type Query { a: U } union U = Query extend union U = B type B { a: Int }", "type Query { a: U } union U = Query | B type B { a: Int }")]
    [InlineData("type Query { a: E } enum E { A } extend enum E { B }", "type Query { a: E } enum E { A B }")]
    [InlineData("type Query { a(b: I): Int } input I { a: Int } extend input I { b: Int }", "type Query { a(b: I): Int } input I { a: Int b: Int }")]
    [InlineData("type Query { a: S } scalar S extend scalar S @specifiedBy(url: \"u\")", "type Query { a: S } scalar S @specifiedBy(url: \"u\")")]
    [InlineData("schema { query: Q } extend schema { mutation: M } type Q { a: Int } type M { a: Int }", "schema { query: Q mutation: M } type Q { a: Int } type M { a: Int }")]
    public void Build_WhenTypesAreExtended_MakesOneType(string sdl, string whole) => Assert.Equal(Print(whole), Print(sdl));

    [Fact]
    public void Build_WhenADocumentAddsToDefinitions_KeepsBoth()
    {
        var existing = SchemaBuilder.Build(Parser.ParseDocument("type Query { a: Int } directive @d on FIELD"));
        var both = SchemaBuilder.Build(Parser.ParseDocument("extend type Query { b: B } type B { c: Int }"), existing: existing);
        Assert.Equal(Print("directive @d on FIELD type Query { a: Int b: B } type B { c: Int }"), SchemaPrinter.Print(both));
    }

    [Fact]
    public async Task BuildSchema_WhenResolversAreBound_Answers()
    {
        var schema = SchemaBuilder.BuildSchema("type Query { twice(of: Int!): Int echo(any: Any): Any } scalar Any", new SchemaBindings
        {
            Resolver = (type, field) => new BatchResolver((context, parents) => ValueTask.FromResult<IReadOnlyList<object?>>(
                [.. parents.Select(_ => field.Name == "twice" ? 2 * (int)context.Arguments["of"]! : context.Arguments["any"])])),
        });
        var result = await new RequestExecutor(schema, new RequestLimits()).ExecuteAsync(
            new GraphQLRequest("{ twice(of: 21) echo(any: {a: [1, B, \"c\", null, 1.5, true]}) }"), false, NoServices.Instance, CancellationToken.None);
        Assert.Equal("""{"data":{"twice":42,"echo":{"a":[1,"B","c",null,1.5,true]}}}""", JsonSerializer.Serialize(ExecutableSchema.Json(result)));
    }

    [Fact]
    public void BuildSchema_WhenTheSchemaIsNotValid_ThrowsAllErrors()
    {
        var e = Assert.Throws<GraphQLException>(() => SchemaBuilder.BuildSchema("type Query { a: Int } enum E input I"));
        Assert.Equal(["Enum type E must define one or more values.", "Input Object type I must define one or more fields."], e.Errors.Select(x => x.Message));
    }

    [Theory]
    [InlineData("type Query { a: Int @deprecated(reason: 5) }", "Argument \"@deprecated(reason:)\" has invalid value: String cannot represent a non string value: 5")]
    [InlineData("type Query { a: S } scalar S @specifiedBy(url: null)", "Argument \"@specifiedBy(url:)\" has invalid value: Expected value of non-null type \"String!\" not to be null.")]
    public void Build_WhenAnArgumentOfADirectiveDoesNotFit_Throws(string sdl, string message) =>
        Assert.Equal(message, Assert.Throws<GraphQLException>(() => SchemaBuilder.Build(Parser.ParseDocument(sdl))).Errors[0].Message);
}
