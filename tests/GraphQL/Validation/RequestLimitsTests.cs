using System.Globalization;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Tests.Validation;

public sealed class RequestLimitsTests
{
    private static readonly RequestLimits None =
        new() { Aliases = int.MaxValue, RootFields = int.MaxValue, Depth = int.MaxValue, Cost = int.MaxValue };

    [Fact]
    public void Check_WhenAliasesPassLimit_CountsEachFragmentOnce() => Assert.Equal(
        "The operation selects 3 aliases, and the limit is 2. Split the operation, or use variables and lists instead of repeated fields. @1:1",
        Refused("{a:person{...F b:manager{...F}}} fragment F on Person{c:name}", None with { Aliases = 2 }));

    [Fact]
    public void Check_WhenRootFieldsPassLimit_CountsThemWithFragmentsInPlace() => Assert.Equal(
        "The operation selects 3 root fields, and the limit is 2. Split the operation. @1:1",
        Refused("{person{name}...F...on Query{person{name}...F}}fragment F on Query{item{id}sum}", None with { RootFields = 2 }));

    [Fact]
    public void Check_WhenDepthPassesLimit_CountsFieldsWithFragmentsInPlace() => Assert.Equal(
        "The operation selects 4 levels of fields, and the limit is 3. Select fewer levels, and ask for what lies below by its id. @1:1",
        Refused("{person{...F}}fragment F on Person{manager{...{...G}}}fragment G on Person{manager{name}}", None with { Depth = 3 }));

    [Fact]
    public void Check_WhenIntrospectionIsNested_CountsItsDepth() => Refused(
        "{__type(name:\"A\"){fields{type{fields{type{fields{type{name}}}}}}}}", None with { Depth = 7 });

    [Fact]
    public void Check_WhenCostPassesLimit_SaysHowToStayBelow() => Assert.Equal(
        "The operation selects 40202 objects at most, and the limit is 40201. "
            + "Ask for smaller pages (first, last), or select fewer lists within lists. @1:1",
        Refused("{person{orders(first:200){nodes{lines(first:200){text}}}}}", None with { Cost = 40_201 }));

    [Fact]
    public void Check_WhenFragmentsExpandExponentially_RefusesAtOnce()
    {
        var fragments = Enumerable.Range(0, 100)
            .Select(i => $" fragment F{i} on Person{{a:manager{{...F{i + 1}}}b:manager{{...F{i + 1}}}}}");
        Refused("{person{...F0}}" + string.Concat(fragments) + " fragment F100 on Person{name}", None with { Cost = 500_000 });
    }

    [Theory]
    [InlineData("{sum}", 0)]
    [InlineData("{person{name}}", 1)]
    [InlineData("{person{manager{name}}}", 2)]
    [InlineData("{found{...on Person{name}}}", 10)]
    [InlineData("{orders{id}}", 10)]
    [InlineData("{orders(first:3){id}}", 3)]
    [InlineData("query($n:Int){orders(first:$n){id}}", 200)]
    [InlineData("{person{orders{nodes{id}}}}", 27)]
    [InlineData("{person{orders(first:null){nodes{id}totalCount}}}", 27)]
    [InlineData("{person{orders(last:4){...F}}}fragment F on OrderConnection{nodes{owner{name}}}", 10)]
    [InlineData("{person{orders(first:2,last:4){nodes{id}}}}", 6)]
    [InlineData("{person{orders(first:2){nodes{lines(first:3){text}related{id}}}}}", 30)]
    [InlineData("{person{a:orders(first:2){...F}b:orders(first:3){...F}}}fragment F on OrderConnection{nodes{id}}", 8)]
    [InlineData("{orders(first:-5){id}}", 0)]
    [InlineData("{__schema{types{name}}}", 11)]
    public void Check_WhenCostIsLimited_CountsObjects(string document, int cost)
    {
        Assert.Empty(Check(document, None with { Cost = cost }));
        Assert.Contains($" {cost} objects", Refused(document, None with { Cost = cost - 1 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WhenEverythingIsWithinLimits_FindsNothing() =>
        Assert.Empty(Check("{a:person{name orders(first:25){nodes{title lines{text}}totalCount}}}", new RequestLimits()));

    private static string Refused(string text, RequestLimits limits)
    {
        var error = Assert.Single(Check(text, limits));
        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
        var place = Assert.Single(error.Locations!);
        return string.Create(CultureInfo.InvariantCulture, $"{error.Message} @{place.Line}:{place.Column}");
    }

    private static IReadOnlyList<GraphQLError> Check(string text, RequestLimits limits)
    {
        var document = Parser.ParseDocument(text);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().First();
        return RequestLimitsValidator.Check(Validated.Schema, document, operation, limits);
    }
}
