using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Financing.InKind;

public sealed class InKindTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;
    private readonly FinancingDesk desk = new(sample.Host);

    private const string Work = "inKindWork { id version task hours settlement from to municipality { name } recipient { name } assignment { code } source }";

    [Theory]
    [InlineData("municipalityCode", "0180", "Giltiga koder: 2303 Ragunda")]
    [InlineData("task", "", "Ange 1–200 tecken")]
    [InlineData("recipientId", FinancingDesk.Unknown, "Organisationen finns inte")]
    [InlineData("assignmentCode", "OKÄND", "Uppdraget 'OKÄND' finns inte")]
    [InlineData("to", "2023-12-31", "från och med 2024-01-01")]
    [InlineData("hours", "-1", "Ange 0–20000 med högst två decimaler")]
    [InlineData("hours", "20000.01", "Ange 0–20000 med högst två decimaler")]
    [InlineData("hours", "1.005", "1,005 är inget antal timmar")]
    public async Task Register_WhenAValueCannotBeUsed_SaysWhichAndWhatWouldBe(string field, string value, string reason)
    {
        var input = new Dictionary<string, object?> { ["municipalityCode"] = "2326", ["task"] = "Lönestöd", ["from"] = "2024-01-01", [field] = value };

        var error = FinancingDesk.Error(await desk.DoAsync("RegisterInKindWork", Work, input));

        Assert.Equal("input/" + field, error.Path);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_WhenHoursAreCountedAndItIsDecided_SaysSo()
    {
        var work = (await desk.DoAsync("RegisterInKindWork", Work, new { municipalityCode = "2326", task = "Lönestöd" })).At("inKindWork");
        Assert.Equal(("UNDECIDED", null), (work.At("settlement").GetString(), work.At("hours").GetString()));

        var changed = (await desk.DoAsync("ChangeInKindWork", Work, new
        {
            id = work.At("id").GetString(), version = 1, municipalityCode = "2326", task = "Lönestöd", hours = 12.5, settlement = "SHARED", from = "2024-01-01", to = "2024-12-31",
        })).At("inKindWork");

        Assert.Equal(("SHARED", "12.5", 2), (changed.At("settlement").GetString(), changed.At("hours").GetString(), changed.At("version").GetInt32()));
    }

    [Fact]
    public async Task Change_WhenSomebodyElseWasFirst_ShowsTheWorkAsItIsNow()
    {
        var work = (await desk.DoAsync("RegisterInKindWork", Work, new { municipalityCode = "2326", task = "Lönestöd" })).At("inKindWork");

        var late = await desk.DoAsync("ChangeInKindWork", Work, new { id = work.At("id").GetString(), version = 2, municipalityCode = "2326", task = "Annat" });

        Assert.Equal("CONFLICT", FinancingDesk.Error(late).Code);
        Assert.Equal("Lönestöd", late.At("inKindWork", "task").GetString());
    }

    [Fact]
    public async Task Change_WhenTheWorkIsUnknown_SaysSo()
    {
        var done = await desk.DoAsync("ChangeInKindWork", Work, new { id = FinancingDesk.Unknown, version = 1, municipalityCode = "2326", task = "Annat" });

        Assert.Equal("NOT_FOUND", FinancingDesk.Error(done).Code);
    }

    /// <summary>What the minutes of 2024-10-21 state, and no more: the hours and the settlement are what they ask for.</summary>
    [Fact]
    public async Task Sample_WhenLoaded_HasTheWorkThatTheMinutesName()
    {
        var data = await host.AskAsync("""
            { kommunovergripande { municipalities { name inKindWork { nodes { task hours settlement isExample source recipient { name } } } } } }
            """);

        var works = data.At("kommunovergripande", "municipalities").EnumerateArray()
            .SelectMany(m => m.At("inKindWork", "nodes").EnumerateArray().Select(w => (Municipality: m.At("name").GetString(), Work: w)))
            .Where(w => w.Work.At("source").GetString() == "Protokoll samverkanstid 2024-10-21, § 23");
        Assert.Equal(
            [("Härjedalen", "HR-stöd", "Kommunförbundet", "UNDECIDED", null, false), ("Ragunda", "It-stöd", "Kommunförbundet", "UNDECIDED", null, false)],
            works.Select(w => (w.Municipality, w.Work.At("task").GetString(), w.Work.At("recipient", "name").GetString(), w.Work.At("settlement").GetString(),
                w.Work.At("hours").GetString(), w.Work.At("isExample").GetBoolean())));
    }

    [Fact]
    public async Task Register_WhenASourceHasBlanksAroundIt_KeepsWhatItSays()
    {
        var work = (await desk.DoAsync("RegisterInKindWork", Work, new { municipalityCode = "2326", task = "Lönestöd", source = " Möte " })).At("inKindWork");

        Assert.Equal("Möte", work.At("source").GetString());
    }
}
