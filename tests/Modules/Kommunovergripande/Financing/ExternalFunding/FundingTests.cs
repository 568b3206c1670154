using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Financing.ExternalFunding;

public sealed class FundingTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;
    private readonly FinancingDesk desk = new(sample.Host);

    private const string Project =
        "fundedProject { id version status title applied granted ownContribution decidedOn rejectionReason reportedOn assignment { name } funder { name } }";

    private static readonly string[] Statuses = ["APPLIED", "GRANTED", "REJECTED", "REPORTED"];
    private static readonly string[] Commands = ["ChangeFunding", "GrantFunding", "RejectFunding", "ReportFunding"];

    /// <summary>All that can happen; whatever is not in the table is refused.</summary>
    private static readonly Dictionary<(string Status, string Command), string> Steps = new()
    {
        [("APPLIED", "ChangeFunding")] = "APPLIED",
        [("APPLIED", "GrantFunding")] = "GRANTED",
        [("APPLIED", "RejectFunding")] = "REJECTED",
        [("GRANTED", "ReportFunding")] = "REPORTED",
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
        var project = await InAsync(status);

        var done = await SendAsync(command, project);

        if (Steps.TryGetValue((status, command), out var next))
        {
            Assert.Equal(next, done.At("fundedProject", "status").GetString());
        }
        else
        {
            Assert.Equal(("NOT_ALLOWED_IN_STATE", "input/id"), (FinancingDesk.Error(done).Code, FinancingDesk.Error(done).Path));
            Assert.Matches("^Projektet 'Nytt projekt' har status (sökt|beviljad|avslagen|slutrapporterad) och kan inte .+ Det går bara med status ", FinancingDesk.Error(done).Message);
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Command_WhenSomebodyElseWasFirst_IsAConflict(string status, string command)
    {
        var project = await InAsync(status);

        var done = await SendAsync(command, project, version: 99);

        Assert.Equal("CONFLICT", FinancingDesk.Error(done).Code);
        Assert.Equal(status, done.At("fundedProject", "status").GetString());
    }

    [Theory]
    [InlineData("title", "", "Ange 1–200 tecken")]
    [InlineData("title", "två\nrader", "på en rad")]
    [InlineData("from", "9990-01-01", "Ange en i 1990–2200")]
    [InlineData("from", "0001-01-01", "Ange en i 1990–2200")]
    [InlineData("to", "2020-12-31", "från och med 2021-01-01 och högst 20 år senare")]
    [InlineData("to", "2041-01-02", "från och med 2021-01-01 och högst 20 år senare")]
    [InlineData("applied", "-1", "högst två decimaler")]
    [InlineData("ownContribution", "0.001", "högst två decimaler")]
    [InlineData("assignmentCode", "OKÄND", "Uppdraget 'OKÄND' finns inte")]
    [InlineData("funderId", FinancingDesk.Unknown, "Organisationen finns inte")]
    public async Task Apply_WhenAValueCannotBeUsed_SaysWhichAndWhatWouldBe(string field, string value, string reason)
    {
        var input = await ApplicationAsync();
        input[field] = value;

        var error = FinancingDesk.Error(await desk.DoAsync("ApplyForFunding", Project, input));

        Assert.Equal("input/" + field, error.Path);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_WhenDone_SaysWhatWasApplied()
    {
        var project = await InAsync("APPLIED");

        Assert.Equal(
            ("Nytt projekt", "1000.5", "200", "FoU Jämt", "Mittuniversitetet", null),
            (project.At("title").GetString(), project.At("applied").GetString(), project.At("ownContribution").GetString(),
             project.At("assignment", "name").GetString(), project.At("funder", "name").GetString(), project.At("granted").GetString()));
    }

    [Theory]
    [InlineData("GrantFunding", "decidedOn")]
    [InlineData("RejectFunding", "decidedOn")]
    [InlineData("ReportFunding", "reportedOn")]
    public async Task Command_WhenItsDayLiesAhead_IsRefused(string command, string field)
    {
        var project = await InAsync(command == "ReportFunding" ? "GRANTED" : "APPLIED");

        Assert.Equal("input/" + field, FinancingDesk.Error(await SendAsync(command, project, day: "2199-01-01")).Path);
    }

    [Fact]
    public async Task Report_WhenBeforeTheDecision_IsRefused()
    {
        var project = await InAsync("GRANTED");

        Assert.Equal(
            ("INVALID", "input/reportedOn", "Slutrapporten kan inte komma före beslutet. Ange en dag från och med 2021-02-01."),
            FinancingDesk.Error(await SendAsync("ReportFunding", project, day: "2021-01-31")));
    }

    [Theory]
    [InlineData("ChangeFunding")]
    [InlineData("GrantFunding")]
    [InlineData("RejectFunding")]
    [InlineData("ReportFunding")]
    public async Task Command_WhenTheProjectIsUnknown_SaysSo(string command)
    {
        var project = JsonSerializer.SerializeToElement(new { id = FinancingDesk.Unknown, version = 1 });

        Assert.Equal("NOT_FOUND", FinancingDesk.Error(await SendAsync(command, project)).Code);
    }

    [Fact]
    public async Task Reject_WhenDone_KeepsTheReason()
    {
        var rejected = await InAsync("REJECTED");

        Assert.Equal(("Medlen räckte inte", "2021-02-01"), (rejected.At("rejectionReason").GetString(), rejected.At("decidedOn").GetString()));
    }

    /// <summary>Three years of 365 days have 1095; the grant is divided by days to the öre. Applied, rejected and own money do not count.</summary>
    [Fact]
    public async Task Leverage_WhenProjectsSpanYears_CountsWhatFallsOnTheYearByDays()
    {
        const string Code = "VAGEN-TILL-ARBETE";
        await GrantedAsync(Code, "2021-07-01", "2023-06-30", 730_000);
        await GrantedAsync(Code, "2022-01-01", "2022-12-31", 100_000.55m);
        await ApplyAsync(Code, "2022-01-01", "2022-12-31");
        var agreement = await desk.AgreementAsync(assignments: [Code]);
        await desk.SetBudgetAsync(agreement, 2022, new[] { new { assignmentCode = Code, amount = 200_000 } });
        var proposal = await desk.AgreementAsync(concluded: false, assignments: [Code]);
        await desk.SetBudgetAsync(proposal, 2022, new[] { new { assignmentCode = Code, amount = 999_999 } });

        var data = await host.AskAsync($$"""
            { kommunovergripande { assignment(code: "{{Code}}") {
              y2021: leverage(year: 2021) { year external budget perKrona } y2022: leverage(year: 2022) { external budget perKrona }
              y2023: leverage(year: 2023) { external } y2024: leverage(year: 2024) { external perKrona }
              fundedProjects { totalCount } } } }
            """);

        var assignment = data.At("kommunovergripande", "assignment");
        Assert.Equal(("184000", "0", null), Of(assignment.At("y2021")));
        Assert.Equal(("465000.55", "200000", "2.3250"), Of(assignment.At("y2022")));
        Assert.Equal(("181000", "0"), (assignment.At("y2023", "external").GetString(), assignment.At("y2024", "external").GetString()));
        Assert.Equal(3, assignment.At("fundedProjects", "totalCount").GetInt32());

        static (string?, string?, string?) Of(JsonElement leverage) =>
            (leverage.At("external").GetString(), leverage.At("budget").GetString(), leverage.At("perKrona").GetString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_000)]
    public async Task Leverage_OfAYearThatNoMoneyIsOf_SaysWhichMayBeAskedFor(int year)
    {
        var answer = await host.AnswerAsync($"{{ kommunovergripande {{ assignment(code: \"BUZ\") {{ leverage(year: {year}) {{ external }} }} }} }}");

        var error = answer.At("errors")[0];
        Assert.Equal(("BAD_USER_INPUT", $"year is {year}. It must be 1990–2200."), (error.At("extensions", "code").GetString(), error.At("message").GetString()));
    }

    [Theory]
    [InlineData(" ", null)]
    [InlineData(" Beslut 2021 ", "Beslut 2021")]
    public async Task Apply_WhenASourceHasBlanksAroundIt_KeepsWhatItSays(string source, string? kept)
    {
        var input = await ApplicationAsync();
        input["source"] = source;

        Assert.Equal(kept, (await desk.DoAsync("ApplyForFunding", "fundedProject { source }", input)).At("fundedProject", "source").GetString());
    }

    [Fact]
    public async Task FundedProjects_WhenFiltered_AreThoseOfTheStatus()
    {
        await InAsync("REJECTED");

        var data = await host.AskAsync("{ kommunovergripande { fundedProjects(where: { status: { eq: REJECTED } }, first: 100) { nodes { status } } } }");

        var statuses = data.At("kommunovergripande", "fundedProjects", "nodes").EnumerateArray().Select(p => p.At("status").GetString()).ToList();
        Assert.NotEmpty(statuses);
        Assert.All(statuses, s => Assert.Equal("REJECTED", s));
    }

    private async Task<JsonElement> InAsync(string status)
    {
        var project = (await desk.DoAsync("ApplyForFunding", Project, await ApplicationAsync())).At("fundedProject");
        string[] way = status switch { "GRANTED" => ["GrantFunding"], "REJECTED" => ["RejectFunding"], "REPORTED" => ["GrantFunding", "ReportFunding"], _ => [] };
        foreach (var command in way)
        {
            project = (await SendAsync(command, project)).At("fundedProject");
        }
        Assert.Equal(status, project.At("status").GetString());
        return project;
    }

    private async Task<JsonElement> SendAsync(string command, JsonElement project, int? version = null, string day = "2021-02-01")
    {
        var input = command == "ChangeFunding" ? await ApplicationAsync() : [];
        input["id"] = project.At("id").GetString();
        input["version"] = version ?? project.At("version").GetInt32();
        switch (command)
        {
            case "GrantFunding":
                (input["granted"], input["decidedOn"]) = (900, day);
                break;
            case "RejectFunding":
                (input["reason"], input["decidedOn"]) = ("Medlen räckte inte", day);
                break;
            case "ReportFunding":
                input["reportedOn"] = day;
                break;
        }
        return await desk.DoAsync(command, Project, input);
    }

    private async Task<JsonElement> ApplyAsync(string assignmentCode, string from, string to)
    {
        var input = await ApplicationAsync();
        (input["assignmentCode"], input["from"], input["to"]) = (assignmentCode, from, to);
        return (await desk.DoAsync("ApplyForFunding", Project, input)).At("fundedProject");
    }

    private async Task GrantedAsync(string assignmentCode, string from, string to, decimal granted)
    {
        var project = await ApplyAsync(assignmentCode, from, to);
        await desk.DoAsync("GrantFunding", Project, new { id = project.At("id").GetString(), version = 1, granted, decidedOn = "2021-02-01" });
    }

    private async Task<Dictionary<string, object?>> ApplicationAsync() => new()
    {
        ["assignmentCode"] = "FOU-JAMT",
        ["title"] = "Nytt projekt",
        ["funderId"] = await desk.OrganisationAsync("Mittuniversitetet"),
        ["from"] = "2021-01-01",
        ["to"] = "2022-12-31",
        ["applied"] = 1000.5,
        ["ownContribution"] = 200,
    };
}
