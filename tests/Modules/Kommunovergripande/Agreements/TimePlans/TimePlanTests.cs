using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Agreements.TimePlans;

public sealed class TimePlanTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private const string Fields = "{ agreement { version timePlan { number text responsible body { name } doneOn when { kind from to text } state(on: \"2021-08-01\") } } errors { code message path } }";

    private readonly SamverkanHost host = sample.Host;

    [Fact]
    public async Task Sample_OfTheProposal_HasTheEightStepsAsStated()
    {
        var id = await host.AgreementAsync("Överenskommelse mellan Region", "2023-01-01");
        var data = await host.AskAsync("query ($id: ID!) { kommunovergripande { agreement(id: $id) { timePlan { number when { kind text } body { name } doneOn } } } }", new { id });

        var steps = data.At("kommunovergripande", "agreement", "timePlan").EnumerateArray().ToList();
        Assert.Equal(
            ["DATE 7 juni", "DATE 25 juni", "SPAN Juli/augusti", "DEADLINE Senast 30 augusti", "DATE 13 september", "SEASON Hösten 2021", "SEASON Våren 2022", "DATE 1 januari 2023"],
            steps.Select(s => $"{s.At("when", "kind")} {s.At("when", "text")}"));
        Assert.Equal("Regionens samverkansråd (RSR)", steps[4].At("body", "name").GetString());
        Assert.All(steps, s => Assert.Equal(JsonValueKind.Null, s.At("doneOn").ValueKind));
    }

    [Theory]
    [InlineData("2021-06-06", "UPCOMING,UPCOMING,UPCOMING,UPCOMING,UPCOMING,UPCOMING,UPCOMING,UPCOMING")]
    [InlineData("2021-06-07", "DUE,UPCOMING,UPCOMING,UPCOMING,UPCOMING,UPCOMING,UPCOMING,UPCOMING")]
    [InlineData("2021-07-01", "OVERDUE,OVERDUE,DUE,UPCOMING,UPCOMING,UPCOMING,UPCOMING,UPCOMING")]
    [InlineData("2021-08-30", "OVERDUE,OVERDUE,DUE,DUE,UPCOMING,UPCOMING,UPCOMING,UPCOMING")]
    [InlineData("2021-08-31", "OVERDUE,OVERDUE,DUE,OVERDUE,UPCOMING,UPCOMING,UPCOMING,UPCOMING")]
    [InlineData("2021-11-30", "OVERDUE,OVERDUE,OVERDUE,OVERDUE,OVERDUE,DUE,UPCOMING,UPCOMING")]
    [InlineData("2023-01-01", "OVERDUE,OVERDUE,OVERDUE,OVERDUE,OVERDUE,OVERDUE,OVERDUE,DUE")]
    public async Task State_OfTheSamplesSteps_FollowsTheirTimes(string on, string states)
    {
        var id = await host.AgreementAsync("Överenskommelse mellan Region", "2023-01-01");
        var data = await host.AskAsync("query ($id: ID!, $on: Date!) { kommunovergripande { agreement(id: $id) { timePlan { state(on: $on) } } } }", new { id, on });

        Assert.Equal(states, string.Join(',', data.At("kommunovergripande", "agreement", "timePlan").EnumerateArray().Select(s => s.At("state").GetString())));
    }

    [Fact]
    public async Task Mark_WhenDone_IsDoneFromThatDayAndNotBefore()
    {
        var id = await PlannedAsync("Klar en dag");

        await MarkAsync(id, 2, 1, "2021-08-02");
        Assert.Equal("OVERDUE", await StateAsync(id, "2021-08-01"));
        Assert.Equal("DONE", await StateAsync(id, "2021-08-02"));

        (await MarkAsync(id, 3, 1, null)).Accepted();
        Assert.Equal("OVERDUE", await StateAsync(id, "2021-08-02"));
    }

    [Theory]
    [InlineData(7, "2021-01-01", "NOT_FOUND", "number", "inget steg 7")]
    [InlineData(1, "2999-01-01", "INVALID", "doneOn", "har inte varit än")]
    [InlineData(1, null, "NOT_ALLOWED_IN_STATE", "number", "Steget är inte klart")]
    public async Task Mark_WhenItCannotBe_SaysWhy(int number, string? day, string code, string path, string reason) =>
        Asked.Refused(await MarkAsync(await PlannedAsync("Fel markering"), 2, number, day), code, path, reason);

    [Fact]
    public async Task Mark_WhenItIsDoneAlready_IsRefused()
    {
        var id = await PlannedAsync("Två gånger klar");
        await MarkAsync(id, 2, 1, "2021-08-02");

        Asked.Refused(await MarkAsync(id, 3, 1, "2021-08-03"), "NOT_ALLOWED_IN_STATE", "number", "redan klart, 2021-08-02");
    }

    [Fact]
    public async Task Set_WhenAStepKeepsItsNumber_KeepsThatItIsDone()
    {
        var id = await PlannedAsync("Omarbetad plan");
        await MarkAsync(id, 2, 1, "2021-08-02");

        var steps = (await SetAsync(id, 3, Step(1, "Nytt ord"), Step(9, "Nytt steg"))).Accepted().At("agreement", "timePlan").EnumerateArray().ToList();

        Assert.Equal(["1 Nytt ord 2021-08-02", "9 Nytt steg "], steps.Select(s => $"{s.At("number")} {s.At("text")} {s.At("doneOn")}"));
    }

    [Fact]
    public async Task Set_WhenADoneStepIsLeftOut_IsRefused()
    {
        var id = await PlannedAsync("Tappat steg");
        await MarkAsync(id, 2, 1, "2021-08-02");

        Asked.Refused(await SetAsync(id, 3, Step(2)), "NOT_ALLOWED_IN_STATE", "steps", "Steg 1 är klart 2021-08-02");
    }

    [Theory]
    [InlineData("number", "0", "steps.0.number", "Ange 1–999")]
    [InlineData("text", "", "steps.0.text", "behövs")]
    [InlineData("text", "501", "steps.0.text", "högst 500")]
    [InlineData("responsible", "201", "steps.0.responsible", "högst 200")]
    public async Task Set_WhenAStepCannotBe_SaysWhichAndWhy(string field, string value, string path, string reason)
    {
        var step = Step(1);
        step[field] = field == "number" ? 0 : int.TryParse(value, out var length) ? new string('x', length) : value;

        Asked.Refused(await SetAsync(await host.NewProposalAsync("Felaktigt steg"), 1, step), "INVALID", path, reason);
    }

    [Fact]
    public async Task Set_WhenTheTimeContradictsItself_SaysWhere()
    {
        var step = Step(1);
        step["when"] = new { kind = "DEADLINE", from = "2021-01-01", to = "2021-01-02", text = "senast" };

        Asked.Refused(await SetAsync(await host.NewProposalAsync("Felaktig tid"), 1, step), "INVALID", "steps.0.when.from", "Utelämna from");
    }

    [Fact]
    public async Task Set_WhenTwoStepsHaveOneNumber_IsRefused() =>
        Asked.Refused(await SetAsync(await host.NewProposalAsync("Dubbla nummer"), 1, Step(1), Step(1)), "INVALID", "steps", "samma nummer");

    [Fact]
    public async Task Set_WhenThereAreTooMany_IsRefused() => Asked.Refused(
        await SetAsync(await host.NewProposalAsync("För många"), 1, [.. Enumerable.Range(1, 51).Select(n => Step(n))]), "INVALID", "steps", "högst 50");

    [Fact]
    public async Task Set_WhenTheBodyIsUnknown_SaysSo()
    {
        var step = Step(1);
        step["bodyId"] = Asked.Unknown;

        Asked.Refused(await SetAsync(await host.NewProposalAsync("Okänt organ"), 1, step), "NOT_FOUND", "steps.0.bodyId", "registrerad organisation");
    }

    [Fact]
    public async Task Set_WhenTheAgreementIsUnknownOrStale_SaysSo()
    {
        var id = await PlannedAsync("Omtvistad plan");

        Asked.Refused(await SetAsync(Asked.Unknown, 1), "NOT_FOUND", "agreementId", "som finns i listan");
        var late = await SetAsync(id, 1);
        Assert.Equal("CONFLICT", Assert.Single(late.At("errors").EnumerateArray()).At("code").GetString());
        Assert.Equal(2, late.At("agreement", "version").GetInt32());
    }

    private static Dictionary<string, object?> Step(int number, string text = "Ett steg") => new()
    {
        ["number"] = number,
        ["text"] = text,
        ["when"] = new { kind = "SPAN", from = "2021-07-01", to = "2021-07-31", text = "juli" },
    };

    /// <summary>A proposal with a plan of one step, at version 2.</summary>
    private async Task<string> PlannedAsync(string title)
    {
        var id = await host.NewProposalAsync(title);
        (await SetAsync(id, 1, Step(1))).Accepted();
        return id;
    }

    private async Task<string?> StateAsync(string id, string on)
    {
        var data = await host.AskAsync("query ($id: ID!, $on: Date!) { kommunovergripande { agreement(id: $id) { timePlan { state(on: $on) } } } }", new { id, on });
        return Assert.Single(data.At("kommunovergripande", "agreement", "timePlan").EnumerateArray()).At("state").GetString();
    }

    private Task<JsonElement> SetAsync(string agreementId, int version, params Dictionary<string, object?>[] steps) => host.DoneAsync(
        $"mutation ($input: SetTimePlanInput!) {{ done: kommunovergripandeSetTimePlan(input: $input) {Fields} }}", new { agreementId, version, steps });

    private Task<JsonElement> MarkAsync(string agreementId, int version, int number, string? doneOn) => host.DoneAsync(
        $"mutation ($input: MarkRevisionStepInput!) {{ done: kommunovergripandeMarkRevisionStep(input: $input) {Fields} }}", new { agreementId, version, number, doneOn });
}
