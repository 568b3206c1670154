using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Agreements;

/// <summary>Brings agreements of two parties, the region and Berg, to where they shall be, as users do.</summary>
internal sealed class DecisionDesk(SamverkanHost host)
{
    public const string Region = "Region Jämtland Härjedalen";
    public const string Council = "Regionfullmäktige";
    public const string Berg = "Bergs kommun";
    public const string Recommending = "Regionens samverkansråd";

    private readonly AgreementDesk desk = new(host);

    /// <summary>A proposal that can be put to decision.</summary>
    public Task<string> ProposalAsync(string title) =>
        desk.ProposeAsync(title, new { validFrom = "2021-01-01", validTo = "2024-12-31", purposes = new[] { "Att pröva" } });

    /// <summary>One whose parties are asked to decide.</summary>
    public async Task<string> PutToDecisionAsync(string title)
    {
        var id = await ProposalAsync(title);
        AgreementDesk.AssertDone(await desk.DoAsync("PutAgreementToDecision", id));
        return id;
    }

    /// <summary>One that both parties have signed.</summary>
    public async Task<string> ConcludedAsync(string title)
    {
        var id = await PutToDecisionAsync(title);
        foreach (var (party, body) in new[] { (Region, Council), (Berg, Berg) })
        {
            AgreementDesk.AssertDone(await DecideAsync(id, "APPROVED", party, body));
            AgreementDesk.AssertDone(await DecideAsync(id, "SIGNED", party, body, new { signatory = "Ordföranden" }));
        }
        return id;
    }

    /// <summary>One that a source says is concluded.</summary>
    public async Task<string> OnRecordAsync(string title)
    {
        var id = await ProposalAsync(title);
        AgreementDesk.AssertDone(await desk.DoAsync("RecordAgreementConclusion", id, new { conclusion = new { accordingTo = "Ett protokoll" } }));
        return id;
    }

    /// <summary>Records a decision of 1 June 2020, or as more says.</summary>
    public async Task<JsonElement> DecideAsync(string id, string kind, string? party, string body, object? more = null)
    {
        var input = AgreementDesk.Values(more);
        input["kind"] = kind;
        input["partyId"] = party is null ? null : await desk.OrganisationAsync(party);
        input["bodyId"] = await desk.OrganisationAsync(body);
        input.TryAdd("when", On("2020-06-01"));
        return await desk.DoAsync("RecordPartyDecision", id, input);
    }

    /// <summary>A body of its own for a test.</summary>
    public async Task<string> BodyAsync(string name, string? partOf, string? mandate)
    {
        var input = new { name, kind = "BODY", partOfId = partOf is null ? null : await desk.OrganisationAsync(partOf), mandate };
        var data = await host.AskAsync(
            "mutation ($input: RegisterOrganisationInput!) { done: kommunovergripandeRegisterOrganisation(input: $input) { organisation { id } errors { message } } }", new { input });
        Assert.Equal(0, data.At("done", "errors").GetArrayLength());
        return name;
    }

    /// <summary>How far the parties have come, the region first.</summary>
    public async Task<string> StandingsAsync(string id) => string.Join(
        ' ', (await desk.AgreementAsync(id, "parties { standing }")).At("parties").EnumerateArray().Select(p => p.At("standing").GetString()));

    /// <summary>Id of the latest decision of a kind.</summary>
    public async Task<string> DecisionAsync(string id, string kind) => (await desk.AgreementAsync(id, "decisions { id kind }"))
        .At("decisions").EnumerateArray().Last(d => d.At("kind").GetString() == kind).At("id").GetString()!;

    /// <summary>A day as a stated time.</summary>
    public static object On(string day) => new { kind = "DATE", from = day, to = day, text = day };
}
