using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Tests.Coercion;

public sealed class VariableCoercionTests
{
    [Theory]
    [InlineData("$v: Int!", "{}", "Variable \"$v\" of required type \"Int!\" was not provided.")]
    [InlineData("$v: Int!", "{\"v\": null}", "Variable \"$v\" of non-null type \"Int!\" must not be null.")]
    [InlineData("$v: Int", "{\"v\": \"1\"}", "Variable \"$v\" got invalid value \"1\"; Int cannot represent non-integer value: \"1\"")]
    [InlineData("$v: [Int!]", "{\"v\": [1, null]}", "Variable \"$v\" got invalid value null at \"v[1]\"; Expected non-nullable type \"Int!\" not to be null.")]
    [InlineData("$v: [Int!]", "{\"v\": {\"a\": 1}}", "Variable \"$v\" got invalid value { a: 1 }; Int cannot represent non-integer value: { a: 1 }")]
    [InlineData("$v: Colour", "{\"v\": \"BLUE\"}", "Variable \"$v\" got invalid value \"BLUE\"; Value \"BLUE\" does not exist in \"Colour\" enum.")]
    [InlineData("$v: Colour", "{\"v\": 1}", "Variable \"$v\" got invalid value 1; Enum \"Colour\" cannot represent non-string value: 1.")]
    [InlineData("$v: Shape", "{\"v\": 1}", "Variable \"$v\" got invalid value 1; Expected type \"Shape\" to be an object.")]
    [InlineData("$v: Shape", "{\"v\": {}}", "Variable \"$v\" got invalid value {}; Field \"name\" of required type \"String!\" was not provided.")]
    [InlineData("$v: Shape", "{\"v\": {\"name\": \"a\", \"size\": 1}}", "Variable \"$v\" got invalid value { name: \"a\", size: 1 }; Field \"size\" is not defined by type \"Shape\".")]
    [InlineData("$v: Shape", "{\"v\": {\"name\": \"a\", \"inner\": {\"name\": 2}}}", "Variable \"$v\" got invalid value 2 at \"v.inner.name\"; String cannot represent a non string value: 2")]
    [InlineData("$v: Shape", "{\"v\": {\"name\": \"a\", \"title\": null}}", "Variable \"$v\" got invalid value { name: \"a\", title: null }; Field \"title\" may be left out but must not be null.")]
    [InlineData("$v: Shape", "{\"v\": {\"name\": \"\\ud800\"}}", "Variable \"$v\" got a value with text that is not Unicode.")]
    [InlineData("$v: Shape", "{\"v\": {\"\\uD800\": 1}}", "Variable \"$v\" got a value with text that is not Unicode.")]
    [InlineData("$v: Colour", "{\"v\": \"\\ud83d\\ude00\"}", "Variable \"$v\" got invalid value \"\\ud83d\\ude00\"; Value \"\\ud83d\\ude00\" does not exist in \"Colour\" enum.")]
    [InlineData("$v: Which!", "{\"v\": {}}", "Variable \"$v\" got invalid value {}; Exactly one key must be specified for OneOf type \"Which\".")]
    [InlineData("$v: Which!", "{\"v\": {\"number\": null}}", "Variable \"$v\" got invalid value { number: null }; Field \"number\" must be non-null.")]
    [InlineData("$v: Which!", "{\"v\": {\"id\": \"x\"}}", "Variable \"$v\" got invalid value \"x\" at \"v.id\"; Expected a UUID.")]
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
