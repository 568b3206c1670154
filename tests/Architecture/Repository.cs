using System.IO.Enumeration;
using System.Xml.Linq;

namespace Samverkan.Architecture.Tests;

/// <summary>The repository as it lies on disk, so that what is added later is held by the same walls.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "artifacts", "dist", "__generated__", ".git"];

    public static string Root { get; } = FindRoot();

    private static List<string> AllFiles { get; } = ListFiles();

    public static IReadOnlyList<Project> Projects { get; } =
        [.. Files("*.csproj").Select(f => new Project(f)).OrderBy(p => p.Path, StringComparer.Ordinal)];

    /// <summary>Relative paths with forward slashes.</summary>
    /// <param name="pattern">A name with wildcards.</param>
    /// <param name="under">The folder in which to look, and below it.</param>
    public static IEnumerable<string> Files(string pattern, string under = "") => AllFiles
        .Where(f => f.StartsWith(under, StringComparison.Ordinal) && FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(f), ignoreCase: false));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>A wall that selects nothing holds nothing.</summary>
    public static IReadOnlyList<T> Selected<T>(IEnumerable<T> selection)
    {
        IReadOnlyList<T> selected = [.. selection];
        Assert.NotEmpty(selected);
        return selected;
    }

    /// <summary>Fails with every breach there is, one a line.</summary>
    public static void NoBreach(IEnumerable<string> breaches)
    {
        var all = breaches.Distinct().ToList();
        Assert.True(all.Count == 0, "\n" + string.Join('\n', all));
    }

    private static List<string> ListFiles()
    {
        var files = new FileSystemEnumerable<string>(
            Root, (ref FileSystemEntry entry) => Path.GetRelativePath(Root, entry.ToFullPath()).Replace('\\', '/'), new() { RecurseSubdirectories = true })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !NotOurs.Contains(entry.FileName.ToString()),
        };
        return [.. files.Order(StringComparer.Ordinal)];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Samverkan.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Samverkan.sln is in no folder above the tests.");
        }
        return folder.FullName;
    }
}

/// <summary>A project file.</summary>
internal sealed class Project(string path)
{
    private readonly XElement xml = XElement.Parse(Repository.Read(path));

    public string Path { get; } = path;

    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(path);

    public string Folder { get; } = System.IO.Path.GetDirectoryName(path)!.Replace('\\', '/');

    public string AssemblyName => "Samverkan." + Name;

    public bool IsSource => Path.StartsWith("src/", StringComparison.Ordinal);

    public bool IsTest => xml.Descendants("IsTestProject").Any(e => e.Value == "true");

    public bool IsContracts => Name.EndsWith(".Contracts", StringComparison.Ordinal);

    public bool IsModule => Path.StartsWith("src/Modules/", StringComparison.Ordinal) && !IsContracts;

    /// <summary>Names of the projects that it names itself.</summary>
    public IEnumerable<string> References => xml.Descendants("ProjectReference")
        .Select(e => System.IO.Path.GetFileNameWithoutExtension(((string)e.Attribute("Include")!).Replace('\\', '/')));

    public override string ToString() => Name;
}
