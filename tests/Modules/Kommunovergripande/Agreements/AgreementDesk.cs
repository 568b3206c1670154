using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Agreements;

/// <summary>Does with agreements what a user does, over the graph.</summary>
internal sealed class AgreementDesk(SamverkanHost host)
{
    public const string Unknown = "019a0000-0000-7000-8000-000000000000";

    private const string Payload = "{ agreement { id title version status } errors { code message path } }";

    private readonly Dictionary<string, string> organisations = [];

    /// <summary>Registers a proposal, of two parties where nothing else is said.</summary>
    public async Task<string> ProposeAsync(string title, object? more = null)
    {
        var input = Values(more);
        input["title"] = title;
        input.TryAdd("kind", "REGIONAL_COLLABORATION");
        input.TryAdd("validFrom", "2031-01-01");
        if (!input.ContainsKey("parties"))
        {
            input["parties"] = new[] { await OrganisationAsync("Region Jämtland Härjedalen"), await OrganisationAsync("Bergs kommun") };
        }
        var done = await DoAsync("RegisterAgreement", input);
        Assert.Empty(done.At("errors").EnumerateArray());
        return done.At("agreement", "id").GetString()!;
    }

    /// <summary>Sends a command with an input of that name.</summary>
    public async Task<JsonElement> DoAsync(string command, object input) => (await host.AskAsync(
        $"mutation ($input: {command}Input!) {{ done: kommunovergripande{command}(input: $input) {Payload} }}", new { input })).At("done");

    /// <summary>Sends a command on an agreement in its present version.</summary>
    public async Task<JsonElement> DoAsync(string command, string id, object? more = null)
    {
        var input = Values(more);
        input["id"] = id;
        input["version"] = (await AgreementAsync(id, "version")).At("version").GetInt32();
        return await DoAsync(command, input);
    }

    /// <summary>Fields of an agreement.</summary>
    public async Task<JsonElement> AgreementAsync(string id, string fields) =>
        (await host.AskAsync($"query ($id: ID!) {{ kommunovergripande {{ agreement(id: $id) {{ {fields} }} }} }}", new { id })).At("kommunovergripande", "agreement");

    /// <summary>Id of the organisation whose name begins so.</summary>
    public async Task<string> OrganisationAsync(string name)
    {
        if (organisations.TryGetValue(name, out var known))
        {
            return known;
        }
        var data = await host.AskAsync("query ($name: String!) { kommunovergripande { organisations(where: { name: { startsWith: $name } }) { nodes { id } } } }", new { name });
        return organisations[name] = Assert.Single(data.At("kommunovergripande", "organisations", "nodes").EnumerateArray()).At("id").GetString()!;
    }

    /// <summary>Id of the agreement of the sample that applies from this day.</summary>
    public async Task<string> OfSampleAsync(string validFrom)
    {
        var data = await host.AskAsync("""{ kommunovergripande { agreements(first: 200, where: { kind: { eq: REGIONAL_COLLABORATION } }) { nodes { id validFrom source } } } }""");
        return data.At("kommunovergripande", "agreements", "nodes").EnumerateArray()
            .Single(a => a.At("validFrom").GetString() == validFrom && a.At("source").ValueKind == JsonValueKind.String).At("id").GetString()!;
    }

    /// <summary>That a command was refused for one reason.</summary>
    public static void AssertRefused(JsonElement done, string code, string path, string reason)
    {
        var error = Assert.Single(done.At("errors").EnumerateArray());
        Assert.Equal(code, error.At("code").GetString());
        Assert.Equal(path, string.Join('.', error.At("path").EnumerateArray().Skip(1).Select(p => p.GetString())));
        Assert.Contains(reason, error.At("message").GetString(), StringComparison.Ordinal);
    }

    /// <summary>That a command was done.</summary>
    public static JsonElement AssertDone(JsonElement done)
    {
        Assert.Empty(done.At("errors").EnumerateArray().Select(e => e.GetRawText()));
        return done.At("agreement");
    }

    /// <summary>The properties of an anonymous input, to add to.</summary>
    public static Dictionary<string, object?> Values(object? input) =>
        input as Dictionary<string, object?> ?? (input?.GetType().GetProperties() ?? []).ToDictionary(p => p.Name, p => p.GetValue(input));
}
