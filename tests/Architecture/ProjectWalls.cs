using System.Reflection;

namespace Samverkan.Architecture.Tests;

/// <summary>Who may know whom (ADR 0001): what project files state, and what the compiled assemblies use in fact.</summary>
public sealed class ProjectWalls
{
    private const string StandIn = "SqlServerTypes";

    public static TheoryData<string> SourceProjects => [.. Repository.Projects.Where(p => p.IsSource).Select(p => p.Name)];

    [Theory, MemberData(nameof(SourceProjects))]
    public void ProjectFile_WhenItRefersToProjects_NamesOnlyThoseBelowIt(string name)
    {
        var project = Find(name);
        Repository.NoBreach(project.References.Where(r => r != StandIn && !MayKnow(project, Find(r)))
            .Select(r => $"{project.Path} refers to {r}, which is not below it"));
    }

    [Theory, MemberData(nameof(SourceProjects))]
    public void Assembly_WhenItUsesOthersOfOurs_UsesOnlyThoseBelowIt(string name)
    {
        var project = Find(name);
        var used = Load(project).GetReferencedAssemblies()
            .Select(a => Repository.Projects.SingleOrDefault(p => p.AssemblyName == a.Name))
            .OfType<Project>();
        Repository.NoBreach(used.Where(u => !MayKnow(project, u))
            .Select(u => $"{project.Name} uses types of {u.Name}, which is not below it"));
    }

    [Theory]
    [InlineData("GraphQL", "Microsoft.AspNetCore")]
    [InlineData("GraphQL", "Microsoft.EntityFrameworkCore")]
    [InlineData("GraphQL", "Microsoft.Extensions")]
    [InlineData("GraphQL.AspNetCore", "Microsoft.EntityFrameworkCore")]
    [InlineData("GraphQL.EntityFrameworkCore", "Microsoft.AspNetCore")]
    public void GraphQLLibrary_WhenCompiled_KnowsNothingOfFramework(string project, string framework)
    {
        var references = Repository.Selected(Load(Find(project)).GetReferencedAssemblies());
        Repository.NoBreach(references.Where(r => r.Name!.StartsWith(framework, StringComparison.Ordinal))
            .Select(r => $"{project} uses {r.Name}"));
    }

    [Fact]
    public void Solution_WhenProjectsAreListedFromDisk_HasThemAll()
    {
        var solution = Repository.Read("Samverkan.sln").Replace('\\', '/');
        Repository.NoBreach(Repository.Selected(Repository.Projects)
            .Where(p => !solution.Contains($"\"{p.Path}\"", StringComparison.Ordinal))
            .Select(p => $"{p.Path} is not in Samverkan.sln"));
    }

    [Fact]
    public void TestProjects_WhenNamed_EndWithTests()
    {
        var tests = Repository.Selected(Repository.Projects.Where(p => p.IsTest));
        Repository.NoBreach(tests.Where(p => !p.Name.EndsWith(".Tests", StringComparison.Ordinal) || p.IsSource)
            .Select(p => $"{p.Path}: a test project stands under tests/ and is named *.Tests"));
    }

    [Fact]
    public void SourceProjects_WhenTheyHoldBehaviour_HaveTestsAtTheSamePath()
    {
        var source = Repository.Selected(Repository.Projects.Where(p => p.IsSource && !p.IsContracts && !p.Folder.StartsWith("src/Migrations", StringComparison.Ordinal)));
        Repository.NoBreach(source
            .Where(p => !Repository.Projects.Any(t => t.IsTest && t.Folder == "tests" + p.Folder["src".Length..]))
            .Select(p => $"{p.Path} has no test project at tests{p.Folder["src".Length..]}"));
    }

    internal static Assembly Load(Project project) => Assembly.Load(project.AssemblyName);

    private static Project Find(string name) => Repository.Projects.Single(p => p.Name == name);

    private static bool MayKnow(Project project, Project other) => project.Name switch
    {
        "GraphQL" => false,
        "GraphQL.AspNetCore" or "GraphQL.EntityFrameworkCore" => other.Name is "GraphQL",
        "SharedKernel" => other.Name is "GraphQL",
        _ when project.IsContracts => other.Name is "SharedKernel" or "GraphQL",
        _ when project.IsModule => other.Name is "SharedKernel" or "GraphQL" or "GraphQL.EntityFrameworkCore" || other.IsContracts,
        "Access" => other.Name is "SharedKernel" or "GraphQL" or "GraphQL.EntityFrameworkCore",
        "Migrations.Sqlite" or "Migrations.SqlServer" => other.IsModule || other.Name is "Access" || other.Name is "SharedKernel",
        "Host" => other.IsSource,
        _ => throw new InvalidOperationException($"{project.Path} has no place in the house yet: give it one here and in ADR 0001."),
    };
}
