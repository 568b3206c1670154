using System.Text.Json;
using Samverkan.SharedKernel.Rights;
using Samverkan.Testing;
using Xunit.Abstractions;

namespace Samverkan.Rights.Tests;

/// <summary>
/// What a secret row says has no influence on any answer to one who may not see it: two stores that differ in nothing else answer alike, byte by byte,
/// whatever is asked.
/// </summary>
[Trait("Category", "Full")]
public sealed class NonInterferenceTests(ITestOutputHelper output)
{
    internal const int Operations = 2400;

    // the first may read all that is not secret
    internal static readonly (Role Role, Scope Scope)[] Principals =
    [
        (Role.RegionOffice, Scope.Everything),
        (Role.Public, Scope.Everything),
        (Role.MunicipalRepresentative, Scope.OfMunicipality("2380")),
        (Role.Coordinator, Scope.OfNetwork("valfard", "socSam")),
        (Role.Partner, Scope.Everything),
        (Role.Reporter, Scope.Everything),
        (Role.Administrator, Scope.Everything),
        (Role.Kommunchef, Scope.OfMunicipality("2361")),
    ];

    [Fact]
    public async Task Answers_ToThoseWhoMayNotSee_AreTheSameWhateverTheSecretSays()
    {
        var seed = Environment.GetEnvironmentVariable("RIGHTS_SEED") is { Length: > 0 } given ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : Environment.TickCount;
        output.WriteLine($"RIGHTS_SEED={seed}");
        await using var stores = await SecretStores.MakeAsync();
        var inquiry = await Inquiry.AboutAsync(stores, seed);

        await inquiry.AskAboutEverythingAsync(Principals[0]);
        for (var i = 0; i < Operations; i++)
        {
            await inquiry.AskAsync(Principals[i % Principals.Length]);
        }

        // last, for what one of them does has other ids in each store
        foreach (var principal in Principals)
        {
            await inquiry.CommandAsync(principal);
        }

        await inquiry.CommandAboutTheRestAsync(Principals[0]);

        output.WriteLine($"{inquiry.Answered} of {inquiry.Sent} were answered with data.");
        output.WriteLine(string.Join('\n', inquiry.Differences.Take(4)));
        Assert.Empty(inquiry.Differences);
        output.WriteLine(string.Join('\n', inquiry.Faults.Take(6)));
        Assert.Empty(inquiry.Faults);
        Assert.Empty(inquiry.NeverAsked);
        Assert.True(inquiry.Answered > inquiry.Sent / 2, "Most questions were refused: nothing is shown by that.");
    }
}

/// <summary>The same questions to two products.</summary>
internal sealed class Inquiry
{
    private const string Subgraph = "/graphql/valfard";

    private static readonly string[] Texts = ["familj", "Annat", "a", "FOU/1/2026", "2380", "2309", "2326", "FOU-JAMT", "BUZ", "valfard", "PLACED", "x"];

    private readonly SecretStores stores;
    private readonly GraphModel graph;
    private readonly QuestionMaker maker;
    private readonly QuestionMaker ofSubgraph;

    private Inquiry(SecretStores stores, GraphModel graph, GraphModel subgraph, int seed)
    {
        (this.stores, this.graph) = (stores, graph);
        IReadOnlyList<string> ids = [.. stores.Orders, .. stores.OrderResults, "019a0000-0000-7000-8000-000000000000"];
        maker = new(graph, seed, ids, Texts);
        ofSubgraph = new(subgraph, seed, ids, Texts);
    }

    public List<string> Differences { get; } = [];

    /// <summary>Questions that the product could not answer, which is its own fault.</summary>
    public List<string> Faults { get; } = [];

    public int Sent { get; private set; }

    public int Answered { get; private set; }

    /// <summary>What could be asked with, and was not.</summary>
    public IReadOnlyList<string> NeverAsked => [.. OfQueries.Concat(OfCommands).Except(maker.Asked).Order()];

    private IReadOnlySet<string> OfQueries => field ??= Coordinates("Query");

    private IReadOnlySet<string> OfCommands => field ??= Coordinates("Mutation");

    public static async Task<Inquiry> AboutAsync(SecretStores stores, int seed) =>
        new(stores, await GraphModel.OfAsync(stores.One), await GraphModel.OfAsync(stores.One, Subgraph), seed);

    public Task AskAsync((Role Role, Scope Scope) principal)
    {
        stores.AskAs(principal.Role, principal.Scope);
        return (Sent % 7) switch
        {
            5 => CompareAsync(ofSubgraph.Entities("StudyOrder", "id", stores.Orders), Subgraph),
            6 => CompareAsync(ofSubgraph.Entities("Municipality", "code", ["2309", "2326", "2313", "2380"]), Subgraph),
            _ => CompareAsync(maker.Query()),
        };
    }

    /// <summary>Asks once with each field, argument and filter, until an answer differs.</summary>
    public async Task AskAboutEverythingAsync((Role Role, Scope Scope) principal)
    {
        stores.AskAs(principal.Role, principal.Scope);
        foreach (var coordinate in OfQueries.Order().TakeWhile(_ => Differences.Count == 0))
        {
            await CompareAsync(maker.About("query", coordinate));
        }
    }

    /// <summary>Sends commands with what chance has left out.</summary>
    public async Task CommandAboutTheRestAsync((Role Role, Scope Scope) principal)
    {
        stores.AskAs(principal.Role, principal.Scope);
        foreach (var coordinate in OfCommands.Except(maker.Asked).Order().ToList())
        {
            await CompareAsync(maker.About("mutation", coordinate));
        }
    }

    /// <summary>Sends every command, about secret rows, twice under one key.</summary>
    public async Task CommandAsync((Role Role, Scope Scope) principal)
    {
        stores.AskAs(principal.Role, principal.Scope);
        foreach (var mutation in graph.Fields("Mutation").Where(m => m.Name.StartsWith("valfard", StringComparison.Ordinal) || principal == (Role.RegionOffice, Scope.Everything)))
        {
            var document = maker.Command(mutation);
            var key = $"{principal.Role}-{mutation.Name}";
            await CompareAsync(document, "/graphql", key);
            await CompareAsync(document, "/graphql", key);
        }
    }

    private async Task CompareAsync(string document, string address = "/graphql", string? key = null)
    {
        Sent++;
        var (one, other) = await stores.AnswersAsync(document, address, key);
        if (one != other)
        {
            Differences.Add($"{stores.One.Principal.Name}: {document}\n{one}\n{other}");
        }

        if (one.Contains("\"INTERNAL\"", StringComparison.Ordinal))
        {
            Faults.Add(document);
        }

        using var answer = JsonDocument.Parse(one);
        if (answer.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object)
        {
            Answered++;
            Remember("Query", data);
        }
        else if (!one.Contains("\"FORBIDDEN\"", StringComparison.Ordinal) && !one.Contains("\"UNAUTHENTICATED\"", StringComparison.Ordinal) && one.Contains("VALIDATION", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{document}\n{one}");
        }
    }

    private void Remember(string type, JsonElement value)
    {
        foreach (var property in value.EnumerateObject())
        {
            if (graph.KindOf(type) != "OBJECT" || graph.Fields(type).FirstOrDefault(f => f.Name == property.Name) is not { } field)
            {
                continue;
            }

            var items = property.Value.ValueKind == JsonValueKind.Array ? [.. property.Value.EnumerateArray()] : new[] { property.Value };
            foreach (var item in items.Where(i => i.ValueKind == JsonValueKind.Object))
            {
                if (item.TryGetProperty("edges", out var edges) && edges.ValueKind == JsonValueKind.Array)
                {
                    foreach (var edge in edges.EnumerateArray().Where(e => e.TryGetProperty("cursor", out _)))
                    {
                        maker.Remember(field.Coordinate, edge.At("cursor").GetString()!);
                    }
                }

                if (item.TryGetProperty("pageInfo", out var info) && info.TryGetProperty("endCursor", out var end) && end.ValueKind == JsonValueKind.String)
                {
                    maker.Remember(field.Coordinate, end.GetString()!);
                }

                Remember(field.Type.Name, item);
            }
        }
    }

    // of what a command answers with, only the errors are asked for
    private HashSet<string> Coordinates(string root)
    {
        var (seen, coordinates) = (new HashSet<string>(), new HashSet<string>());
        var waiting = new Queue<string>([root]);
        while (waiting.TryDequeue(out var type))
        {
            if (!seen.Add(type))
            {
                continue;
            }

            graph.Possible(type).ToList().ForEach(waiting.Enqueue);
            graph.Inputs(type).ToList().ForEach(Take);
            foreach (var field in graph.KindOf(type) == "OBJECT" ? graph.Fields(type).Where(f => !f.Name.StartsWith('_')) : [])
            {
                coordinates.Add(field.Coordinate);
                // a cursor to go on from is there only where there are rows
                field.Arguments.Where(a => a.Name is not ("after" or "before")).ToList().ForEach(Take);
                if (root == "Query")
                {
                    waiting.Enqueue(field.Type.Name);
                }
            }
        }

        return coordinates;

        void Take(InputValue value)
        {
            coordinates.Add(value.Coordinate);
            waiting.Enqueue(value.Type.Name);
        }
    }
}
