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
        "The operation has the type cost 113, and the limit is 112. "
            + "Ask for smaller pages (first, last), or select fewer lists within lists. @1:1",
        Refused("{person{orders{nodes{lines{text}}}}}", None with { Cost = 112 }));

    [Fact]
    public void Check_WhenFragmentsExpandExponentially_RefusesAtOnce()
    {
        var fragments = Enumerable.Range(0, 100)
            .Select(i => $" fragment F{i} on Person{{a:manager{{...F{i + 1}}}b:manager{{...F{i + 1}}}}}");
        Refused("{person{...F0}}" + string.Concat(fragments) + " fragment F100 on Person{name}", None with { Cost = 500_000 });
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
        return new OperationLimits(Validated.Schema, document, operation, limits).Measure(default).AllFaults;
    }
}
