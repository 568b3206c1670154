namespace Samverkan.GraphQL.Tests.Validation;

public sealed class OperationRulesTests
{
    [Fact]
    public void Validate_WhenDefinitionsAreNotExecutable_NamesThem() => Validated.Has(
        "{person{name}} type A{b:Int} extend schema{query:A} directive @e on FIELD",
        "The \"A\" definition is not executable. @1:16",
        "The schema definition is not executable. @1:30",
        "The \"e\" definition is not executable. @1:53");

    [Fact]
    public void Validate_WhenOperationNamesAreEqual_LocatesBoth() => Validated.Has(
        "query A{person{name}}\nmutation A{place{id}}", "There can be only one operation named \"A\". @1:7 2:10");

    [Fact]
    public void Validate_WhenAnonymousOperationHasCompany_IsRefused() => Validated.Has(
        "{person{name}}\nquery A{person{name}}", "This anonymous operation must be the only defined operation. @1:1");

    [Fact]
    public void Validate_WhenSubscriptionHasTwoRootFields_LocatesTheSecond() => Validated.Has(
        "subscription S{placed{id} ...F} fragment F on Subscription{placed{title} refused{id}}",
        "Subscription \"S\" must select only one top level field. @1:74");

    [Fact]
    public void Validate_WhenSubscriptionSelectsMetaField_IsRefused() => Validated.Has(
        "subscription{__typename}", "Anonymous Subscription must not select an introspection top level field. @1:14");

    [Fact]
    public void Validate_WhenSubscriptionRootIsConditional_IsRefused() => Validated.Has(
        "subscription S($a:Boolean!){placed@skip(if:$a){id}}",
        "Subscription \"S\" must not use `@skip` or `@include` directives in the top level selection. @1:35");

    [Fact]
    public void Validate_WhenSubscriptionHasOneField_IsValid() => Validated.Has("subscription{placed{id @skip(if:true)} ...on Subscription{placed{id}}}");

    [Fact]
    public void Validate_WhenSchemaLacksTheOperation_SaysSo()
    {
        var schema = TestSchema.Of("schema{query:Query} type Query{a:Int}");
        var error = Assert.Single(GraphQL.Validation.DocumentValidator.Validate(schema, GraphQL.Language.Parser.ParseDocument("mutation{a}"), 9));
        Assert.Equal("The mutation operation is not supported by the schema.", error.Message);
    }

    [Fact]
    public void Validate_WhenErrorsReachTheMaximum_StopsLooking() => Assert.Equal(3, Validated.Errors("{a b c d e}", maxErrors: 3).Count);

    [Fact]
    public void Validate_WhenIntrospectionQuery_IsValid() => Validated.Has(
        "{__schema{queryType{name} types{...T}} __type(name:\"A\"){kind ofType{name}} __typename} fragment T on __Type{fields(includeDeprecated:true){name}}");
}
