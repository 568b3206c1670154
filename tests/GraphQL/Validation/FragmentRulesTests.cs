namespace Samverkan.GraphQL.Tests.Validation;

public sealed class FragmentRulesTests
{
    [Theory]
    [InlineData("{person{...on Persn{name}}}", "Unknown type \"Persn\". Did you mean \"Person\"? @1:15")]
    [InlineData("{person{...on Status{name}}}", "Fragment cannot condition on non composite type \"Status\". @1:15")]
    [InlineData("{person{...F}} fragment F on Int{x}", "Fragment \"F\" cannot condition on non composite type \"Int\". @1:30")]
    [InlineData("{person{...F}}", "Unknown fragment \"F\". @1:12")]
    [InlineData("{person{name}} fragment F on Person{...G} fragment G on Person{name}", "Fragment \"F\" is never used. @1:16", "Fragment \"G\" is never used. @1:43")]
    [InlineData("{person{...F}} fragment F on Person{name} fragment F on Person{name}", "There can be only one fragment named \"F\". @1:25 1:52")]
    [InlineData("{person{...on Order{id}}}", "Fragment cannot be spread here as objects of type \"Person\" can never be of type \"Order\". @1:9")]
    [InlineData("{found{...on Dated{id}}}", "Fragment cannot be spread here as objects of type \"Found\" can never be of type \"Dated\". @1:8")]
    [InlineData("{dated{...F}} fragment F on Order{id}", "Fragment \"F\" cannot be spread here as objects of type \"Dated\" can never be of type \"Order\". @1:8")]
    public void Validate_WhenFragmentsDoNotFit_SaysWhy(string document, params string[] errors) => Validated.Has(document, errors);

    [Theory]
    [InlineData("{person{...F}} fragment F on Person{manager{...F}}", "Cannot spread fragment \"F\" within itself. @1:45")]
    [InlineData(
        "{person{...F}}\nfragment F on Person{...G}\nfragment G on Person{...H}\nfragment H on Person{...F ...H}",
        "Cannot spread fragment \"F\" within itself via \"G\", \"H\". @2:22 3:22 4:22",
        "Cannot spread fragment \"H\" within itself. @4:27")]
    public void Validate_WhenFragmentsFormCycles_ShowsTheWay(string document, params string[] errors) => Validated.Has(document, errors);

    [Fact]
    public void Validate_WhenFragmentsAreOnOverlappingTypes_IsValid() => Validated.Has(
        "{item{...on Dated{date} ...on Order{status} ...F}found{...on Item{id} ...on Person{name}}} fragment F on Item{...{title}}");
}
