namespace Samverkan.GraphQL.Tests.Validation;

public sealed class FieldRulesTests
{
    [Theory]
    [InlineData("{persn{name}}", "Cannot query field \"persn\" on type \"Query\". Did you mean \"person\"? @1:2")]
    [InlineData("{xyzzy}", "Cannot query field \"xyzzy\" on type \"Query\". @1:2")]
    [InlineData("{item{status}}", "Cannot query field \"status\" on type \"Item\". Did you mean to use an inline fragment on \"Meeting\" or \"Order\"? @1:7")]
    [InlineData("{item{date}}", "Cannot query field \"date\" on type \"Item\". Did you mean to use an inline fragment on \"Dated\" or \"Meeting\"? @1:7")]
    [InlineData("{found{name}}", "Cannot query field \"name\" on type \"Found\". Did you mean to use an inline fragment on \"Person\"? @1:8")]
    [InlineData("{person{__schema{description}}}", "Cannot query field \"__schema\" on type \"Person\". @1:9")]
    public void Validate_WhenFieldIsUnknown_SuggestsNearOnes(string document, string error) => Validated.Has(document, error);

    [Theory]
    [InlineData("{person{name{first}}}", "Field \"name\" must not have a selection since type \"String!\" has no subfields. @1:13")]
    [InlineData("{person}", "Field \"person\" of type \"Person\" must have a selection of subfields. Did you mean \"person { ... }\"? @1:2")]
    [InlineData("{found}", "Field \"found\" of type \"[Found]\" must have a selection of subfields. Did you mean \"found { ... }\"? @1:2")]
    public void Validate_WhenSelectionDoesNotFitTheType_SaysSo(string document, string error) => Validated.Has(document, error);

    [Theory]
    [InlineData("{orders(frist:1){id}}", "Unknown argument \"frist\" on field \"Query.orders\". Did you mean \"first\"? @1:9")]
    [InlineData("{person{name(x:1)}}", "Unknown argument \"x\" on field \"Person.name\". @1:14")]
    [InlineData("{person@cached(minutes:1,tag:\"a\"){name}}", "Unknown argument \"tag\" on directive \"@cached\". Did you mean \"tags\"? @1:26")]
    [InlineData("{orders(first:1,first:2){id}}", "There can be only one argument named \"first\". @1:9 1:17")]
    [InlineData("{order{id}}", "Argument \"Query.order(id:)\" of type \"ID!\" is required, but it was not provided. @1:2")]
    [InlineData("{person@cached{name}}", "Argument \"@cached(minutes:)\" of type \"Int!\" is required, but it was not provided. @1:8")]
    [InlineData("{__type{name}}", "Argument \"<meta>.__type(name:)\" of type \"String!\" is required, but it was not provided. @1:2")]
    public void Validate_WhenArgumentsDoNotFit_SaysWhich(string document, string error) => Validated.Has(document, error);

    [Theory]
    [InlineData("{person@nope{name}}", "Unknown directive \"@nope\". @1:8")]
    [InlineData("query@skip(if:true){person{name}}", "Directive \"@skip\" may not be used on QUERY. @1:6")]
    [InlineData("mutation@traced{place{id}}", "Directive \"@traced\" may not be used on MUTATION. @1:9")]
    [InlineData("query($a:Int@skip(if:true)){sum(of:[$a])}", "Directive \"@skip\" may not be used on VARIABLE_DEFINITION. @1:13", "Variable \"$a\" of type \"Int\" used in position expecting type \"Int!\". @1:7 1:37")]
    [InlineData("{person{name@skip(if:true)@skip(if:false)}}", "The directive \"@skip\" can only be used once at this location. @1:13 1:27")]
    public void Validate_WhenDirectivesDoNotFit_SaysWhy(string document, params string[] errors) =>
        Assert.Equal(errors.Order(), Validated.Errors(document).Order());

    [Fact]
    public void Validate_WhenDirectivesStandWhereTheyMay_IsValid() => Validated.Has(
        "query@traced@traced{...F@traced ...@traced@include(if:true){person@cached(minutes:1){name}}} fragment F on Query@traced{person{name}}");
}
