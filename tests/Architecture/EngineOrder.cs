using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Samverkan.Architecture.Tests;

/// <summary>The engine's folders are the specification's chapters, and each uses only those above it (ADR 0003).</summary>
/// <remarks>Read off the source with its symbols resolved, so that constants and <c>nameof</c> count as well.</remarks>
public sealed class EngineOrder
{
    private const string Engine = "src/GraphQL/";

    private static readonly string[] Folders =
    [
        "Language", "Types", "Building", "Introspection", "Printing", "Coercion",
        "Validation", "TypeSystem", "Planning", "Results", "Execution", "Federation", "Batching",
    ];

    [Fact]
    public void EngineFolders_WhenListedFromDisk_HaveAPlaceInTheOrder()
    {
        var onDisk = Repository.Selected(Repository.Files("*.cs", Engine).Select(FolderOf).Distinct());
        Repository.NoBreach(onDisk.Except(Folders).Select(f => $"{Engine}{f} has no place in the order"));
    }

    [Fact]
    public void EngineFolders_WhenTheyUseOthers_UseOnlyThoseAbove()
    {
        var compilation = Compile();
        // a name that cannot be resolved is a reference that is not seen
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Id is "CS0246" or "CS0103" or "CS0234");
        var references = Repository.Selected(compilation.SyntaxTrees.SelectMany(tree => References(compilation, tree)));
        Repository.NoBreach(references
            .Where(r => Array.IndexOf(Folders, r.To) > Array.IndexOf(Folders, r.From))
            .Select(r => $"{r.Place}: {r.From} uses {r.Symbol} of {r.To}, which comes after it"));
    }

    [Fact]
    public void EngineFiles_WhenTheyDeclareTypes_DoSoInTheNamespaceOfTheirFolder()
    {
        var files = Repository.Selected(Repository.Files("*.cs", Engine));
        Repository.NoBreach(files
            .Where(f => !Repository.Read(f).Contains($"namespace Samverkan.GraphQL.{FolderOf(f)}", StringComparison.Ordinal))
            .Select(f => $"{f} is not in the namespace of its folder"));
    }

    private static CSharpCompilation Compile()
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None);
        const string implicitUsings = """
            global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
            global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
            """;
        var trees = Repository.Files("*.cs", Engine)
            .Select(f => CSharpSyntaxTree.ParseText(Repository.Read(f), options, f))
            .Append(CSharpSyntaxTree.ParseText(implicitUsings, options, Engine + "Usings.cs"));
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal))
            .Select(p => MetadataReference.CreateFromFile(p));
        return CSharpCompilation.Create("Engine", trees, platform, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
    }

    private static IEnumerable<(string From, string To, string Symbol, string Place)> References(CSharpCompilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        var from = FolderOf(tree.FilePath);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
            if (type?.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath is { } declaredIn && FolderOf(declaredIn) is var to && to != from)
            {
                yield return (from, to, type.Name, $"{tree.FilePath}:{name.GetLocation().GetLineSpan().StartLinePosition.Line + 1}");
            }
        }
    }

    private static string FolderOf(string file) => file[Engine.Length..].Split('/')[0];
}
