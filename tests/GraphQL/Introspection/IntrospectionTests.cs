using System.Text.Json;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Tests.Execution;
using Samverkan.GraphQL.Tests.Types;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Tests.Introspection;

public sealed class IntrospectionTests
{
    private static readonly RequestExecutor Executor = new(new Schema(IntrospectionTypes.AddTo(SdlSchema.Of("""
        "The root."
        type Query implements Node { id: ID! list(first: Int! = 25, old: Int @deprecated(reason: "No.")): [Query!] gone: Either @deprecated }
        interface Node { id: ID! }
        union Either = Query
        enum Colour { RED GREEN @deprecated(reason: "Pale.") }
        input Choice @oneOf { a: String b: Colour }
        input Plain { a: [Int!] = [1, 2] b: Plain @deprecated }
        scalar Date
        type Mutation { id: ID! }
        """).Definition)), new RequestLimits());

    [Theory]
    [InlineData("__schema { queryType { name } mutationType { name } subscriptionType { name } description }", """{"queryType":{"name":"Query"},"mutationType":{"name":"Mutation"},"subscriptionType":null,"description":null}""")]
    [InlineData("__type(name: \"Query\") { kind name description fields { name } interfaces { name } possibleTypes { name } }", """{"kind":"OBJECT","name":"Query","description":"The root.","fields":[{"name":"id"},{"name":"list"}],"interfaces":[{"name":"Node"}],"possibleTypes":null}""")]
    [InlineData("__type(name: \"Query\") { fields(includeDeprecated: true) { name isDeprecated deprecationReason } }", """{"fields":[{"name":"id","isDeprecated":false,"deprecationReason":null},{"name":"list","isDeprecated":false,"deprecationReason":null},{"name":"gone","isDeprecated":true,"deprecationReason":"No longer supported"}]}""")]
    [InlineData("__type(name: \"Query\") { fields { args { name defaultValue } } }", """{"fields":[{"args":[]},{"args":[{"name":"first","defaultValue":"25"}]}]}""")]
    [InlineData("__type(name: \"Query\") { fields { args(includeDeprecated: true) { deprecationReason } } }", """{"fields":[{"args":[]},{"args":[{"deprecationReason":null},{"deprecationReason":"No."}]}]}""")]
    [InlineData("__type(name: \"Query\") { fields { type { kind name ofType { kind name ofType { kind name } } } } }", """{"fields":[{"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"SCALAR","name":"ID","ofType":null}}},{"type":{"kind":"LIST","name":null,"ofType":{"kind":"NON_NULL","name":null,"ofType":{"kind":"OBJECT","name":"Query"}}}}]}""")]
    [InlineData("__type(name: \"Node\") { kind possibleTypes { name } interfaces { name } }", """{"kind":"INTERFACE","possibleTypes":[{"name":"Query"}],"interfaces":[]}""")]
    [InlineData("__type(name: \"Either\") { kind possibleTypes { name } fields { name } }", """{"kind":"UNION","possibleTypes":[{"name":"Query"}],"fields":null}""")]
    [InlineData("__type(name: \"Colour\") { kind enumValues { name } }", """{"kind":"ENUM","enumValues":[{"name":"RED"}]}""")]
    [InlineData("__type(name: \"Colour\") { enumValues(includeDeprecated: true) { name deprecationReason } }", """{"enumValues":[{"name":"RED","deprecationReason":null},{"name":"GREEN","deprecationReason":"Pale."}]}""")]
    [InlineData("__type(name: \"Choice\") { kind isOneOf inputFields { name } }", """{"kind":"INPUT_OBJECT","isOneOf":true,"inputFields":[{"name":"a"},{"name":"b"}]}""")]
    [InlineData("__type(name: \"Plain\") { isOneOf inputFields { name defaultValue } }", """{"isOneOf":false,"inputFields":[{"name":"a","defaultValue":"[1, 2]"}]}""")]
    [InlineData("__type(name: \"Date\") { kind specifiedByURL isOneOf }", """{"kind":"SCALAR","specifiedByURL":"https://www.rfc-editor.org/rfc/rfc3339#section-5.6","isOneOf":null}""")]
    [InlineData("__type(name: \"Nothing\") { kind }", "null")]
    [InlineData("__typename", "\"Query\"")]
    public async Task Introspection_DescribesTheSchema(string field, string expected)
    {
        var answer = await AskAsync($"{{ {field} }}");

        Assert.Equal(expected, Assert.Single(answer.EnumerateObject()).Value.GetRawText());
    }

    [Fact]
    public async Task Introspection_ListsTheSpecificationsDirectives()
    {
        var answer = await AskAsync("{ __schema { directives { name isRepeatable locations args { name } } } }");

        var directives = answer.GetProperty("__schema").GetProperty("directives").EnumerateArray().ToDictionary(d => d.GetProperty("name").GetString()!);
        Assert.Equal(["deprecated", "include", "oneOf", "skip", "specifiedBy"], directives.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            """["FIELD_DEFINITION","ARGUMENT_DEFINITION","INPUT_FIELD_DEFINITION","ENUM_VALUE"]""",
            directives["deprecated"].GetProperty("locations").GetRawText());
    }

    [Fact]
    public async Task Introspection_DescribesItselfWholly()
    {
        var answer = await AskAsync("""
            { __schema { types { name description fields(includeDeprecated: true) { name description args { name description } } enumValues { name description } } } }
            """);

        var own = answer.GetProperty("__schema").GetProperty("types").EnumerateArray().Where(t => t.GetProperty("name").GetString()!.StartsWith("__", StringComparison.Ordinal)).ToList();
        Assert.Equal(8, own.Count);
        Assert.All(own, t => Assert.DoesNotContain("\"description\":null", t.GetRawText(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("__schema")]
    [InlineData("__type")]
    public void MetaField_WhenTypeIsNotTheQueryRoot_IsNone(string name) =>
        Assert.Null(MetaFields.Of(Executor.Schema, Executor.Schema.Mutation!, name));

    private static async Task<JsonElement> AskAsync(string query) =>
        ExecutableSchema.Json(await Executor.ExecuteAsync(new GraphQLRequest(query), false, NoServices.Instance, CancellationToken.None)).GetProperty("data");
}
