using System.Text.Json;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Tests.Validation;

/// <summary>What operations cost by <c>@cost</c> and <c>@listSize</c>.</summary>
public sealed class OperationCostTests
{
    private const string Introspection = """
        {__schema{queryType{name}mutationType{name}types{...T}directives{name locations args{...V}}}}
        fragment T on __Type{kind name description fields(includeDeprecated:true){name args{...V}type{...R}}inputFields{...V}interfaces{...R}enumValues{name}possibleTypes{...R}}
        fragment V on __InputValue{name type{...R}defaultValue}
        fragment R on __Type{kind name ofType{kind name ofType{kind name ofType{kind name ofType{kind name ofType{kind name}}}}}}
        """;

    private static readonly Schema Books = TestSchema.Of("""
        type Query {
          book: Book
          books(first: Int, last: Int): BookConnection @listSize(slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"], assumedSize: 25, requireOneSlicingArgument: false)
          shelf(max: Int = 4): [Book!] @listSize(slicingArguments: ["max"])
          top: [Book!] @listSize(assumedSize: 3)
          tags: [String] @listSize(assumedSize: 5)
          prices: [Price] @listSize(assumedSize: 4)
          found: [Found] @listSize(assumedSize: 2)
          thing: Thing
          things: [Thing!]
          search(where: Filter, approx: Boolean @cost(weight: "-3.0"), rough: Boolean @cost(weight: "-9")): Book @cost(weight: "5.0")
          one(first: Int, last: Int): [Book!] @listSize(slicingArguments: ["first", "last"])
          grid: [[Book!]]
          byId(ids: [ID!]!): [Book] @listSize(slicingArguments: ["ids"])
        }
        type Mutation { add(input: Filter): Book }
        type BookConnection { nodes: [Book!]! edges: [Edge!]! totalCount: Int! }
        type Edge { node: Book! cursor: String! }
        type Book implements Thing {
          id: ID!
          title: String
          price: Price
          authors(first: Int): [Author!] @listSize(slicingArguments: "first", assumedSize: 2, requireOneSlicingArgument: false)
          related: [Book!]
          rating: Int @cost(weight: "2.0")
          copies: [Book!]
        }
        type Author implements Thing @cost(weight: "3.0") { id: ID! name: String books: [Book!] @listSize(assumedSize: 7) copies: [Book!] @listSize(assumedSize: 6) }
        interface Thing { id: ID! copies: [Book!] @listSize(assumedSize: 2) }
        union Found = Book | Author
        scalar Price @cost(weight: "0.5")
        input Filter { text: String, deep: Filter, all: [Filter!], exact: Boolean @cost(weight: "10") }
        """);

    [Theory]
    [InlineData("{__typename}", 0, 1)]
    [InlineData("{book{id}}", 1, 2)]
    [InlineData("{book{id price}}", 1, 2.5)]
    [InlineData("{top{id rating}}", 7, 4)]
    [InlineData("{tags}", 0, 1)]
    [InlineData("{prices}", 0, 3)]
    [InlineData("{book{related{id}}}", 2, 12)]
    [InlineData("{grid{id}}", 1, 101)]
    public void Measure_WhenNothingIsAsked_CountsObjectsAndWhatIsStated(string document, double field, double type) => Costs(document, field, type);

    [Theory]
    [InlineData("{books(first:10){nodes{authors(first:3){name}}}}", 12, 102)]
    [InlineData("{books{nodes{id}}}", 2, 27)]
    [InlineData("{books(first:null){nodes{id}totalCount}}", 2, 27)]
    [InlineData("{books(last:4){edges{node{id}}totalCount}}", 6, 10)]
    [InlineData("{books(first:2,last:4){nodes{id}}}", 2, 6)]
    [InlineData("{books(first:3){...C}}fragment C on BookConnection{nodes{id}}", 2, 5)]
    [InlineData("{books(first:3){nodes{related{id}}}}", 5, 35)]
    [InlineData("{books(first:-5){nodes{id}}}", 2, 2)]
    [InlineData("{byId(ids:[1,2,3,4]){id}}", 1, 5)]
    [InlineData("{byId(ids:7){id}}", 1, 2)]
    [InlineData("{shelf{id}}", 1, 5)]
    [InlineData("{shelf(max:2){id}}", 1, 3)]
    [InlineData("{shelf(max:2){authors{name}}}", 3, 15)]
    public void Measure_WhenListsAreSliced_MultipliesWhatIsBelow(string document, double field, double type) => Costs(document, field, type);

    [Theory]
    [InlineData("{a:book{...F}b:book{...F}}fragment F on Book{related{id}}", 4, 23)]
    [InlineData("{book{...{related{id}}...F}}fragment F on Book{related{id}}", 3, 22)]
    [InlineData("{found{...on Book{authors{id}}...on Author{books{id}}}}", 3, 21)]
    [InlineData("{found{...on Thing{id}...on Book{related{id}}}}", 3, 23)]
    [InlineData("{thing{id}}", 1, 4)]
    [InlineData("{things{...on Book{related{id}}}}", 11, 111)]
    [InlineData("{thing{copies{id}}}", 2, 10)]
    [InlineData("{thing{...on Book{copies{id}}}}", 2, 4)]
    [InlineData("{book @skip(if:true){id}}", 1, 2)]
    public void Measure_WhenFragmentsAndTypesVary_TakesTheMostExpensive(string document, double field, double type) => Costs(document, field, type);

    [Theory]
    [InlineData("{search(where:{text:\"a\"}){id}}", 6)]
    [InlineData("{search(where:{exact:true}){id}}", 16)]
    [InlineData("{search(where:null){id}}", 6)]
    [InlineData("{search(approx:true){id}}", 2)]
    [InlineData("{search(rough:true){id}}", 0)]
    [InlineData("{search(where:{all:[{deep:{}},{}]}){id}}", 8)]
    public void Measure_WhenArgumentsAreGiven_AddsWhatTheyWeigh(string document, double field) => Costs(document, field, 2);

    [Fact]
    public void Measure_WhenOperationIsAMutation_CountsAsOfAQuery() => Costs("mutation{add(input:{exact:true}){id}}", 12, 2);

    [Theory]
    [InlineData("query($n:Int){books(first:$n){nodes{id}}}", "{\"n\":7}", 2, 9)]
    [InlineData("query($n:Int){books(first:$n){nodes{id}}}", "{}", 2, 27)]
    [InlineData("query($n:Int){books(first:$n){nodes{id}}}", "{\"n\":null}", 2, 27)]
    [InlineData("query($n:Int=3){books(first:$n){nodes{id}}}", "{}", 2, 5)]
    [InlineData("query($n:Int=3){books(first:$n){nodes{id}}}", "{\"n\":4}", 2, 6)]
    [InlineData("query($n:Int){books(first:$n,last:5){nodes{id}}}", "{\"n\":4}", 2, 7)]
    [InlineData("query($n:Int){shelf(max:$n){id}}", "{}", 1, 5)]
    [InlineData("query($n:Int,$m:Int){books(first:$n){nodes{authors(first:$m){name}}}}", "{\"n\":10,\"m\":3}", 12, 102)]
    [InlineData("query($n:Int){books(first:$n){...C}}fragment C on BookConnection{nodes{id}}", "{\"n\":3}", 2, 5)]
    [InlineData("query($n:Int){found{...on Book{authors(first:$n){id}}...on Author{books{id}}}}", "{\"n\":9}", 3, 57)]
    [InlineData("query($n:Int){books(first:$n){nodes{id}}}", "{\"n\":\"many\"}", 2, 27)]
    [InlineData("query($w:Filter){search(where:$w){id}}", "{\"w\":{\"exact\":true,\"all\":[{\"text\":\"x\"}]}}", 17, 2)]
    [InlineData("query($ids:[ID!]!){byId(ids:$ids){id}}", "{\"ids\":[\"1\",\"2\",\"3\"]}", 1, 4)]
    [InlineData("query($ids:[ID!]!){byId(ids:$ids){id}}", "{\"ids\":7}", 1, 2)]
    [InlineData("query($ids:[ID!]!=[1,2]){byId(ids:$ids){id}}", "{}", 1, 3)]
    [InlineData("query($w:Filter){search(where:$w){id}}", "{}", 5, 2)]
    [InlineData("query($w:Filter={exact:true}){search(where:$w){id}}", "{}", 16, 2)]
    [InlineData("query($w:Filter){search(where:{deep:$w}){id}}", "{\"w\":{\"exact\":false}}", 17, 2)]
    [InlineData("query($w:Filter!){search(where:{all:[$w,$w]}){id}}", "{\"w\":{\"exact\":false}}", 27, 2)]
    [InlineData("query($s:Boolean!){book @include(if:$s){id}}", "{\"s\":false}", 1, 2)]
    public void Measure_WhenVariablesAreGiven_TakesTheirValues(string document, string variables, double field, double type) =>
        Costs(document, field, type, variables);

    [Theory]
    [InlineData("{one{id}}", "{}")]
    [InlineData("{one(first:1,last:2){id}}", "{}")]
    [InlineData("query($a:Int,$b:Int){one(first:$a,last:$b){id}}", "{\"a\":1,\"b\":2}")]
    [InlineData("query($a:Int,$b:Int){one(first:$a,last:$b){id}}", "{}")]
    public void Measure_WhenOneSlicingArgumentIsRequired_RefusesNoneAndSeveral(string document, string variables)
    {
        var error = Assert.Single(Measured(document, variables).AllFaults);
        Assert.Equal("Field \"Query.one\" needs exactly one of the arguments first, last, which tell how long its list is.", error.Message);
        Assert.Equal(ErrorCodes.BadUserInput, error.Code);
    }

    [Fact]
    public void Measure_WhenOneSlicingArgumentIsRequiredAndGiven_CountsIt() =>
        Costs("query($a:Int,$b:Int){one(first:$a,last:$b){id}}", 1, 3, "{\"b\":2}");

    [Fact]
    public void Measure_WhenCostPassesTheLimit_StatesBoth()
    {
        var error = Assert.Single(Measured("query($n:Int){books(first:$n){nodes{id}}}", "{\"n\":100000}", new RequestLimits { Cost = 500 }).AllFaults);

        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
        Assert.Equal((100_002.0, 500), (error.Extensions!["cost"], error.Extensions["limit"]));
    }

    [Fact]
    public void Measure_WhenFieldCostPassesTheLimit_SaysSo() => Assert.StartsWith(
        "The operation has the field cost 16, and the limit is 15.",
        Assert.Single(Measured("{search(where:{exact:true}){id}}", "{}", new RequestLimits { Cost = 15 }).AllFaults).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("(first:$n)")]
    public void Measure_WhenFragmentsExpandExponentially_StaysANumber(string page)
    {
        var fragments = Enumerable.Range(0, 60)
            .Select(i => $" fragment F{i} on Book{{a:authors{page}{{books{{...F{i + 1}}}}}b:authors{page}{{books{{...F{i + 1}}}}}}}");
        var measured = Measured("query($n:Int){books(first:$n){nodes{...F0}}}" + string.Concat(fragments) + " fragment F60 on Book{id}", "{\"n\":999999}");

        Assert.True(double.IsFinite(measured.Cost.TypeCost) && measured.Cost.TypeCost > 1e80);
        Assert.Contains(measured.AllFaults, f => f.Extensions is not null);
    }

    [Fact]
    public void Measure_WhenDefaultListSizeIsSet_CountsListsSo() =>
        Assert.Equal(new OperationCost(2, 4), Measured("{book{related{id}}}", "{}", new RequestLimits { AssumedListSize = 2 }).Cost);

    [Fact]
    public void Measure_WhenTheSchemaIsIntrospected_CountsWhatItHas()
    {
        Assert.Equal(new OperationCost(2, 2 + Books.Types.Count), Measured("{__schema{types{name}}}", "{}").Cost);
        Assert.Empty(Measured(Introspection, "{}").AllFaults);
    }

    [Fact]
    public void Measure_WhenIntrospectionGoesInCircles_PassesTheLimit() =>
        Assert.NotEmpty(Measured("{__schema{types{fields{type{fields{type{fields{type{fields{type{fields{name}}}}}}}}}}}}", "{}", new RequestLimits { Cost = 10_000 }).CostFaults);

    private static void Costs(string document, double field, double type, string variables = "{}")
    {
        var measured = Measured(document, variables);
        Assert.Empty(measured.AllFaults);
        Assert.Equal(new OperationCost(field, type), measured.Cost);
    }

    private static MeasuredOperation Measured(string text, string variables, RequestLimits? limits = null)
    {
        var document = Parser.ParseDocument(text);
        Assert.Empty(DocumentValidator.Validate(Books, document, 100));
        return new OperationLimits(Books, document, document.Definitions.OfType<OperationDefinitionNode>().First(), limits ?? new())
            .Measure(JsonElement.Parse(variables));
    }
}
