using System.Globalization;

namespace Samverkan.GraphQL.Tests.Validation;

/// <summary>Documents that are as large as the limits allow, and made to cost as much as they can.</summary>
internal static class HostileDocuments
{
    /// <summary>By name.</summary>
    public static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>
    {
        ["the same field"] = () => "{" + Repeat(3_700, "person{name}") + "}",
        ["the same field with arguments"] = () => "{" + Repeat(1_500, "order(id: 1){id}") + "}",
        ["one name for different fields"] = () => "{" + Repeat(1_200, i => $"person{{x:name y{i}:name}}") + "}",
        ["conflicts below conflicts"] = () => "{" + Repeat(150, i => $"person{{manager{{manager{{manager{{x:{(i % 2 == 0 ? "name" : "manager{name}")} z:orders(first:{i}){{totalCount}}}}}}}}}}") + "}",
        ["fragments that spread each other twice"] = () => "{person{...F0}}" + Repeat(700, i => $"fragment F{i} on Person{{manager{{...F{i + 1}}} x:manager{{...F{i + 1}}}}}") + "fragment F700 on Person{name}",
        ["fragments side by side"] = () => "{person{" + Repeat(700, i => $"...F{i} ") + "}}" + Repeat(700, i => $"fragment F{i} on Person{{manager{{name}} a{i}:name}}"),
        ["fragments side by side that conflict"] = () => "{person{" + Repeat(600, i => $"...F{i} ") + "}}" + Repeat(600, i => $"fragment F{i} on Person{{x:orders(first:{i}){{totalCount}}}}"),
        ["fragments in a circle"] = () => "{person{...F0}}" + Repeat(1_500, i => $"fragment F{i} on Person{{...F{(i + 1) % 1_500} name}}"),
        ["fragments that all lead back"] = () => "{person{...F0}}" + Repeat(1_200, i => $"fragment F{i} on Person{{...F0 ...F{i + 1}}}"),
        ["a long chain of fragments"] = () => "{person{...F0}}" + Repeat(1_500, i => $"fragment F{i} on Person{{...F{i + 1}}}") + "fragment F1500 on Person{name}",
        ["many operations over many fragments"] = () =>
            Repeat(900, i => $"query Q{i}{{person{{...F0}}}}") + Repeat(700, i => $"fragment F{i} on Person{{...F{i + 1}}}") + "fragment F700 on Person{name}",
        ["many operations with many variables"] = () =>
            Repeat(120, i => $"query Q{i}({Repeat(12, v => $"$v{v}:Int ")}){{...F0}}") + "fragment F0 on Query{" + Repeat(600, i => $"a{i}:orders(first:$v{i % 40}){{id}}") + "}",
        ["unknown fields"] = () => "{" + Repeat(7_000, i => $"persom{i} ") + "}",
        ["unknown arguments"] = () => "{orders(" + Repeat(4_000, i => $"firts{i}:1 ") + "){id}}",
        ["unknown input fields"] = () => "{orders(where:{" + Repeat(4_000, i => $"staus{i}:1 ") + "}){id}}",
        ["the same argument"] = () => "{orders(" + Repeat(4_000, "first:1 ") + "){id}}",
        ["a long list"] = () => "{sum(of:[" + Repeat(14_000, "1 ") + "])}",
        ["a long list of misfits"] = () => "{sum(of:[" + Repeat(14_000, "a ") + "])}",
        ["many directives"] = () => "query" + Repeat(7_000, "@traced") + "{person{name}}",
        ["many unknown directives"] = () => "{person" + Repeat(7_000, "@x") + "{name}}",
        ["many variables"] = () => "query(" + Repeat(3_500, i => $"$v{i}:Int") + "){person{name}}",
        ["inline fragments in a subscription"] = () => "subscription{" + Repeat(2_100, "...{placed{id}}") + "}",
        ["many definitions of types"] = () => Repeat(1_600, i => $"type T{i}@x{{a:B}}"),
        ["a long text"] = () => "mutation{place(title:\"" + new string('x', 1_000_000) + "\"){id}}",
        ["a long text that does not belong"] = () => "{order(id:1){status(x:\"" + new string('x', 1_000_000) + "\")}}",
        ["lines"] = () => "mutation{place(title:\"\"\"" + Repeat(100_000, "\n x") + "\"\"\"){id}}",
        ["comments"] = () => "{person{name}}" + Repeat(100_000, "#\n"),
    };

    private static string Repeat(int count, string part) => string.Concat(Enumerable.Repeat(part, count));

    private static string Repeat(int count, Func<int, string> part) =>
        string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{part(i)}")));
}
