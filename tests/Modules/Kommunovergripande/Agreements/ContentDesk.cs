using System.Text.Json;
using System.Text.Json.Nodes;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Agreements;

/// <summary>Reads what an agreement says over the graph, and says it again, edited.</summary>
internal sealed class ContentDesk(SamverkanHost host)
{
    private const string Content = """
        areas { code name formerName number }
        assignments { assignment { code } area { code } name: ownName description governance temporaryFrom temporaryTo points { code text description } }
        statedRemovals { code }
        provisions { code text kind placement }
        annexes { number title purpose text }
        """;

    private const string Difference = """
        isEmpty sentences
        assignmentChanges { kind assignment { code } name point before after placement text }
        areaChanges { kind code before after placement text }
        provisionChanges { kind code placement text }
        annexChanges { kind code placement text }
        openQuestions { assignment { code } name text }
        """;

    private readonly AgreementDesk desk = new(host);

    /// <summary>What an agreement says, as the input that would say it.</summary>
    public async Task<JsonObject> ReadAsync(string id)
    {
        var content = JsonNode.Parse((await desk.AgreementAsync(id, Content)).GetRawText())!.AsObject();
        foreach (var assignment in Items(content, "assignments"))
        {
            assignment["code"] = assignment["assignment"]!["code"]!.GetValue<string>();
            assignment["areaCode"] = assignment["area"]?["code"]?.GetValue<string>();
            assignment.Remove("assignment");
            assignment.Remove("area");
        }
        content["statedRemovals"] = new JsonArray([.. Items(content, "statedRemovals").Select(r => (JsonNode)r["code"]!.GetValue<string>())]);
        return content;
    }

    /// <summary>A proposal that says what another agreement says, edited.</summary>
    public async Task<string> CopyAsync(string title, string of, Action<JsonObject>? edit = null, string validFrom = "2031-01-01")
    {
        var id = await desk.ProposeAsync(title, new { validFrom });
        var content = await ReadAsync(of);
        edit?.Invoke(content);
        AgreementDesk.AssertDone(await SetAsync(id, content));
        return id;
    }

    /// <summary>Says it.</summary>
    public Task<JsonElement> SetAsync(string id, JsonObject content, object? adaptation = null)
    {
        var input = content.ToDictionary(list => list.Key, list => (object?)list.Value);
        if (adaptation is not null)
        {
            input["adaptation"] = adaptation;
        }
        return desk.DoAsync("SetAgreementContent", id, input);
    }

    /// <summary>What differs between two versions.</summary>
    public async Task<JsonElement> DifferenceAsync(string from, string to) => (await host.AskAsync(
        $"query ($from: ID!, $to: ID!) {{ kommunovergripande {{ agreementDifference(from: $from, to: $to) {{ {Difference} }} }} }}", new { from, to }))
        .At("kommunovergripande", "agreementDifference");

    /// <summary>The changes of assignments, each as kind and code.</summary>
    public static IEnumerable<string> Kinds(JsonElement difference) => difference.At("assignmentChanges").EnumerateArray()
        .Select(c => $"{c.At("kind").GetString()} {c.At("assignment", "code").GetString()}");

    /// <summary>The assignments of a content.</summary>
    public static IEnumerable<JsonObject> Items(JsonObject content, string list) => content[list]!.AsArray().Select(item => item!.AsObject());

    /// <summary>The assignment of a code.</summary>
    public static JsonObject Assignment(JsonObject content, string code) => Items(content, "assignments").Single(a => a["code"]!.GetValue<string>() == code);

    /// <summary>The area of a code.</summary>
    public static JsonObject Area(JsonObject content, string code) => Items(content, "areas").Single(a => a["code"]!.GetValue<string>() == code);
}
