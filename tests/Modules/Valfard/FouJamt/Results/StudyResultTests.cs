using Samverkan.Testing;
using Samverkan.Valfard.Tests.FouJamt.StudyOrders;

namespace Samverkan.Valfard.Tests.FouJamt.Results;

/// <summary>What came out of orders: told in accessible formats, counted, and listed while it is published.</summary>
public sealed class StudyResultTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;
    private readonly LivingOrders orders = new(sample.Host);

    /// <summary>The commands that bring a result to a state.</summary>
    private static readonly Dictionary<string, string[]> Ways = new() { ["DRAFT"] = [], ["PUBLISHED"] = ["Publish"], ["WITHDRAWN"] = ["Publish", "Withdraw"] };

    private static readonly Dictionary<(string Status, string Command), string> Legal = new()
    {
        [("DRAFT", "Change")] = "DRAFT",
        [("DRAFT", "Publish")] = "PUBLISHED",
        [("PUBLISHED", "Change")] = "PUBLISHED",
        [("PUBLISHED", "Withdraw")] = "WITHDRAWN",
        [("PUBLISHED", "Count")] = "PUBLISHED",
        [("PUBLISHED", "Effect")] = "PUBLISHED",
        [("WITHDRAWN", "Change")] = "WITHDRAWN",
        [("WITHDRAWN", "Publish")] = "PUBLISHED",
    };

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var (status, command) in Ways.Keys.SelectMany(_ => new[] { "Change", "Publish", "Withdraw", "Count", "Effect" }, (s, c) => (s, c)))
            {
                pairs.Add(status, command);
            }
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Command_WhenTheStateAllowsItOrNot_LeadsOnOrIsRefused(string status, string command)
    {
        var result = await orders.ResultAsync((await orders.BroughtToAsync("STARTED")).Id, Ways[status]);

        var done = await orders.DoResultAsync(command, result);

        if (Legal.TryGetValue((status, command), out var leadsTo))
        {
            Assert.Equal((leadsTo, result.Version + 1), (done.At("studyResult", "status").GetString(), done.At("studyResult", "version").GetInt32()));
        }
        else
        {
            Assert.Equal("NOT_ALLOWED_IN_STATE input/id", LivingOrders.OnlyKind(done));
            Assert.Matches("^Resultatet 'Vad vi fann' har status [a-z]+ och kan inte ([a-zåäö ]+)\\. Bara ett resultat med status .* kan \\1\\.$", LivingOrders.OnlyMessage(done));
        }
    }

    [Theory]
    [InlineData("PLACED", false)]
    [InlineData("WITHDRAWN", false)]
    [InlineData("ASSESSED", false)]
    [InlineData("ACCEPTED", false)]
    [InlineData("DECLINED", false)]
    [InlineData("PLANNED", false)]
    [InlineData("STARTED", true)]
    [InlineData("COMPLETED", true)]
    [InlineData("CLOSED", false)]
    public async Task Register_WhenTheOrderIsInAState_IsOnlyForWhatIsStartedAndNotClosed(string status, bool allowed)
    {
        var order = await orders.BroughtToAsync(status);

        var done = await orders.DoResultAsync("Register", null, ("studyOrderId", order.Id));

        Assert.Equal(allowed ? [] : ["NOT_ALLOWED_IN_STATE input/studyOrderId"], done.At("errors").EnumerateArray().Select(LivingOrders.Kind));
    }

    [Theory]
    [InlineData("title", "", "INVALID input/title")]
    [InlineData("title", "två\nrader", "INVALID input/title")]
    [InlineData("summary", " ", "INVALID input/summary")]
    [InlineData("studyOrderId", LivingOrders.UnknownId, "NOT_FOUND input/studyOrderId")]
    public async Task Register_WhenAValueIsWrong_SaysWhere(string field, string value, string kind)
    {
        var order = await orders.BroughtToAsync("STARTED");

        var done = await orders.DoResultAsync("Register", null, ("studyOrderId", order.Id), (field, value));

        Assert.Equal(kind, LivingOrders.OnlyKind(done));
    }

    [Fact]
    public async Task Register_WhenAFormatStandsTwice_IsRefused()
    {
        var order = await orders.BroughtToAsync("STARTED");

        var done = await orders.DoResultAsync("Register", null, ("studyOrderId", order.Id), ("presentations", new[] { new { format = "FILM" }, new { format = "FILM" } }));

        Assert.Equal("INVALID input/presentations", LivingOrders.OnlyKind(done));
    }

    [Fact]
    public async Task Publish_WhenTheGroupsAreNotConsidered_IsRefused()
    {
        var order = await orders.BroughtToAsync("STARTED");
        var draft = await orders.DoResultAsync("Register", null, ("studyOrderId", order.Id), ("considerations", null));

        var done = await orders.DoResultAsync("Publish", new(draft.At("studyResult", "id").GetString()!, 1));

        Assert.Equal("NOT_ALLOWED_IN_STATE input/id", LivingOrders.OnlyKind(done));
        Assert.Contains("flickor, pojkar, kvinnor, män, utrikes- och inrikesfödda", LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_WhenAPublishedResultIsLeftUnconsidered_IsRefused()
    {
        var result = await orders.ResultAsync((await orders.BroughtToAsync("STARTED")).Id, "Publish");

        var done = await orders.DoResultAsync("Change", result, ("considerations", null));

        Assert.Equal("INVALID input/considerations", LivingOrders.OnlyKind(done));
    }

    [Fact]
    public async Task Publish_WhenTheDayIsToCome_IsRefused()
    {
        var result = await orders.ResultAsync((await orders.BroughtToAsync("STARTED")).Id);

        var done = await orders.DoResultAsync("Publish", result, ("publishedOn", "9999-01-01"));

        Assert.Equal("INVALID input/publishedOn", LivingOrders.OnlyKind(done));
    }

    [Fact]
    public async Task Publish_WhenTheDayIsBeforeTheOrderBegan_SaysFromWhenOn()
    {
        var result = await orders.ResultAsync((await orders.BroughtToAsync("STARTED")).Id);

        var done = await orders.DoResultAsync("Publish", result, ("publishedOn", "2000-01-01"));

        Assert.Equal("INVALID input/publishedOn", LivingOrders.OnlyKind(done));
        Assert.Contains($"före beställningens start. Ange en dag från {LivingOrders.Today}", LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_WhenAResultWasRegisteredSince_IsAConflict()
    {
        var order = await orders.BroughtToAsync("COMPLETED");
        var seen = await orders.PrepareAsync("Close", order);
        await orders.ResultAsync(order.Id);

        var done = await orders.DoAsync("Close", seen);

        Assert.Equal("CONFLICT input/version", LivingOrders.OnlyKind(done));
    }

    [Fact]
    public async Task Complete_WhenNothingIsPublished_SaysWhatIsMissing()
    {
        var order = await orders.BroughtToAsync("STARTED");
        await orders.ResultAsync(order.Id);

        var done = await orders.DoAsync("Complete", await orders.SeenAgainAsync(order));

        Assert.Equal("NOT_ALLOWED_IN_STATE input/id", LivingOrders.OnlyKind(done));
        Assert.Contains("inget publicerat resultat. Publicera först ett i ett lättillgängligt format (film, workshop", LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("REPORT")]
    [InlineData("ARTICLE")]
    public async Task Complete_WhenAllThatIsPublishedIsWritten_IsRefused(string format)
    {
        var order = await orders.BroughtToAsync("STARTED");
        await orders.ResultInAsync(order.Id, format, "Publish");

        var done = await orders.DoAsync("Complete", await orders.SeenAgainAsync(order));

        Assert.Contains("bara skriftliga resultat", LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
        Assert.Equal(("STARTED", order.Version + 1), await orders.SeenAsync(order.Id));
    }

    [Fact]
    public async Task Withdraw_WhenItIsTheOnlyAccessibleResultOfACompletedOrder_IsRefused()
    {
        var order = await orders.BroughtToAsync("STARTED");
        var result = await orders.ResultAsync(order.Id, "Publish");
        await orders.ResultInAsync(order.Id, "REPORT", "Publish");
        await orders.DoAsync("Complete", await orders.SeenAgainAsync(order));

        var done = await orders.DoResultAsync("Withdraw", result);

        Assert.Equal("NOT_ALLOWED_IN_STATE input/id", LivingOrders.OnlyKind(done));
        Assert.Contains("som är genomförd. Publicera först ett annat", LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_WhenTheOnlyAccessibleFormatOfACompletedOrderIsTakenAway_IsRefused()
    {
        var order = await orders.BroughtToAsync("STARTED");
        var result = await orders.ResultAsync(order.Id, "Publish");
        await orders.DoAsync("Complete", await orders.SeenAgainAsync(order));

        var done = await orders.DoResultAsync("Change", result, ("presentations", new[] { new { format = "REPORT" } }));

        Assert.Equal("NOT_ALLOWED_IN_STATE input/id", LivingOrders.OnlyKind(done));
    }

    [Fact]
    public async Task Withdraw_WhenAClosedOrderHasItsSpreadAndEffectFromIt_IsRefused()
    {
        var order = await orders.BroughtToAsync("COMPLETED");
        var result = await orders.ResultAsync(order.Id, "Publish", "Count", "Effect");
        await orders.DoAsync("Close", await orders.SeenAgainAsync(order));

        var done = await orders.DoResultAsync("Withdraw", result);

        Assert.Equal("NOT_ALLOWED_IN_STATE input/id", LivingOrders.OnlyKind(done));
        Assert.Contains("Räkna först spridning och ange effekt", LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_WhenAFormatWithCountedSpreadIsTakenAway_IsRefused()
    {
        var result = await orders.ResultAsync((await orders.BroughtToAsync("STARTED")).Id, "Publish", "Count");

        var done = await orders.DoResultAsync("Change", result, ("presentations", new[] { new { format = "WORKSHOP" } }));

        Assert.Equal("NOT_ALLOWED_IN_STATE input/presentations", LivingOrders.OnlyKind(done));
        Assert.Contains("räknad spridning som film", LivingOrders.OnlyMessage(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_WhenAnotherAccessibleResultIsThere_IsDoneAndLeavesTheRegister()
    {
        var order = await orders.BroughtToAsync("COMPLETED");
        var another = await orders.ResultAsync(order.Id, "Publish");
        await host.DrainedAsync();
        Assert.True(await IsListedAsync(another.Id));

        var done = await orders.DoResultAsync("Withdraw", another);
        await host.DrainedAsync();

        Assert.Equal(("WITHDRAWN", "Ett fel i filmen"), (done.At("studyResult", "status").GetString(), done.At("studyResult", "withdrawnBecause").GetString()));
        Assert.False(await IsListedAsync(another.Id));
    }

    [Fact]
    public async Task Register_WhenAResultIsADraft_DoesNotListIt()
    {
        var draft = await orders.ResultAsync((await orders.BroughtToAsync("STARTED")).Id);
        await host.DrainedAsync();

        Assert.False(await IsListedAsync(draft.Id));
    }

    [Fact]
    public async Task Rebuild_WhenResultsArePublishedAndNot_ListsThePublished()
    {
        var order = await orders.BroughtToAsync("STARTED");
        var (published, draft) = (await orders.ResultAsync(order.Id, "Publish"), await orders.ResultAsync(order.Id));
        await host.DrainedAsync();

        await host.AskAsync("mutation { kommunovergripandeRebuildRegister { errors { code } } }");

        Assert.Equal((true, false), (await IsListedAsync(published.Id), await IsListedAsync(draft.Id)));
    }

    [Theory]
    [InlineData("count", 0, "input/count")]
    [InlineData("count", 1_000_001, "input/count")]
    [InlineData("on", "9999-01-01", "input/on")]
    [InlineData("on", "2000-01-01", "input/on")]
    [InlineData("format", "REPORT", "input/format")]
    [InlineData("place", "", "input/place")]
    public async Task Count_WhenAValueIsWrong_SaysWhere(string field, object value, string path)
    {
        var result = await orders.ResultAsync((await orders.BroughtToAsync("STARTED")).Id, "Publish");

        var done = await orders.DoResultAsync("Count", result, (field, value));

        Assert.Equal("INVALID " + path, LivingOrders.OnlyKind(done));
    }

    [Fact]
    public async Task SpreadTotals_WhenCountedTwice_SumPerThingThatIsCounted()
    {
        var result = await orders.ResultAsync((await orders.BroughtToAsync("STARTED")).Id, "Publish", "Count", "Count");

        var done = await orders.DoResultAsync("Count", result, ("counted", "PARTICIPANTS"), ("count", 7));

        Assert.Equal("""[{"counted":"VIEWS","count":80},{"counted":"PARTICIPANTS","count":7}]""", done.At("studyResult", "spreadTotals").GetRawText());
    }

    [Fact]
    public async Task Retract_WhenACountWasWrong_TakesItAway()
    {
        var result = await orders.ResultAsync((await orders.BroughtToAsync("STARTED")).Id, "Publish");
        var counted = await orders.DoResultAsync("Count", result);

        var done = await orders.DoResultAsync("Retract", result with { Version = 3 }, ("spreadId", counted.At("studyResult", "spread", "nodes")[0].At("id").GetString()));

        Assert.Empty(done.At("studyResult", "spread", "nodes").EnumerateArray());
    }

    [Fact]
    public async Task Retract_WhenThereIsNoSuchCount_SaysSo()
    {
        var result = await orders.ResultAsync((await orders.BroughtToAsync("STARTED")).Id, "Publish");

        Assert.Equal("NOT_FOUND input/spreadId", LivingOrders.OnlyKind(await orders.DoResultAsync("Retract", result)));
    }

    [Fact]
    public async Task Retract_WhenItIsTheOnlyCountOfAClosedOrder_IsRefused()
    {
        var order = await orders.BroughtToAsync("COMPLETED");
        var result = await orders.ResultAsync(order.Id, "Publish", "Effect");
        var counted = await orders.DoResultAsync("Count", result);
        await orders.DoAsync("Close", await orders.SeenAgainAsync(order));

        var done = await orders.DoResultAsync("Retract", result with { Version = 4 }, ("spreadId", counted.At("studyResult", "spread", "nodes")[0].At("id").GetString()));

        Assert.Equal("NOT_ALLOWED_IN_STATE input/spreadId", LivingOrders.OnlyKind(done));
    }

    [Theory]
    [InlineData("räknad spridning", "Publish", "Effect")]
    [InlineData("uppnådd effekt", "Publish", "Count")]
    [InlineData("räknad spridning|uppnådd effekt", "Publish", "Count", "Effect", "Withdraw")]
    public async Task Close_WhenSpreadOrEffectIsMissing_SaysWhich(string missing, params string[] done)
    {
        var order = await orders.BroughtToAsync("COMPLETED");
        await orders.ResultAsync(order.Id, done);

        var closed = await orders.DoAsync("Close", await orders.SeenAgainAsync(order));

        Assert.Equal(missing.Split('|').Length, closed.At("errors").GetArrayLength());
        Assert.All(missing.Split('|').Zip(closed.At("errors").EnumerateArray()), m => Assert.Contains("ingen " + m.First, m.Second.At("message").GetString(), StringComparison.Ordinal));
    }

    private async Task<bool> IsListedAsync(string id)
    {
        var data = await host.AskAsync("{ kommunovergripande { register(first: 200, where: { kind: { eq: STUDY_RESULT } }) { nodes { id item { ... on StudyResult { title } } } } } }");
        return data.At("kommunovergripande", "register", "nodes").EnumerateArray().Any(e => e.At("id").GetString() == id && e.At("item", "title").GetString() is not null);
    }
}
