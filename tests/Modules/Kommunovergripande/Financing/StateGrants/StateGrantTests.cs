using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Financing.StateGrants;

public sealed class StateGrantTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;
    private readonly FinancingDesk desk = new(sample.Host);

    private const string Grant = "stateGrant { id version status name year requisitioned requisitionedOn received receivedOn accountedOn authority { name } assignment { code } }";

    private static readonly string[] Statuses = ["REQUISITIONED", "RECEIVED", "ACCOUNTED"];
    private static readonly string[] Commands = ["ChangeStateGrant", "ReceiveStateGrant", "AccountForStateGrant"];

    /// <summary>All that can happen; whatever is not in the table is refused.</summary>
    private static readonly Dictionary<(string Status, string Command), string> Steps = new()
    {
        [("REQUISITIONED", "ChangeStateGrant")] = "REQUISITIONED",
        [("REQUISITIONED", "ReceiveStateGrant")] = "RECEIVED",
        [("RECEIVED", "AccountForStateGrant")] = "ACCOUNTED",
    };

    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var status in Statuses)
        {
            foreach (var command in Commands)
            {
                pairs.Add(status, command);
            }
        }
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Command_InAStatus_IsDoneOrRefused(string status, string command)
    {
        var grant = await InAsync(status);

        var done = await SendAsync(command, grant);

        if (Steps.TryGetValue((status, command), out var next))
        {
            Assert.Equal(next, done.At("stateGrant", "status").GetString());
        }
        else
        {
            Assert.Equal(("NOT_ALLOWED_IN_STATE", "input/id"), (FinancingDesk.Error(done).Code, FinancingDesk.Error(done).Path));
            Assert.Matches("^Statsbidraget 'Prestationsbidrag' har status (rekvirerat|mottaget|redovisat) och kan inte .+ Det går bara med status ", FinancingDesk.Error(done).Message);
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Command_WhenSomebodyElseWasFirst_IsAConflict(string status, string command)
    {
        var grant = await InAsync(status);

        Assert.Equal("CONFLICT", FinancingDesk.Error(await SendAsync(command, grant, version: 99)).Code);
    }

    [Theory]
    [InlineData("name", " ", "Ange 1–200 tecken")]
    [InlineData("year", 1989, "Ange 1990–2200")]
    [InlineData("requisitioned", "-0.01", "Ange 0–10000000000 kronor")]
    [InlineData("requisitionedOn", "2199-01-01", "ligger i framtiden")]
    [InlineData("authorityId", FinancingDesk.Unknown, "Organisationen finns inte")]
    [InlineData("assignmentCode", "OKÄND", "Uppdraget 'OKÄND' finns inte")]
    public async Task Requisition_WhenAValueCannotBeUsed_SaysWhichAndWhatWouldBe(string field, object value, string reason)
    {
        var input = await RequisitionAsync();
        input[field] = value;

        var error = FinancingDesk.Error(await desk.DoAsync("RequisitionStateGrant", Grant, input));

        Assert.Equal("input/" + field, error.Path);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requisition_WhenThePayerIsNoAuthority_SaysWhichKindIs()
    {
        var input = await RequisitionAsync();
        input["authorityId"] = await desk.OrganisationAsync("Mittuniversitetet");

        Assert.Equal(
            ("INVALID", "input/authorityId", "Mittuniversitetet är ingen statlig myndighet. Ange en organisation av slaget STATE_AGENCY."),
            FinancingDesk.Error(await desk.DoAsync("RequisitionStateGrant", Grant, input)));
    }

    [Fact]
    public async Task Grant_WhenAccountedFor_HasKeptEveryStep()
    {
        var grant = await InAsync("ACCOUNTED");

        Assert.Equal(
            ("600000", "2021-03-01", "550000.5", "2021-05-01", "2021-05-01", "SOCIAL-VALFARD"),
            (grant.At("requisitioned").GetString(), grant.At("requisitionedOn").GetString(), grant.At("received").GetString(), grant.At("receivedOn").GetString(),
             grant.At("accountedOn").GetString(), grant.At("assignment", "code").GetString()));
    }

    [Theory]
    [InlineData("REQUISITIONED", "ReceiveStateGrant", "2021-02-28", "receivedOn", "från och med 2021-03-01")]
    [InlineData("REQUISITIONED", "ReceiveStateGrant", "2199-01-01", "receivedOn", "framtiden")]
    [InlineData("RECEIVED", "AccountForStateGrant", "2021-04-30", "accountedOn", "från och med 2021-05-01")]
    [InlineData("RECEIVED", "AccountForStateGrant", "2199-01-01", "accountedOn", "framtiden")]
    public async Task Command_WhenItsDayCannotBe_SaysWhichCan(string status, string command, string day, string field, string reason)
    {
        var error = FinancingDesk.Error(await SendAsync(command, await InAsync(status), day: day));

        Assert.Equal("input/" + field, error.Path);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ChangeStateGrant")]
    [InlineData("ReceiveStateGrant")]
    [InlineData("AccountForStateGrant")]
    public async Task Command_WhenTheGrantIsUnknown_SaysSo(string command)
    {
        var grant = JsonSerializer.SerializeToElement(new { id = FinancingDesk.Unknown, version = 1 });

        Assert.Equal("NOT_FOUND", FinancingDesk.Error(await SendAsync(command, grant)).Code);
    }

    [Fact]
    public async Task Assignment_WhenItHasGrants_ListsThem()
    {
        var input = await RequisitionAsync();
        input["assignmentCode"] = "ENERGIKONTORET";
        await desk.DoAsync("RequisitionStateGrant", Grant, input);

        var data = await host.AskAsync("""{ kommunovergripande { assignment(code: "ENERGIKONTORET") { stateGrants { nodes { name year } } } stateGrants(where: { status: { eq: REQUISITIONED } }) { totalCount } } }""");

        Assert.Equal(["Prestationsbidrag"], data.At("kommunovergripande", "assignment", "stateGrants", "nodes").EnumerateArray().Select(g => g.At("name").GetString()));
        Assert.True(data.At("kommunovergripande", "stateGrants", "totalCount").GetInt32() > 0);
    }

    [Fact]
    public async Task Requisition_WhenASourceHasBlanksAroundIt_KeepsWhatItSays()
    {
        var input = await RequisitionAsync();
        input["source"] = " Beslut ";

        Assert.Equal("Beslut", (await desk.DoAsync("RequisitionStateGrant", "stateGrant { source }", input)).At("stateGrant", "source").GetString());
    }

    private async Task<JsonElement> InAsync(string status)
    {
        var grant = (await desk.DoAsync("RequisitionStateGrant", Grant, await RequisitionAsync())).At("stateGrant");
        string[] way = status switch { "RECEIVED" => ["ReceiveStateGrant"], "ACCOUNTED" => ["ReceiveStateGrant", "AccountForStateGrant"], _ => [] };
        foreach (var command in way)
        {
            grant = (await SendAsync(command, grant)).At("stateGrant");
        }
        Assert.Equal(status, grant.At("status").GetString());
        return grant;
    }

    private async Task<JsonElement> SendAsync(string command, JsonElement grant, int? version = null, string day = "2021-05-01")
    {
        var input = command == "ChangeStateGrant" ? await RequisitionAsync() : [];
        input["id"] = grant.At("id").GetString();
        input["version"] = version ?? grant.At("version").GetInt32();
        switch (command)
        {
            case "ReceiveStateGrant":
                (input["received"], input["receivedOn"]) = (550_000.5, day);
                break;
            case "AccountForStateGrant":
                input["accountedOn"] = day;
                break;
        }
        return await desk.DoAsync(command, Grant, input);
    }

    private async Task<Dictionary<string, object?>> RequisitionAsync() => new()
    {
        ["name"] = "Prestationsbidrag",
        ["authorityId"] = await desk.OrganisationAsync("Länsstyrelsen"),
        ["year"] = 2021,
        ["assignmentCode"] = "SOCIAL-VALFARD",
        ["requisitioned"] = 600_000,
        ["requisitionedOn"] = "2021-03-01",
    };
}
