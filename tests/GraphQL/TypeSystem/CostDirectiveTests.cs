using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Printing;
using Samverkan.GraphQL.TypeSystem;

namespace Samverkan.GraphQL.Tests.TypeSystem;

/// <summary><c>@cost</c> and <c>@listSize</c> in documents.</summary>
public sealed class CostDirectiveTests
{
    private const string Sdl = "type Query { rows(first: Int): [Row] @listSize(slicingArguments: [\"first\"]) } type Row @cost(weight: \"2.0\") { id: ID }";

    [Fact]
    public void Build_WhenDirectivesAreAppliedAndNotDefined_DefinesThem()
    {
        var schema = SchemaBuilder.BuildSchema(Sdl);

        var printed = SchemaPrinter.Print(schema);
        Assert.Contains("rows(first: Int): [Row] @listSize(slicingArguments: [\"first\"])", printed, StringComparison.Ordinal);
        Assert.Contains("type Row @cost(weight: \"2.0\")", printed, StringComparison.Ordinal);
        Assert.Equal(["cost", "listSize"], schema.Directives.Keys.Intersect(["cost", "listSize"]).Order());
        Assert.NotNull(schema.Type("Int"));
    }

    [Fact]
    public void Build_WhenDirectivesAreNotApplied_DefinesNone() =>
        Assert.DoesNotContain("listSize", SchemaPrinter.Print(SchemaBuilder.BuildSchema("type Query { a: Int }")), StringComparison.Ordinal);

    [Fact]
    public void Print_WhenBuiltAgain_IsTheSame()
    {
        var printed = SchemaPrinter.Print(SchemaBuilder.BuildSchema(Sdl));

        Assert.Equal(printed, SchemaPrinter.Print(SchemaBuilder.BuildSchema(printed)));
    }

    [Fact]
    public void Build_WhenADocumentDefinesACostOfItsOwn_LeavesItAlone()
    {
        var schema = SchemaBuilder.BuildSchema("directive @cost(complexity: Int) on FIELD_DEFINITION interface I { a: Int @cost(complexity: 2) } type Query implements I { a: Int }");

        Assert.Equal("complexity", schema.Directives["cost"].Arguments[0].Name);
    }

    [Theory]
    [InlineData("a: Int @cost(weight: \"much\")", "The weight of Query.a must be a number in a text, such as \"2.5\"; it is \"much\".")]
    [InlineData("a(b: Int @cost(weight: \"NaN\")): Int", "The weight of Query.a(b:) must be a number in a text, such as \"2.5\"; it is \"NaN\".")]
    [InlineData("a: Int @listSize(assumedSize: 3)", "Query.a has @listSize and is no list: name the fields of Int that are, as sizedFields.")]
    [InlineData("a: [Int] @listSize(slicingArguments: [\"first\"])", "Query.a has no argument first, which its @listSize names.")]
    [InlineData("a(first: String): [Int] @listSize(slicingArguments: [\"first\"])", "Query.a(first:) tells the length of a list and must be an Int or a list, not String.")]
    [InlineData("a: Row @listSize(assumedSize: 3, sizedFields: [\"names\", \"name\"])", "Row has no list name, which @listSize of Query.a names.")]
    public void Build_WhenCostsAreStatedWrongly_SaysWhatIsWrong(string field, string fault)
    {
        var errors = Assert.Throws<GraphQLException>(() => SchemaBuilder.BuildSchema($"type Query {{ {field} }} type Row {{ name: String names: [String] }}")).Errors;

        Assert.Equal(fault, Assert.Single(errors).Message);
        Assert.NotEmpty(errors[0].Locations!);
    }

    [Fact]
    public void Build_WhenAFieldOfAnInterfaceHasACost_SaysWhereItBelongs() => Assert.Equal(
        "I.a is a field of an interface, which has no @cost: the fields that implement it have.",
        Assert.Throws<GraphQLException>(() => SchemaBuilder.BuildSchema("interface I { a: Int @cost(weight: \"1\") } type Query implements I { a: Int }")).Message);

    [Theory]
    [InlineData("{ a @cost(weight: \"1\") }")]
    [InlineData("query @listSize { a }")]
    public void Validate_WhenARequestAppliesThem_DoesNotKnowThem(string document) => Assert.StartsWith(
        "Unknown directive",
        Assert.Single(Samverkan.GraphQL.Validation.DocumentValidator.Validate(SchemaBuilder.BuildSchema("type Query { a: Int }"), Parser.ParseDocument(document), 10)).Message,
        StringComparison.Ordinal);
}
