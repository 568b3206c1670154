using System.Text.Json;
using System.Text.Json.Nodes;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Agreements;

public sealed class ContentTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private const string Content = """
        {
          "areas": [{ "code": "A", "name": "Första området" }, { "code": "B", "name": "Andra området" }],
          "assignments": [{ "code": "BUZ", "areaCode": "A" }, { "code": "LARCENTRUM", "areaCode": "B", "name": "Lärcentrum", "points": [{ "code": "P", "text": "En punkt" }] }],
          "statedRemovals": ["KURS-KONFERENS"],
          "provisions": [{ "code": "Q", "text": "En bestämmelse", "kind": "FOLLOW_UP", "placement": "AGREEMENT" }],
          "annexes": [{ "number": 1, "title": "En bilaga", "purpose": "OTHER" }]
        }
        """;

    private readonly SamverkanHost host = sample.Host;
    private readonly AgreementDesk desk = new(sample.Host);
    private readonly ContentDesk contents = new(sample.Host);

    [Theory]
    [InlineData("areas[0].code", "\"litet\"", "areas.0.code", "versaler A–Z")]
    [InlineData("areas[0].name", "\" \"", "areas.0.name", "Ett namn behövs")]
    [InlineData("areas[0].number", "0", "areas.0.number", "minst 1")]
    [InlineData("assignments[1].code", "\"BUZ\"", "assignments.1", "Uppdraget BUZ står två gånger")]
    [InlineData("assignments[0].areaCode", "null", "assignments.0.name", "behöver ett eget namn")]
    [InlineData("assignments[0].areaCode", "\"C\"", "assignments.0.areaCode", "Ange något av A, B")]
    [InlineData("assignments[0].temporaryFrom", "\"2031-01-01\"", "assignments.0.temporaryTo", "behöver en sista dag")]
    [InlineData("assignments[0].temporaryTo", "\"2030-12-31\"", "assignments.0.temporaryTo", "utanför överenskommelsens tid")]
    [InlineData("assignments[1].points[0].text", "\"\"", "assignments.1.points.0.text", "Punktens text behövs")]
    [InlineData("statedRemovals[0]", "\"LARCENTRUM\"", "statedRemovals.0", "både ingår och tas bort")]
    [InlineData("provisions[0].text", "\"\"", "provisions.0.text", "Bestämmelsens text behövs")]
    [InlineData("annexes[0].number", "0", "annexes.0.number", "Ange 1–50")]
    public async Task Set_WhenAValueCannotBeUsed_SaysWhereAndWhatWouldBe(string place, string value, string path, string reason)
    {
        var content = Parsed();
        Put(content, place, value);

        AgreementDesk.AssertRefused(await contents.SetAsync(await desk.ProposeAsync("Fel i innehåll"), content), "INVALID", path, reason);
    }

    [Theory]
    [InlineData("assignments[0].code", "assignments.0.code")]
    [InlineData("statedRemovals[0]", "statedRemovals.0")]
    public async Task Set_WhenAnAssignmentIsNotRegistered_SaysWhich(string place, string path)
    {
        var content = Parsed();
        Put(content, place, "\"OKANT\"");

        AgreementDesk.AssertRefused(await contents.SetAsync(await desk.ProposeAsync("Okänt uppdrag"), content), "NOT_FOUND", path, "'OKANT' finns inte");
    }

    [Fact]
    public async Task Set_WhenAPointStandsTwice_SaysWhich()
    {
        var content = Parsed();
        ContentDesk.Assignment(content, "LARCENTRUM")["points"]!.AsArray().Add(new JsonObject { ["code"] = "P", ["text"] = "Samma punkt" });

        AgreementDesk.AssertRefused(await contents.SetAsync(await desk.ProposeAsync("Dubbel punkt"), content), "INVALID", "assignments.1.points.1", "P står två gånger");
    }

    [Fact]
    public async Task Set_WhenThereIsTooMuch_SaysHowMuchMayBe()
    {
        var content = Parsed();
        content["annexes"] = new JsonArray([.. Enumerable.Range(1, 51).Select(n => (JsonNode)new JsonObject { ["number"] = 1, ["title"] = "Bilaga", ["purpose"] = "OTHER" })]);

        AgreementDesk.AssertRefused(await contents.SetAsync(await desk.ProposeAsync("För mycket"), content), "INVALID", "annexes", "Ange högst 50");
    }

    [Fact]
    public async Task Set_WhenDone_IsReadAsItWasSaid()
    {
        var id = await desk.ProposeAsync("Läses som den skrevs");
        AgreementDesk.AssertDone(await contents.SetAsync(id, Parsed()));

        var read = await contents.ReadAsync(id);

        Assert.Equal(["A", "B"], ContentDesk.Items(read, "areas").Select(a => a["code"]!.GetValue<string>()));
        Assert.Equal(["BUZ A", "LARCENTRUM B"], ContentDesk.Items(read, "assignments").Select(a => $"{a["code"]} {a["areaCode"]}"));
        Assert.Equal("En punkt", ContentDesk.Assignment(read, "LARCENTRUM")["points"]![0]!["text"]!.GetValue<string>());
        Assert.Equal("""["KURS-KONFERENS"]""", read["statedRemovals"]!.ToJsonString());
        Assert.Equal("En bestämmelse", read["provisions"]![0]!["text"]!.GetValue<string>());
        Assert.Equal("En bilaga", read["annexes"]![0]!["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task Set_WhenAListIsLeftOut_LeavesIt()
    {
        var id = await desk.ProposeAsync("Lämnar resten");
        await contents.SetAsync(id, Parsed());

        AgreementDesk.AssertDone(await contents.SetAsync(id, new() { ["statedRemovals"] = new JsonArray() }));

        var read = await contents.ReadAsync(id);
        Assert.Equal((2, 0), (read["assignments"]!.AsArray().Count, read["statedRemovals"]!.AsArray().Count));
    }

    [Fact]
    public async Task Set_WhenAnAreaIsReplaced_MovesItsAssignments()
    {
        var id = await desk.ProposeAsync("Byter område");
        await contents.SetAsync(id, Parsed());
        var content = await contents.ReadAsync(id);
        ContentDesk.Area(content, "A")["code"] = "NYTT";
        ContentDesk.Assignment(content, "BUZ")["areaCode"] = "NYTT";

        AgreementDesk.AssertDone(await contents.SetAsync(id, content));

        Assert.Equal("NYTT", ContentDesk.Assignment(await contents.ReadAsync(id), "BUZ")["areaCode"]!.GetValue<string>());
    }

    [Fact]
    public async Task Set_WhenAnAssignmentStays_KeepsItsRow()
    {
        var id = await desk.ProposeAsync("Behåller raden");
        await contents.SetAsync(id, Parsed());
        var before = await RowIdsAsync(id);
        var content = await contents.ReadAsync(id);
        ContentDesk.Assignment(content, "LARCENTRUM")["name"] = "Ett annat namn";
        content["assignments"] = new JsonArray([.. content["assignments"]!.AsArray().Reverse().Select(a => a!.DeepClone())]);

        await contents.SetAsync(id, content);

        Assert.Equal(before.Reverse(), await RowIdsAsync(id));
    }

    [Fact]
    public async Task Set_WhenSomebodyElseWasFirst_IsRefused()
    {
        var id = await desk.ProposeAsync("Två redaktörer");
        await contents.SetAsync(id, Parsed());

        var late = await desk.DoAsync("SetAgreementContent", new { id, version = 1, statedRemovals = Array.Empty<string>() });

        Assert.Equal("CONFLICT", Assert.Single(late.At("errors").EnumerateArray()).At("code").GetString());
    }

    [Fact]
    public async Task Set_WhenAProposalIsAdapted_IsRefused() => AgreementDesk.AssertRefused(
        await contents.SetAsync(await desk.ProposeAsync("Förslag med anpassning"), Parsed(), Adaptation("2031-06-01")),
        "NOT_ALLOWED_IN_STATE", "adaptation", "Utelämna adaptation");

    [Fact]
    public async Task Set_WhenAConcludedAgreementIsNotAdapted_SaysHow() => AgreementDesk.AssertRefused(
        await contents.SetAsync(await ConcludedAsync("Ingången utan anpassning"), Parsed()), "NOT_ALLOWED_IN_STATE", "adaptation", "ange adaptation med första dag");

    [Theory]
    [InlineData("2030-12-31")]
    [InlineData("2034-01-01")]
    public async Task Set_WhenAnAdaptationIsOutsideTheTerm_SaysWhatIsWithin(string from) => AgreementDesk.AssertRefused(
        await contents.SetAsync(await ConcludedAsync("Anpassad utanför " + from), Parsed(), Adaptation(from)), "INVALID", "adaptation.from", "2031-01-01–2033-12-31");

    [Fact]
    public async Task Set_WhenAnAdaptationHasNoReason_IsRefused() => AgreementDesk.AssertRefused(
        await contents.SetAsync(await ConcludedAsync("Anpassad utan skäl"), Parsed(), new { from = "2031-06-01", reason = "", decidedBy = "Rådet" }),
        "INVALID", "adaptation.reason", "Ett skäl behövs");

    [Fact]
    public async Task Set_WhenAdaptedWithinTheTerm_KeepsWhatItChangedAndWhy()
    {
        var id = await ConcludedAsync("Anpassad");
        await contents.SetAsync(id, Parsed(), Adaptation("2031-01-01"));
        var content = await contents.ReadAsync(id);
        ContentDesk.Assignment(content, "LARCENTRUM")["temporaryTo"] = "2032-12-31";

        AgreementDesk.AssertDone(await contents.SetAsync(id, content, Adaptation("2031-06-01")));

        var agreement = await desk.AgreementAsync(id, "adaptations { from reason decidedBy changes }");
        Assert.Equal(
            """{"from":"2031-06-01","reason":"Behoven är andra","decidedBy":"Kommuncheferna","changes":["Uppdraget Lärcentrum blir tillfälligt, till och med 2032-12-31."]}""",
            agreement.At("adaptations")[1].GetRawText());
    }

    [Fact]
    public async Task Name_WhenTheAssignmentHasNone_IsItsAreas()
    {
        var id = await desk.ProposeAsync("Bär områdets namn");
        await contents.SetAsync(id, Parsed());

        var agreement = await desk.AgreementAsync(id, "assignments { name ownName area { name } assignment { name ownerModule } }");

        Assert.Equal(
            """{"name":"Första området","ownName":null,"area":{"name":"Första området"},"assignment":{"name":"Barn och utbildning (BuZ)","ownerModule":"UTBILDNING"}}""",
            agreement.At("assignments")[0].GetRawText());
    }

    [Fact]
    public async Task Assignment_WhenAskedInWhichAgreements_SaysUnderWhichName()
    {
        var data = await host.AskAsync("""{ kommunovergripande { assignment(code: "KOMMUNSTRATEGI") { agreements { name agreement { validFrom source } } } } }""");

        Assert.Equal(
            ["2019-01-01 EU och övergripande regional utveckling", "2023-01-01 Kommunövergripande strategiskt arbete"],
            data.At("kommunovergripande", "assignment", "agreements").EnumerateArray()
                .Where(a => a.At("agreement", "source").ValueKind == JsonValueKind.String)
                .Select(a => $"{a.At("agreement", "validFrom").GetString()} {a.At("name").GetString()}"));
    }

    private static JsonObject Parsed() => JsonNode.Parse(Content)!.AsObject();

    private static object Adaptation(string from) => new { from, reason = "Behoven är andra", decidedBy = "Kommuncheferna" };

    /// <summary>Puts a JSON value in a place: <c>areas[0].code</c>.</summary>
    private static void Put(JsonNode content, string place, string value)
    {
        var steps = place.Replace("]", "", StringComparison.Ordinal).Split('.', '[');
        var holder = steps[..^1].Aggregate(content, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        if (int.TryParse(steps[^1], out var last))
        {
            holder[last] = JsonNode.Parse(value);
        }
        else
        {
            holder[steps[^1]] = JsonNode.Parse(value);
        }
    }

    private async Task<string> ConcludedAsync(string title) =>
        await desk.ProposeAsync(title, new { validTo = "2033-12-31", conclusion = new { accordingTo = "Ett protokoll" } });

    private async Task<IReadOnlyList<string?>> RowIdsAsync(string id) =>
        [.. (await desk.AgreementAsync(id, "assignments { id }")).At("assignments").EnumerateArray().Select(a => a.At("id").GetString())];
}
