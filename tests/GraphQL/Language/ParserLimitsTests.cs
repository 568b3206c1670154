using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Tests.Language;

public sealed class ParserLimitsTests
{
    private static readonly ParserLimits Small = new(Tokens: 6, Depth: 3);

    [Fact]
    public void ParseDocument_WhenTokensPassLimit_StatesLimitAndPlace()
    {
        var error = Refused(() => Parser.ParseDocument("{ a b c\n d e }", Small));
        Assert.Equal(
            "The document has more than 6 tokens, which is the limit. Ask for less, or split it into several requests.", error.Message);
        Assert.Equal([new SourceLocation(2, 6)], error.Locations);
    }

    [Fact]
    public void ParseDocument_WhenTokensReachLimit_Parses() =>
        Assert.Single(Parser.ParseDocument("{ a b c d }", Small).Definitions);

    [Fact]
    public void ParseDocument_WhenCommasAndCommentsAreMany_DoesNotCountThem() =>
        Assert.Single(Parser.ParseDocument("{,,,,,,,,,, a #,\n#\n#\n}", Small).Definitions);

    [Fact]
    public void ParseDocument_WhenDepthPassesLimit_StatesLimitAndPlace()
    {
        var error = Refused(() => Parser.ParseDocument("{a{b{c{d}}}}", Small with { Tokens = 100 }));
        Assert.Equal(
            "The document is nested deeper than 3 levels, which is the limit. Select fewer levels, or pass nested values as variables.",
            error.Message);
        Assert.Equal([new SourceLocation(1, 7)], error.Locations);
    }

    [Fact]
    public void ParseDocument_WhenDepthReachesLimitTwice_Parses() =>
        Assert.Single(Parser.ParseDocument("{a{b{c}} a{b{c}}}", Small with { Tokens = 100 }).Definitions);

    [Theory]
    [InlineData("{a{b(c:[[1]])}}")]
    [InlineData("{a{b(c:{d:{e:1}})}}")]
    [InlineData("query($a:[[[[Int]]]]){b}")]
    [InlineData("{...{...{...{a}}}}")]
    public void ParseDocument_WhenNestingOfAnyKindPassesLimit_IsRefused(string text) =>
        Refused(() => Parser.ParseDocument(text, Small with { Tokens = 100 }));

    [Theory]
    [InlineData("{a")]
    [InlineData("{...")]
    [InlineData("{a(b:[")]
    [InlineData("{a(b:{c:")]
    [InlineData("query($a:[")]
    public void ParseDocument_WhenTenThousandLevelsWithoutLimits_IsRefused(string text)
    {
        var last = text[^1] is ':' ? "{c:" : text[^1] is '[' ? "[" : text;
        Refused(() => Parser.ParseDocument(text + string.Concat(Enumerable.Repeat(last, 10_000))));
    }

    [Fact]
    public void ParseDocument_WhenTextIsTenMegabytesOfNonsense_IsRefused() =>
        Refused(() => Parser.ParseDocument(string.Concat(Enumerable.Repeat("{ a(b: 1) ", 1_000_000)), new ParserLimits(15_000, 30)));

    [Fact]
    public void ParseValue_WhenTenThousandLists_IsRefused() => Refused(() => Parser.ParseValue(new string('[', 10_000)));

    [Fact]
    public void ParseType_WhenTenThousandLists_IsRefused() => Refused(() => Parser.ParseType(new string('[', 10_000)));

    private static GraphQLError Refused(Func<object> parse)
    {
        var error = Assert.Single(Assert.Throws<GraphQLException>(parse).Errors);
        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
        return error;
    }
}
