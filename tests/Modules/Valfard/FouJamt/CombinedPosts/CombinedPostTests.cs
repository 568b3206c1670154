using System.Text.Json;
using Samverkan.Testing;
using Samverkan.Valfard.Tests.FouJamt.StudyOrders;

namespace Samverkan.Valfard.Tests.FouJamt.CombinedPosts;

public sealed class CombinedPostTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;
    private readonly LivingOrders orders = new(sample.Host);

    [Theory]
    [InlineData(0, 50, "input/fouJamtPercent", "Ange 1–99")]
    [InlineData(50, 0, "input/otherPercent", "Ange 1–99")]
    [InlineData(60, 41, "input/otherPercent", "högst 100, till exempel 40")]
    public async Task Register_WhenTheExtentIsWrong_SaysWhatWouldBeRight(int fouJamtPercent, int otherPercent, string path, string reason)
    {
        var done = await RegisterAsync(("fouJamtPercent", fouJamtPercent), ("otherPercent", otherPercent));

        Assert.Equal("INVALID " + path, LivingOrders.OnlyKind(done));
        Assert.Contains(reason, LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title", "", "INVALID input/title")]
    [InlineData("task", " ", "INVALID input/task")]
    [InlineData("to", "2025-12-31", "INVALID input/to")]
    public async Task Register_WhenAValueIsWrong_SaysWhere(string field, string value, string kind) =>
        Assert.Equal(kind, LivingOrders.OnlyKind(await RegisterAsync((field, value))));

    [Fact]
    public async Task Register_WhenTheMunicipalityIsNotOfTheCounty_SaysWhichAre() =>
        Assert.Equal("NOT_FOUND input/sharedWith/municipalityCode", LivingOrders.OnlyKind(await RegisterAsync(("sharedWith", new { municipalityCode = "0180" }))));

    [Fact]
    public async Task Register_WhenTheUniversityHasNoName_SaysSo() =>
        Assert.Equal("INVALID input/sharedWith/university/name", LivingOrders.OnlyKind(await RegisterAsync(("sharedWith", new { university = new { name = "" } }))));

    [Fact]
    public async Task Register_WhenSharedWithAMunicipality_IsSeenThere()
    {
        var done = await RegisterAsync(("title", "Delad med Härjedalen"), ("sharedWith", new { municipalityCode = "2361" }));

        Assert.Equal(("MUNICIPALITY", "Härjedalen"), (done.At("combinedPost", "otherKind").GetString(), done.At("combinedPost", "otherName").GetString()));
        var data = await host.AskAsync("""{ kommunovergripande { municipality(code: "2361") { combinedPosts(asOf: "2026-06-01") { nodes { title } } } } }""");
        Assert.Contains(data.At("kommunovergripande", "municipality", "combinedPosts", "nodes").EnumerateArray(), p => p.At("title").GetString() == "Delad med Härjedalen");
    }

    [Fact]
    public async Task Register_WhenSharedWithAUniversity_IsOfNoMunicipality()
    {
        var done = await RegisterAsync(("sharedWith", new { university = new { name = "Mittuniversitetet" } }));

        Assert.Equal(("UNIVERSITY", "Mittuniversitetet"), (done.At("combinedPost", "otherKind").GetString(), done.At("combinedPost", "otherName").GetString()));
        Assert.Equal(JsonValueKind.Null, done.At("combinedPost", "municipality").ValueKind);
    }

    [Theory]
    [InlineData("T", "U", 90, 20, "input/otherPercent")]
    [InlineData("T", "U", 0, 20, "input/fouJamtPercent")]
    [InlineData("", "U", 50, 50, "input/title")]
    [InlineData("T", " ", 50, 50, "input/task")]
    public async Task Change_WhenAValueIsWrong_IsRefusedAsWhenRegistered(string title, string task, int fouJamtPercent, int otherPercent, string path)
    {
        var id = await RegisteredAsync();

        var done = await DoAsync("ChangeCombinedPost", new { id, version = 1, title, task, fouJamtPercent, otherPercent });

        Assert.Equal("INVALID " + path, LivingOrders.OnlyKind(done));
    }

    [Theory]
    [InlineData("ChangeCombinedPost")]
    [InlineData("EndCombinedPost")]
    [InlineData("SetCombinedPostOrders")]
    public async Task Command_WhenUnknownOrChangedByAnother_SaysSo(string command)
    {
        var id = await RegisteredAsync();

        Assert.Equal("NOT_FOUND input/id", LivingOrders.OnlyKind(await DoAsync(command, InputOf(command, LivingOrders.UnknownId, 1))));
        Assert.Equal("CONFLICT input/version", LivingOrders.OnlyKind(await DoAsync(command, InputOf(command, id, 2))));
    }

    [Theory]
    [InlineData("2025-12-31", "INVALID input/to")]
    [InlineData("2100-01-01", "NOT_ALLOWED_IN_STATE input/to")]
    public async Task End_WhenTheDayIsOutsideThePeriod_IsRefused(string to, string kind)
    {
        var id = await RegisteredAsync();

        Assert.Equal(kind, LivingOrders.OnlyKind(await DoAsync("EndCombinedPost", new { id, version = 1, to })));
    }

    [Fact]
    public async Task SetOrders_WhenAnOrderIsNotAccepted_SaysWhich()
    {
        var (id, accepted, placed) = (await RegisteredAsync(), await orders.BroughtToAsync("ACCEPTED"), await orders.BroughtToAsync("PLACED"));

        var done = await DoAsync("SetCombinedPostOrders", new { id, version = 1, studyOrderIds = new[] { accepted.Id, placed.Id } });

        Assert.Equal("NOT_ALLOWED_IN_STATE input/studyOrderIds/1", LivingOrders.OnlyKind(done));
    }

    [Fact]
    public async Task SetOrders_WhenAnOrderStandsTwice_IsRefused()
    {
        var (id, order) = (await RegisteredAsync(), await orders.BroughtToAsync("ACCEPTED"));

        Assert.Equal("INVALID input/studyOrderIds", LivingOrders.OnlyKind(await DoAsync("SetCombinedPostOrders", new { id, version = 1, studyOrderIds = new[] { order.Id, order.Id } })));
    }

    [Fact]
    public async Task SetOrders_WhenSetAnew_IsTheWholeListBothWays()
    {
        var (id, first, second) = (await RegisteredAsync(), await orders.BroughtToAsync("ACCEPTED"), await orders.BroughtToAsync("STARTED"));
        await DoAsync("SetCombinedPostOrders", new { id, version = 1, studyOrderIds = new[] { first.Id } });

        var done = await DoAsync("SetCombinedPostOrders", new { id, version = 2, studyOrderIds = new[] { second.Id } });

        var order = Assert.Single(done.At("combinedPost", "studyOrders").EnumerateArray());
        Assert.Equal((second.Id, id), (order.At("id").GetString(), Assert.Single(order.At("combinedPosts").EnumerateArray()).At("id").GetString()));
    }

    [Fact]
    public async Task SetOrders_WhenThePostHasEnded_TakesNoNewOnes()
    {
        var (id, order) = (await RegisteredAsync(("to", "2026-01-31")), await orders.BroughtToAsync("ACCEPTED"));

        var done = await DoAsync("SetCombinedPostOrders", new { id, version = 1, studyOrderIds = new[] { order.Id } });

        Assert.Equal("NOT_ALLOWED_IN_STATE input/id", LivingOrders.OnlyKind(done));
        Assert.Contains("slutade 2026-01-31", LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetOrders_WhenThePostHasEnded_CanStillLeaveSomeOut()
    {
        var (id, kept, other) = (await RegisteredAsync(), await orders.BroughtToAsync("ACCEPTED"), await orders.BroughtToAsync("ACCEPTED"));
        await DoAsync("SetCombinedPostOrders", new { id, version = 1, studyOrderIds = new[] { kept.Id, other.Id } });
        await DoAsync("EndCombinedPost", new { id, version = 2, to = "2026-01-31" });

        var done = await DoAsync("SetCombinedPostOrders", new { id, version = 3, studyOrderIds = new[] { kept.Id } });

        Assert.Equal(kept.Id, Assert.Single(done.At("combinedPost", "studyOrders").EnumerateArray()).At("id").GetString());
    }

    [Fact]
    public async Task SetOrders_WhenTheOrderHasTwentyPosts_IsRefused()
    {
        var order = await orders.BroughtToAsync("ACCEPTED");
        for (var post = 0; post < 20; post++)
        {
            await DoAsync("SetCombinedPostOrders", new { id = await RegisteredAsync(), version = 1, studyOrderIds = new[] { order.Id } });
        }

        var done = await DoAsync("SetCombinedPostOrders", new { id = await RegisteredAsync(), version = 1, studyOrderIds = new[] { order.Id } });

        Assert.Equal("NOT_ALLOWED_IN_STATE input/studyOrderIds/0", LivingOrders.OnlyKind(done));
        Assert.Contains("har redan 20 kombinationstjänster", LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_WhenTheOrderWasGivenToAPostSince_IsAConflict()
    {
        var (id, order) = (await RegisteredAsync(), await orders.BroughtToAsync("ACCEPTED"));
        await DoAsync("SetCombinedPostOrders", new { id, version = 1, studyOrderIds = new[] { order.Id } });

        Assert.Equal("CONFLICT input/version", LivingOrders.OnlyKind(await orders.DoAsync("Plan", order)));
    }

    private static object InputOf(string command, string id, int version) => command switch
    {
        "ChangeCombinedPost" => new { id, version, title = "T", task = "U", fouJamtPercent = 50, otherPercent = 50 },
        "EndCombinedPost" => new { id, version, to = "2026-06-30" },
        _ => new { id, version, studyOrderIds = Array.Empty<string>() },
    };

    private async Task<string> RegisteredAsync(params (string Field, object? Value)[] others) => (await RegisterAsync(others)).At("combinedPost", "id").GetString()!;

    private Task<JsonElement> RegisterAsync(params (string Field, object? Value)[] others)
    {
        var input = new Dictionary<string, object?>
        {
            ["title"] = "Utvecklingsledare", ["task"] = "Genomföra studier i hemtjänsten", ["fouJamtPercent"] = 50, ["otherPercent"] = 50,
            ["sharedWith"] = new { municipalityCode = "2380" }, ["from"] = "2026-01-01", ["to"] = "2099-12-31",
        };
        foreach (var (field, value) in others)
        {
            input[field] = value;
        }
        return DoAsync("RegisterCombinedPost", input);
    }

    private async Task<JsonElement> DoAsync(string command, object input) => (await host.AskAsync(
        $$"""
        mutation ($input: {{command}}Input!) { done: valfard{{command}}(input: $input) {
          combinedPost { id version otherKind otherName municipality { name } studyOrders { id combinedPosts { id } } } errors { code message path } } }
        """,
        new { input })).At("done");
}
