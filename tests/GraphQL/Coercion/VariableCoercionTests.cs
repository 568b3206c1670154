using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Tests.Coercion;

public sealed class VariableCoercionTests
{
    [Theory]
    [InlineData("$v: Int!", "{}", "Variable \"$v\" has invalid value: Expected a value of non-null type \"Int!\" to be provided.")]
    [InlineData("$v: Int!", "{\"v\": null}", "Variable \"$v\" has invalid value: Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("$v: Int", "{\"v\": \"1\"}", "Variable \"$v\" has invalid value: Int cannot represent non-integer value: \"1\"")]
    [InlineData("$v: [Int!]", "{\"v\": [1, null]}", "Variable \"$v\" has invalid value at [1]: Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("$v: [Int!]", "{\"v\": {\"a\": 1}}", "Variable \"$v\" has invalid value: Int cannot represent non-integer value: { a: 1 }")]
    [InlineData("$v: Colour", "{\"v\": \"BLUE\"}", "Variable \"$v\" has invalid value: Value \"BLUE\" does not exist in \"Colour\" enum.")]
    [InlineData("$v: Colour", "{\"v\": 1}", "Variable \"$v\" has invalid value: Enum \"Colour\" cannot represent non-string value: 1.")]
    [InlineData("$v: Shape", "{\"v\": 1}", "Variable \"$v\" has invalid value: Expected value of type \"Shape\" to be an object, found: 1.")]
    [InlineData("$v: Shape", "{\"v\": {}}", "Variable \"$v\" has invalid value: Expected value of type \"Shape\" to include required field \"name\", found: {}.")]
    [InlineData("$v: Shape", "{\"v\": {\"name\": \"a\", \"size\": 1}}", "Variable \"$v\" has invalid value: Expected value of type \"Shape\" not to include unknown field \"size\". Did you mean \"sides\"? Found: { name: \"a\", size: 1 }.")]
    [InlineData("$v: Shape", "{\"v\": {\"name\": \"a\", \"inner\": {\"name\": 2}}}", "Variable \"$v\" has invalid value at .inner.name: String cannot represent a non string value: 2")]
    [InlineData("$v: Shape", "{\"v\": {\"name\": \"a\", \"title\": null}}", "Variable \"$v\" has invalid value: Field \"title\" may be left out but must not be null.")]
    [InlineData("$v: Shape", "{\"v\": {\"name\": \"\\ud800\"}}", "Variable \"$v\" has invalid value: It has text that is not Unicode.")]
    [InlineData("$v: Shape", "{\"v\": {\"\\uD800\": 1}}", "Variable \"$v\" has invalid value: It has text that is not Unicode.")]
    [InlineData("$v: Colour", "{\"v\": \"\\ud83d\\ude00\"}", "Variable \"$v\" has invalid value: Value \"😀\" does not exist in \"Colour\" enum.")]
    [InlineData("$v: Which!", "{\"v\": {}}", "Variable \"$v\" has invalid value: Within OneOf Input Object type \"Which\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("$v: Which!", "{\"v\": {\"number\": null}}", "Variable \"$v\" has invalid value at .number: Within OneOf Input Object type \"Which\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("$v: Which!", "{\"v\": {\"id\": \"x\"}}", "Variable \"$v\" has invalid value at .id: Expected a UUID.")]
    public async Task Execute_WhenVariableDoesNotFit_SaysWhyAndExecutesNothing(string definition, string variables, string message)
    {
        var answer = await Echo.AskAsync($"query({definition}) {{ {UseOf(definition)} }}", variables);

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(ErrorCodes.BadUserInput, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("[{\"line\":1,\"column\":7}]", error.GetProperty("locations").GetRawText());
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task Execute_WhenSeveralVariablesDoNotFit_NamesAll()
    {
        var answer = await Echo.AskAsync("query($a: Int!, $b: [Int!]) { years(year: $a) shape(shape: {name: \"a\", sides: $b}) }", """{"b": ["x", true]}""");

        Assert.Equal(3, answer.GetProperty("errors").GetArrayLength());
    }

    [Theory]
    [InlineData("query($v: Int) { years(year: $v) }", "{}", "2024-")]
    [InlineData("query($v: Int) { years(to: $v) }", "{\"v\": null}", "2024-")]
    [InlineData("query($v: Int = 7) { years(to: $v) }", "{}", "2024-7")]
    [InlineData("query($v: Int = 7) { years(to: $v) }", "{\"v\": null}", "2024-")]
    [InlineData("query($v: Int = 7) { years(to: $v) }", "{\"v\": 8.0}", "2024-8")]
    [InlineData("query($v: Shape) { shape(shape: $v) }", "{\"v\": {\"name\": \"a\"}}", "a Red [] note:absent title:absent")]
    [InlineData("query($v: Shape) { shape(shape: $v) }", "{\"v\": {\"name\": \"a\", \"colour\": \"DARK_GREEN\", \"sides\": 3, \"note\": null}}", "a DarkGreen [3] note:null title:absent")]
    [InlineData("query($v: Int!) { shape(shape: {name: \"a\", sides: [1, $v]}) }", "{\"v\": 2}", "a Red [1 2] note:absent title:absent")]
    [InlineData("query($v: String) { shape(shape: {name: \"a\", note: $v}) }", "{}", "a Red [] note:absent title:absent")]
    [InlineData("query($v: String) { shape(shape: {name: \"a\", note: $v}) }", "{\"v\": null}", "a Red [] note:null title:absent")]
    [InlineData("query($v: Shape!) { shapes(shapes: [$v, {name: \"b\"}, null]) }", "{\"v\": {\"name\": \"a\"}}", "a Red [] note:absent title:absent | b Red [] note:absent title:absent | ")]
    [InlineData("query($v: [Shape]!) { shapes(shapes: $v) }", "{\"v\": {\"name\": \"a\"}}", "a Red [] note:absent title:absent")]
    [InlineData("query($v: [ID!]!) { ids(ids: $v) }", "{\"v\": \"01890a5d-ac96-774b-bcce-b302099a8057\"}", "01890a5d-ac96-774b-bcce-b302099a8057")]
    [InlineData("query($v: Which!) { which(which: $v) }", "{\"v\": {\"number\": 3}}", "number 3")]
    [InlineData("query($v: Date) { date(date: $v) }", "{\"v\": \"2024-02-29\"}", "2024-02-29 1.50")]
    public async Task Execute_WhenVariablesFit_GivesTheirValues(string query, string variables, string expected)
    {
        var answer = await Echo.AskAsync(query, variables);

        Assert.Equal(expected, Assert.Single(answer.GetProperty("data").EnumerateObject()).Value.GetString());
    }

    /// <summary>A field that the variable fits, since a document with an unused variable is not valid.</summary>
    private static string UseOf(string definition) => definition switch
    {
        "$v: Int" or "$v: Int!" => "years(year: $v)",
        "$v: [Int!]" => "shape(shape: {name: \"a\", sides: $v})",
        "$v: Colour" => "shape(shape: {name: \"a\", colour: $v})",
        "$v: Which!" => "which(which: $v)",
        _ => "shape(shape: $v)",
    };
}
