using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Agreements;

/// <summary>Every command on an agreement in every state: what this table does not allow is refused, and says what would be right.</summary>
[Trait("Category", "Full")]
public sealed class StateTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private const string OnRecord = "ON_RECORD";

    private static readonly string[] States = ["PROPOSAL", "PUT_TO_DECISION", "CONCLUDED", OnRecord, "WITHDRAWN"];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Change"] = ["PROPOSAL", OnRecord],
        ["SetContent"] = ["PROPOSAL", "CONCLUDED", OnRecord],
        ["PutToDecision"] = ["PROPOSAL"],
        ["TakeBack"] = ["PUT_TO_DECISION"],
        ["Propose"] = ["PROPOSAL", "PUT_TO_DECISION", OnRecord],
        ["Recommend"] = ["PUT_TO_DECISION", OnRecord],
        ["Approve"] = ["PUT_TO_DECISION", OnRecord],
        ["Decline"] = ["PUT_TO_DECISION"],
        ["Sign"] = ["PUT_TO_DECISION", OnRecord],
        ["Retract"] = ["PROPOSAL", "PUT_TO_DECISION", OnRecord],
        ["RecordConclusion"] = ["PROPOSAL", "PUT_TO_DECISION"],
        ["Extend"] = ["CONCLUDED", OnRecord],
        ["RetractExtension"] = ["CONCLUDED", OnRecord],
        ["Withdraw"] = ["PROPOSAL", "PUT_TO_DECISION"],
    };

    private readonly AgreementDesk desk = new(sample.Host);
    private readonly DecisionDesk decisions = new(sample.Host);

    public static TheoryData<string, string> Legal => Pairs(legal: true);

    public static TheoryData<string, string> Illegal => Pairs(legal: false);

    [Theory, MemberData(nameof(Legal))]
    public async Task Command_WhenTheStateAllowsIt_IsDone(string act, string state)
    {
        var id = await InAsync(state, act);

        AgreementDesk.AssertDone(await DoAsync(act, id, state, await PrepareAsync(act, id)));
    }

    [Theory, MemberData(nameof(Illegal))]
    public async Task Command_WhenTheStateDoesNotAllowIt_SaysWhichWould(string act, string state)
    {
        var id = await InAsync(state, act);
        var before = (await desk.AgreementAsync(id, "version status")).GetRawText();

        AgreementDesk.AssertRefused(await DoAsync(act, id, state, AgreementDesk.Unknown), "NOT_ALLOWED_IN_STATE", "id", "när den är");

        Assert.Equal(before, (await desk.AgreementAsync(id, "version status")).GetRawText());
    }

    private static TheoryData<string, string> Pairs(bool legal)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var (act, states) in Allowed)
        {
            foreach (var state in States.Where(s => states.Contains(s) == legal))
            {
                pairs.Add(act, state);
            }
        }
        return pairs;
    }

    private Task<string> InAsync(string state, string act) => state switch
    {
        "PROPOSAL" => decisions.ProposalAsync($"Förslag {act}"),
        "PUT_TO_DECISION" => decisions.PutToDecisionAsync($"Framlagd {act}"),
        "CONCLUDED" => decisions.ConcludedAsync($"Ingången {act}"),
        OnRecord => decisions.OnRecordAsync($"Enligt källa {act}"),
        _ => WithdrawnAsync($"Återtagen {act}"),
    };

    private async Task<string> WithdrawnAsync(string title)
    {
        var id = await decisions.ProposalAsync(title);
        AgreementDesk.AssertDone(await desk.DoAsync("WithdrawAgreement", id, new { reason = "Blev inte av" }));
        return id;
    }

    /// <summary>What has to have happened before: nobody signs without an approval, and what is retracted was decided. Gives the decision, or extension, to retract.</summary>
    private async Task<string> PrepareAsync(string act, string id)
    {
        switch (act)
        {
            case "Sign":
                AgreementDesk.AssertDone(await decisions.DecideAsync(id, "APPROVED", DecisionDesk.Berg, DecisionDesk.Berg));
                return "";
            case "Retract":
                AgreementDesk.AssertDone(await decisions.DecideAsync(id, "PROPOSED", null, DecisionDesk.Region));
                return await decisions.DecisionAsync(id, "PROPOSED");
            case "RetractExtension":
                AgreementDesk.AssertDone(await DoAsync("Extend", id, "", ""));
                return (await desk.AgreementAsync(id, "extensions { id }")).At("extensions")[0].At("id").GetString()!;
            default:
                return "";
        }
    }

    private async Task<JsonElement> DoAsync(string act, string id, string state, string decisionId) => act switch
    {
        "Change" => await desk.DoAsync("ChangeAgreement", id, new { title = "En annan titel" }),
        "SetContent" when state is "CONCLUDED" or OnRecord => await desk.DoAsync(
            "SetAgreementContent", id, new { statedRemovals = Array.Empty<string>(), adaptation = new { from = "2022-01-01", reason = "Behov", decidedBy = "Rådet" } }),
        "SetContent" => await desk.DoAsync("SetAgreementContent", id, new { statedRemovals = Array.Empty<string>() }),
        "PutToDecision" => await desk.DoAsync("PutAgreementToDecision", id),
        "TakeBack" => await desk.DoAsync("TakeAgreementBack", id, new { reason = "Omarbetas" }),
        "Propose" => await decisions.DecideAsync(id, "PROPOSED", null, DecisionDesk.Region),
        "Recommend" => await decisions.DecideAsync(id, "RECOMMENDED", null, DecisionDesk.Recommending),
        "Approve" => await decisions.DecideAsync(id, "APPROVED", DecisionDesk.Berg, DecisionDesk.Berg),
        "Decline" => await decisions.DecideAsync(id, "DECLINED", DecisionDesk.Berg, DecisionDesk.Berg),
        "Sign" => await decisions.DecideAsync(id, "SIGNED", DecisionDesk.Berg, DecisionDesk.Berg, new { signatory = "Ordföranden" }),
        "Retract" => await desk.DoAsync("RetractPartyDecision", id, new { decisionId, reason = "Felskrivet" }),
        "RecordConclusion" => await desk.DoAsync("RecordAgreementConclusion", id, new { conclusion = new { accordingTo = "Ett protokoll" } }),
        "Extend" => await desk.DoAsync(
            "ExtendAgreement", id, new { to = "2025-12-31", bodyId = await desk.OrganisationAsync(DecisionDesk.Council), when = DecisionDesk.On("2024-06-01") }),
        "RetractExtension" => await desk.DoAsync("RetractExtension", id, new { extensionId = decisionId, reason = "Felskrivet" }),
        "Withdraw" => await desk.DoAsync("WithdrawAgreement", id, new { reason = "Blir inte av" }),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No such command."),
    };
}
