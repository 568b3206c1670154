using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Agreements;

/// <summary>Whatever is tried, in whatever order, an agreement is never where it cannot be.</summary>
[Trait("Category", "Full")]
public sealed class RandomDecisionTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private const int Steps = 80;

    private static readonly string[] Kinds = ["PROPOSED", "RECOMMENDED", "APPROVED", "APPROVED", "DECLINED", "SIGNED", "SIGNED"];

    private readonly AgreementDesk desk = new(sample.Host);
    private readonly DecisionDesk decisions = new(sample.Host);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Agreement_AfterAnyCommands_IsWhereItCanBe(int seed)
    {
        var random = new Random(seed);
        var id = await decisions.ProposalAsync($"Slump {seed}");
        var refused = 0;
        for (var step = 0; step < Steps; step++)
        {
            var done = await TryAsync(id, random);
            refused += done.At("errors").GetArrayLength() > 0 ? 1 : 0;
            Assert.All(done.At("errors").EnumerateArray(), e => Assert.Contains(e.At("code").GetString(), (string[])["INVALID", "NOT_FOUND", "NOT_ALLOWED_IN_STATE"]));
            var agreement = await AssertLegalAsync(id);
            if (agreement.At("status").GetString() is "CONCLUDED" or "WITHDRAWN")
            {
                id = await decisions.ProposalAsync($"Slump {seed} efter {step}");
            }
        }
        Assert.InRange(refused, 1, Steps - 1);
    }

    private async Task<JsonElement> TryAsync(string id, Random random) => random.Next(12) switch
    {
        0 or 1 => await desk.DoAsync("PutAgreementToDecision", id),
        2 => await desk.DoAsync("TakeAgreementBack", id, new { reason = "Slumpen" }),
        3 when random.Next(6) == 0 => await desk.DoAsync("WithdrawAgreement", id, new { reason = "Slumpen" }),
        4 => await RetractAsync(id, random),
        5 => await desk.DoAsync("ChangeAgreement", id, new { title = $"Titel {random.Next(100)}" }),
        6 => await desk.DoAsync(
            "ExtendAgreement", id, new { to = "2025-12-31", bodyId = await desk.OrganisationAsync(DecisionDesk.Council), when = DecisionDesk.On("2020-06-01") }),
        _ => await DecideAsync(id, random),
    };

    private async Task<JsonElement> DecideAsync(string id, Random random)
    {
        var kind = Kinds[random.Next(Kinds.Length)];
        string[] bodies = [DecisionDesk.Berg, DecisionDesk.Council, DecisionDesk.Recommending];
        string?[] parties = [DecisionDesk.Berg, DecisionDesk.Region, null];
        return await decisions.DecideAsync(
            id, kind, parties[random.Next(3)], bodies[random.Next(3)], kind == "SIGNED" ? new { signatory = "Ordföranden" } : null);
    }

    private async Task<JsonElement> RetractAsync(string id, Random random)
    {
        var all = (await desk.AgreementAsync(id, "decisions { id }")).At("decisions").EnumerateArray().Select(d => d.At("id").GetString()).ToList();
        return await desk.DoAsync("RetractPartyDecision", id, new { decisionId = all.Count == 0 ? AgreementDesk.Unknown : all[random.Next(all.Count)], reason = "Slumpen" });
    }

    private async Task<JsonElement> AssertLegalAsync(string id)
    {
        var agreement = await desk.AgreementAsync(id, """
            status concluded { text } withdrawnBecause extensions { to }
            parties { standing organisation { id } decisions { kind stands party { id } body { id partOf { id } mandate } } }
            """);
        var status = agreement.At("status").GetString();
        var parties = agreement.At("parties").EnumerateArray().ToList();
        Assert.Equal(status == "CONCLUDED", parties.TrueForAll(p => p.At("standing").GetString() == "SIGNED"));
        Assert.Equal(status == "CONCLUDED", agreement.At("concluded").ValueKind == JsonValueKind.Object);
        Assert.Equal(status == "WITHDRAWN", agreement.At("withdrawnBecause").ValueKind == JsonValueKind.String);
        Assert.True(status == "CONCLUDED" || agreement.At("extensions").GetArrayLength() == 0);
        Assert.All(parties, party => AssertLegal(party, status!));
        return agreement;
    }

    private static void AssertLegal(JsonElement party, string status)
    {
        var organisation = party.At("organisation", "id").GetString();
        var standing = party.At("decisions").EnumerateArray().Where(d => d.At("stands").GetBoolean()).ToList();
        var kinds = standing.Where(d => d.At("party").ValueKind == JsonValueKind.Object).Select(d => d.At("kind").GetString()!).ToList();
        foreach (var decision in standing.Where(d => d.At("kind").GetString() is "APPROVED" or "DECLINED" or "SIGNED"))
        {
            var body = decision.At("body");
            var owner = body.At("partOf").ValueKind == JsonValueKind.Object ? body.At("partOf", "id").GetString() : body.At("id").GetString();
            Assert.Equal(organisation, owner);
        }
        Assert.True(kinds.Count(k => k is "APPROVED" or "DECLINED") <= 1, "One decision of a party stands at a time.");
        Assert.True(!kinds.Contains("SIGNED") || kinds.Contains("APPROVED"), "Nobody signs what was not approved.");
        Assert.True(status != "PROPOSAL" || standing.TrueForAll(d => d.At("kind").GetString() == "PROPOSED"), "What is drawn up is decided by nobody.");
    }
}
