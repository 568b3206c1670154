using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Validation;

namespace Samverkan.GraphQL.Tests.Validation;

public sealed class OverlappingFieldsTests
{
    private const string UseAliases = " Use different aliases on the fields to fetch both if this was intentional.";

    [Theory]
    [InlineData("{a:person{name}a:item{id}}", "Fields \"a\" conflict because \"person\" and \"item\" are different fields.", "1:2 1:16")]
    [InlineData("{orders(first:1){id}orders(first:2){id}}", "Fields \"orders\" conflict because they have differing arguments.", "1:2 1:21")]
    [InlineData("{orders(first:1){id}orders{id}}", "Fields \"orders\" conflict because they have differing arguments.", "1:2 1:21")]
    [InlineData(
        "{item{...on Order{status}...on Meeting{status}}}",
        "Fields \"status\" conflict because they return conflicting types \"Status!\" and \"String\".",
        "1:19 1:40")]
    [InlineData(
        "{item{...on Order{x:related{id}}...on Meeting{x:date}}}",
        "Fields \"x\" conflict because they return conflicting types \"[Item!]!\" and \"String\".",
        "1:19 1:47")]
    [InlineData(
        "{person{a:name}person{a:manager{name}}}",
        "Fields \"person\" conflict because subfields \"a\" conflict because \"name\" and \"manager\" are different fields.",
        "1:2 1:9 1:16 1:23")]
    [InlineData(
        "{person{...F}...G}fragment F on Person{a:name}fragment G on Query{person{a:manager{name}}}",
        "Fields \"person\" conflict because subfields \"a\" conflict because \"manager\" and \"name\" are different fields.",
        "1:2 1:74 1:67 1:40")]
    [InlineData("{...F...G}fragment F on Query{a:person{name}}fragment G on Query{a:item{id}}",
        "Fields \"a\" conflict because \"person\" and \"item\" are different fields.", "1:31 1:66")]
    public void Validate_WhenFieldsCannotBeMerged_LocatesBothSides(string document, string message, string places) =>
        Validated.Has(document, $"{message}{UseAliases} @{places}");

    [Theory]
    [InlineData("{person{name}person{name manager{name}}}")]
    [InlineData("{orders(first:1,where:{status:PLACED,text:\"a\"}){id}orders(where:{text:\"a\",status:PLACED},first:1){title}}")]
    [InlineData("{item{...on Order{x:id}...on Meeting{x:id}}}")]
    [InlineData("{item{...on Order{t:title(short:true)}...on Meeting{t:title}}}")]
    [InlineData("{item{...F...F}...{item{...F}}}fragment F on Item{id}")]
    public void Validate_WhenFieldsCanBeMerged_IsValid(string document) => Validated.Has(document);

    [Fact]
    public void Validate_WhenFragmentsExpandExponentially_AnswersAtOnce()
    {
        var fragments = Enumerable.Range(0, 60)
            .Select(i => $" fragment F{i} on Person{{a:manager{{...F{i + 1}}}b:manager{{...F{i + 1}}}}}");
        Validated.Has("{person{...F0}}" + string.Concat(fragments) + " fragment F60 on Person{name}");
    }

    [Theory]
    [InlineData(3_000)]
    [InlineData(15_000)]
    public void Validate_WhenOneFieldIsRepeatedEndlessly_GivesUpWithLimit(int times)
    {
        var document = Parser.ParseDocument("{person{" + string.Concat(Enumerable.Repeat("name ", times)) + "}}");
        Assert.Equal(ErrorCodes.LimitExceeded, Assert.Single(DocumentValidator.Validate(Validated.Schema, document, 100)).Code);
    }

    [Fact]
    public void Validate_WhenFragmentsAreSpreadInLongChain_GivesUpWithLimit()
    {
        var fragments = Enumerable.Range(0, 2_000).Reverse().Select(i => $"fragment F{i} on Person{{...F{i + 1}}} ");
        var document = Parser.ParseDocument(string.Concat(fragments) + "fragment F2000 on Person{name} {person{...F0}}");
        Assert.Equal(ErrorCodes.LimitExceeded, Assert.Single(DocumentValidator.Validate(Validated.Schema, document, 100)).Code);
    }

    [Fact]
    public void Validate_WhenFragmentsFormLongCycle_AnswersWithErrors()
    {
        var fragments = Enumerable.Range(0, 1_500).Select(i => $"fragment F{i} on Person{{...F{(i + 1) % 1_500}}} ");
        var document = Parser.ParseDocument(string.Concat(fragments) + "{person{...F0}}");
        Assert.NotEmpty(DocumentValidator.Validate(Validated.Schema, document, 100));
    }
}
