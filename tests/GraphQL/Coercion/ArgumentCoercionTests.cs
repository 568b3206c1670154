using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Tests.Coercion;

public sealed class ArgumentCoercionTests
{
    [Theory]
    [InlineData("query($v: ID!) { ids(ids: [$v]) }", "{\"v\": \"x\"}", "Argument \"Query.ids(ids:)\" has invalid value: Expected a UUID.")]
    [InlineData("query($v: [ID!]!) { ids(ids: $v) }", "{\"v\": [\"x\"]}", "Argument \"Query.ids(ids:)\" has invalid value: Expected a UUID.")]
    [InlineData("query($v: Int) { years(year: $v) }", "{\"v\": null}", "Argument \"Query.years(year:)\" has invalid value: Expected variable \"$v\" provided to non-null type \"Int!\" not to be null.")]
    [InlineData("query($v: String) { shape(shape: {name: \"a\", title: $v}) }", "{\"v\": null}", "Argument \"Query.shape(shape:)\" has invalid value: Field \"title\" may be left out but must not be null.")]
    public async Task Execute_WhenArgumentDoesNotFit_FailsTheField(string query, string variables, string message)
    {
        var answer = await Echo.AskAsync(query, variables);

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(ErrorCodes.BadUserInput, error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("{ years }", "2024-")]
    [InlineData("{ years(year: 1, to: null) }", "1-")]
    [InlineData("{ ids(ids: \"01890a5d-ac96-774b-bcce-b302099a8057\") }", "01890a5d-ac96-774b-bcce-b302099a8057")]
    [InlineData("{ shape(shape: {name: \"a\", sides: 3, inner: {name: \"b\", colour: DARK_GREEN}}) }", "a Red [3] note:absent title:absent (b DarkGreen [] note:absent title:absent)")]
    [InlineData("{ which(which: {id: \"01890a5d-ac96-774b-bcce-b302099a8057\"}) }", "id 01890a5d-ac96-774b-bcce-b302099a8057")]
    [InlineData("{ date(date: \"2024-02-29\", amount: 0.10) }", "2024-02-29 0.10")]
    [InlineData("{ date(amount: \"12345678901234567890.12\") }", " 12345678901234567890.12")]
    public async Task Execute_WhenArgumentsFit_GivesTheirValues(string query, string expected)
    {
        var answer = await Echo.AskAsync(query);

        Assert.Equal(expected, Assert.Single(answer.GetProperty("data").EnumerateObject()).Value.GetString());
    }
}
