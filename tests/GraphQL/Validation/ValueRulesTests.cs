namespace Samverkan.GraphQL.Tests.Validation;

public sealed class ValueRulesTests
{
    [Theory]
    [InlineData("{sum(of:\"a\")}", "Int cannot represent non-integer value: \"a\" @1:9")]
    [InlineData("{sum(of:[1,2.5,null])}", "Int cannot represent non-integer value: 2.5 @1:12", "Expected value of non-null type \"Int!\" not to be null. @1:16")]
    [InlineData("{sum(deep:[[1],null,[x]])}", "Expected value of non-null type \"[Int!]!\" not to be null. @1:16", "Int cannot represent non-integer value: x @1:22")]
    [InlineData("{sum(of:99999999999)}", "Int cannot represent non 32-bit signed integer value: 99999999999 @1:9")]
    [InlineData("{order(id:null){id}}", "Expected value of non-null type \"ID!\" not to be null. @1:11")]
    [InlineData("{orders(where:3){id}}", "Expected value of type \"Filter\" to be an object, found: 3. @1:15")]
    [InlineData("{orders(where:{text:\"a\"}){id}}", "Expected value of type \"Filter\" to include required field \"status\", found: { text: \"a\" }. @1:15")]
    [InlineData("{orders(where:{status:PLACED,txt:\"a\"}){id}}", "Expected value of type \"Filter\" not to include unknown field \"txt\". Did you mean \"text\"? Found: { status: PLACED, txt: \"a\" }. @1:30")]
    [InlineData("{orders(where:{status:PLACED,zzzzz:1}){id}}", "Expected value of type \"Filter\" not to include unknown field \"zzzzz\", found: { status: PLACED, zzzzz: 1 }. @1:30")]
    [InlineData("{orders(where:{status:PLACD}){id}}", "Value \"PLACD\" does not exist in \"Status\" enum. Did you mean the enum value \"PLACED\"? @1:23")]
    [InlineData("{orders(where:{status:\"PLACED\"}){id}}", "Enum \"Status\" cannot represent non-enum value: \"PLACED\". Did you mean the enum value \"PLACED\"? @1:23")]
    [InlineData("{orders(where:{status:PLACED,status:PLACED}){id}}", "There can be only one input field named \"status\". @1:16 1:30")]
    [InlineData("{by(key:{}){id}}", "Within OneOf Input Object type \"Key\", exactly one field must be specified, and the value for that field must be non-null. @1:9")]
    [InlineData("{by(key:{id:1,number:2}){id}}", "Within OneOf Input Object type \"Key\", exactly one field must be specified, and the value for that field must be non-null. @1:9")]
    [InlineData("{by(key:{id:null}){id}}", "Within OneOf Input Object type \"Key\", exactly one field must be specified, and the value for that field must be non-null. @1:9")]
    [InlineData("query($a:Int=\"x\"){sum(of:[1])orders(first:$a){id}}", "Int cannot represent non-integer value: \"x\" @1:14")]
    public void Validate_WhenLiteralDoesNotFit_SaysWhy(string document, params string[] errors) => Validated.Has(document, errors);

    [Theory]
    [InlineData("query($a:Person){person{name}}", "Variable \"$a\" cannot be non-input type \"Person\". @1:10", "Variable \"$a\" is never used. @1:7")]
    [InlineData("query A($a:[Nope]){orders(first:$a){id}}", "Unknown type \"Nope\". @1:13")]
    [InlineData("query A($a:Int,$a:Int){sum(of:[1])orders(first:2){id}}", "There can be only one variable named \"$a\". @1:10 1:17", "Variable \"$a\" is never used in operation \"A\". @1:9", "Variable \"$a\" is never used in operation \"A\". @1:16")]
    [InlineData("query A{...F} fragment F on Query{sum(of:$a)}", "Variable \"$a\" is not defined by operation \"A\". @1:42 1:1")]
    [InlineData("{sum(of:[$a])}", "Variable \"$a\" is not defined. @1:10 1:1")]
    [InlineData("query($a:String){orders(first:$a){id}}", "Variable \"$a\" of type \"String\" used in position expecting type \"Int!\". @1:7 1:31")]
    [InlineData("query($a:ID){order(id:$a){id}}", "Variable \"$a\" of type \"ID\" used in position expecting type \"ID!\". @1:7 1:23")]
    [InlineData("query($a:ID=null){order(id:$a){id}}", "Variable \"$a\" of type \"ID\" used in position expecting type \"ID!\". @1:7 1:28")]
    [InlineData("query($a:[Int]){sum(of:$a)}", "Variable \"$a\" of type \"[Int]\" used in position expecting type \"[Int!]\". @1:7 1:24")]
    [InlineData("query($a:Int){sum(of:$a)}", "Variable \"$a\" of type \"Int\" used in position expecting type \"[Int!]\". @1:7 1:22")]
    [InlineData("query($a:ID){by(key:{id:$a}){id}}", "Variable \"$a\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"Key\". @1:7 1:25")]
    public void Validate_WhenVariablesDoNotFit_SaysWhy(string document, params string[] errors) =>
        Assert.Equal(errors.Order(), Validated.Errors(document).Order());

    [Theory]
    [InlineData("query($a:ID=1,$b:Int,$c:Int!,$d:Filter){order(id:$a){id}orders(first:$b,where:$d){id}sum(of:[$c],deep:[[1,$c]])}")]
    [InlineData("query($i:ID!){by(key:{id:$i}){id}}")]
    [InlineData("{orders(where:{status:PLACED,and:{status:REFUSED},ids:1}){id}sum(of:1,deep:1)}")]
    [InlineData("query($n:Int){...F} fragment F on Query{orders(where:{status:PLACED,amount:$n}){id}}")]
    public void Validate_WhenValuesFit_IsValid(string document) => Validated.Has(document);
}
