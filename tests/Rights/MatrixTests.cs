using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Rights;
using Samverkan.Testing;

namespace Samverkan.Rights.Tests;

/// <summary>What each role may use, as a reviewed file; each cell is asked for over HTTP.</summary>
/// <remarks>To accept a change, run once with <c>SAMVERKAN_UPDATE_GOLDEN</c> set, and read the difference.</remarks>
public sealed class MatrixTests : IAsyncLifetime
{
    private static readonly (string Name, Role Role, Scope Scope)[] Columns =
    [
        ("public", Role.Public, Scope.Everything),
        ("partner", Role.Partner, Scope.Everything),
        ("observer", Role.Observer, Scope.Everything),
        ("reporter", Role.Reporter, Scope.Everything),
        ("member", Role.Member, Scope.OfModule("valfard")),
        ("substitute", Role.Substitute, Scope.OfModule("valfard")),
        ("representative", Role.MunicipalRepresentative, Scope.OfMunicipality("2380")),
        ("kommunchef", Role.Kommunchef, Scope.OfMunicipality("2380")),
        ("chair", Role.Chair, Scope.OfNetwork("valfard", "fouJamt")),
        ("secretary", Role.Secretary, Scope.OfNetwork("valfard", "fouJamt")),
        ("coordinator", Role.Coordinator, Scope.OfNetwork("valfard", "fouJamt")),
        ("coordinator-other", Role.Coordinator, Scope.OfModule("kommunovergripande")),
        ("office", Role.RegionOffice, Scope.Everything),
        ("administrator", Role.Administrator, Scope.Everything),
    ];

    private SamverkanHost host = null!;

    private static bool Updating => Environment.GetEnvironmentVariable("SAMVERKAN_UPDATE_GOLDEN") is { Length: > 0 };

    public async Task InitializeAsync() => host = await SamverkanHost.StartWithSampleAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task EachRole_AtEachRootFieldAndMutation_GetsWhatTheReviewedMatrixSays()
    {
        var graph = await GraphModel.OfAsync(host);
        List<string> matrix = [Row(["field", .. Columns.Select(c => c.Name)]), Row(Columns.Select(_ => "---").Append("---"))];
        foreach (var (path, field) in RootFields(graph, "Query", []).Concat(graph.Fields("Mutation").Select(f => (Array.Empty<string>(), f))))
        {
            var document = Document(graph, field.Owner == "Mutation" ? "mutation" : "query", path, field);
            List<string> cells = [field.Coordinate];
            foreach (var (_, role, scope) in Columns)
            {
                host.AskAs(role, scope);
                cells.Add(Answer(await host.AnswerAsync(document)));
            }

            matrix.Add(Row(cells));
        }

        await AssertGoldenAsync("tests/Rights/Golden/matrix.md", string.Concat(matrix));
    }

    [Fact]
    public async Task Guide_OfRights_IsWhatTheTablesSay()
    {
        List<string> guide =
        [
            """
            # Who may do what

            Made from the modules' tables of rights; a test holds it to them. ● means wherever the role's grant holds; ○ whatever it is confined to. Roles are
            given in a scope: everything, a module, a network, an arena, a municipality, an organisation. Everybody has what *Public* has.

            """,
        ];
        var roles = Enum.GetValues<Role>();
        foreach (var module in host.Services.GetRequiredService<HostedModules>())
        {
            guide.Add($"\n## {module.Name}\n\n{Row(["permission", .. roles.Select(r => $"{r}")])}{Row(roles.Select(_ => "---").Append("---"))}");
            foreach (var right in module.Rights.Rights)
            {
                guide.Add(Row([$"`{right.Permission}`", .. roles.Select(r => !right.Roles.Contains(r) ? "" : right.IsAnywhere ? "○" : "●")]));
            }
        }

        await AssertGoldenAsync("docs/guides/rights.md", string.Concat(guide));
    }

    /// <summary>Fields of the query type and of those that only lead further.</summary>
    private static IEnumerable<(string[] Path, OutputField Field)> RootFields(GraphModel graph, string type, string[] path) =>
        graph.Fields(type).Where(f => !f.Name.StartsWith('_')).SelectMany(f => LeadsOn(graph, f) ? RootFields(graph, f.Type.Name, [.. path, f.Name]) : [(path, f)]);

    private static bool LeadsOn(GraphModel graph, OutputField field) =>
        field is { Type: { IsList: false, IsRequired: true }, Arguments: [] } && graph.KindOf(field.Type.Name) == "OBJECT" && graph.Fields(field.Type.Name).All(f => !f.Name.Equals("id", StringComparison.Ordinal));

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    private static string Document(GraphModel graph, string operation, string[] path, OutputField field) =>
        $"{operation} {{ {string.Concat(path.Select(p => p + " { "))}{Minimal.Field(graph, field)}{string.Concat(path.Select(_ => " }"))} }}";

    private static string Answer(JsonElement answer) => !answer.TryGetProperty("errors", out var errors) ? "yes"
        : errors.EnumerateArray().Select(e => e.At("extensions", "code").GetString()).FirstOrDefault(c => c is "FORBIDDEN" or "UNAUTHENTICATED") switch
        {
            "FORBIDDEN" => "–",
            "UNAUTHENTICATED" => "sign in",
            _ when answer.TryGetProperty("data", out _) => "yes",
            _ => throw new InvalidOperationException(answer.GetRawText()),
        };

    private static async Task AssertGoldenAsync(string file, string actual)
    {
        var path = Path.Combine(Root(), file);
        if (Updating)
        {
            await File.WriteAllTextAsync(path, actual);
        }

        Assert.Equal(await File.ReadAllTextAsync(path), actual);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Samverkan.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}

/// <summary>The least that a field can be asked with.</summary>
internal static class Minimal
{
    public static string Field(GraphModel graph, OutputField field)
    {
        var arguments = field.Arguments.Where(a => a.IsNeeded).Select(a => $"{a.Name}: {Value(graph, a.Type)}").ToList();
        return $"{field.Name}{(arguments.Count > 0 ? $"({string.Join(", ", arguments)})" : "")}{(graph.IsLeaf(field.Type.Name) ? "" : " { __typename }")}";
    }

    public static string Value(GraphModel graph, TypeUse type)
    {
        var one = graph.KindOf(type.Name) switch
        {
            "ENUM" => graph.Values(type.Name)[0],
            "INPUT_OBJECT" => $"{{ {string.Join(", ", NeededOf(graph, type.Name).Select(i => $"{i.Name}: {Value(graph, i.Type)}"))} }}",
            _ => Scalar(type.Name),
        };
        return type.IsList ? $"[{one}]" : one;
    }

    private static List<InputValue> NeededOf(GraphModel graph, string type)
    {
        var needed = graph.Inputs(type).Where(i => i.IsNeeded).ToList();
        // a @oneOf input states none as needed, and wants one
        return needed.Count > 0 || !graph.IsOneOf(type) ? needed : [graph.Inputs(type)[0] with { Type = graph.Inputs(type)[0].Type with { IsRequired = true } }];
    }

    private static string Scalar(string name) => name switch
    {
        "Int" => "1",
        "Boolean" => "true",
        "Float" => "1.5",
        "Date" => "\"2026-01-01\"",
        "DateTime" => "\"2026-01-01T00:00:00Z\"",
        "ID" => "\"019a0000-0000-7000-8000-000000000000\"",
        "Decimal" => "\"1.00\"",
        "URL" => "\"https://example.org/\"",
        _ => "\"x\"",
    };
}
