using System.Text.RegularExpressions;

namespace Samverkan.Architecture.Tests;

/// <summary>The guides quote the code as it is, and point at what exists.</summary>
public sealed partial class Guides
{
    [Fact]
    public void CSharp_WhenQuotedInAGuide_StandsInTheFileThatTheGuideNames()
    {
        var quotes = Repository.Selected(Pages.SelectMany(page => Quote().Matches(Repository.Read(page)).Select(m => (Page: page, File: m.Groups["file"].Value, Code: m.Groups["code"].Value))));
        Repository.NoBreach(quotes
            .Where(q => !File.Exists(Path.Combine(Repository.Root, q.File)) || !Flat(Repository.Read(q.File)).Contains(Flat(q.Code), StringComparison.Ordinal))
            .Select(q => $"{q.Page} quotes what {q.File} does not say:\n{q.Code}"));
    }

    [Fact]
    public void CSharp_WhenInAGuide_IsAlwaysAQuote()
    {
        var pages = Repository.Selected(Pages);
        Repository.NoBreach(pages.Where(page => Quote().Count(Repository.Read(page)) != Repository.Read(page).Split("```csharp").Length - 1)
            .Select(page => $"{page} has C# without the file that it is from"));
    }

    [Fact]
    public void Links_WhenInTheDocumentation_LeadToFiles()
    {
        var links = Repository.Selected(Repository.Files("*.md", "docs/").Append("README.md")
            .SelectMany(page => Link().Matches(Repository.Read(page)).Select(m => (Page: page, Target: m.Groups["target"].Value))));
        Repository.NoBreach(links
            .Where(l => !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(l.Page)!, l.Target)))
            .Select(l => $"{l.Page} links to {l.Target}, which is not there"));
    }

    [Fact]
    public void Decisions_WhenReferredToByNumber_AreThere()
    {
        var references = Repository.Selected(new[] { "*.cs", "*.md", "*.sh", "*.props", "*.targets", "*.csproj", "Dockerfile", "*.yml" }
            .SelectMany(pattern => Repository.Files(pattern))
            .SelectMany(file => Decision().Matches(Repository.Read(file)).SelectMany(m => m.Groups["number"].Captures.Select(c => (File: file, Number: c.Value)))));
        Repository.NoBreach(references.Where(r => !Repository.Files($"{r.Number}-*.md", "docs/adr/").Any())
            .Select(r => $"{r.File} refers to ADR {r.Number}, which is not there"));
    }

    [Fact]
    public void Decisions_HaveEachItsOwnNumber_AndStandInTheList()
    {
        var decisions = Repository.Selected(Repository.Files("0*.md", "docs/adr/")).Select(f => Path.GetFileName(f)).ToList();
        var listed = Repository.Read("docs/adr/README.md");
        Repository.NoBreach(
        [
            .. decisions.GroupBy(d => d[..4]).Where(same => same.Count() > 1).Select(same => $"{string.Join(" and ", same)} have the same number"),
            .. decisions.Where(d => listed.Split($"]({d})").Length != 2).Select(d => $"docs/adr/README.md does not list {d} once"),
        ]);
    }

    private static IEnumerable<string> Pages => Repository.Files("*.md", "docs/guides/");

    private static string Flat(string code) => Space().Replace(code, " ").Trim();

    [GeneratedRegex(@"^ *`(?<file>src/[^`]+)`\n *```csharp\n(?<code>.*?)```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Quote();

    [GeneratedRegex(@"\]\((?<target>(?!http)[^)#]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"ADR (?<number>\d{4})(, (?<number>\d{4}))*|adr/(?<number>\d{4})")]
    private static partial Regex Decision();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
