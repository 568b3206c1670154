using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.EndToEnd.Tests;

/// <summary>Twenty clients at once on one agreement, one invoice, one study: nothing is lost, and what can be done once is done once.</summary>
public sealed class WorkConcurrencyTests : IAsyncLifetime
{
    private const int Clients = 20;

    private readonly string folder = Directory.CreateTempSubdirectory("samverkan-work-clients-").FullName;
    private LivingHost host = null!;
    private HttpClient client = null!;

    public Task InitializeAsync()
    {
        host = new LivingHost(folder);
        client = host.CreateClient();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Agreement_WhenTwentyClientsAddAPoint_KeepsEveryPoint()
    {
        var parties = await WorkKillTests.PartiesAsync(client);
        var agreement = (await SendAsync(new("kommunovergripandeRegisterAgreement", "agreement { id version }"), new { title = "Samtidig", kind = "OTHER", parties })).At("agreement");

        await AtOnceAsync(number => AddPointAsync(agreement, string.Create(CultureInfo.InvariantCulture, $"PUNKT-{number}")));

        var points = (await ReadAsync(agreement.At("id").GetString()!)).At("assignments")[0].At("points").EnumerateArray().Select(p => p.At("code").GetString());
        Assert.Equal(Enumerable.Range(0, Clients).Select(number => $"PUNKT-{number}").Order(), points.Order());
    }

    [Fact]
    public async Task Order_WhenTwentyClientsDecideOnIt_HasOneDecision()
    {
        var today = host.Services.GetRequiredService<TimeProvider>().GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var order = (await SendAsync(new("valfardPlaceStudyOrder", "studyOrder { id version }"), new { municipalityCode = "2380", title = "Samtidig", need = "behov", relief = "avlastning" })).At("studyOrder");
        order = (await SendAsync(new("valfardAssessStudyOrder", "studyOrder { id version }"), new { id = order.At("id").GetString(), version = 1, text = "bedömning" })).At("studyOrder");
        var (id, version) = (order.At("id").GetString(), order.At("version").GetInt32());

        var answers = await AtOnceAsync(number => number % 2 == 0
            ? SendAsync(new("valfardAcceptStudyOrder", "studyOrder { status }"), new { id, version, body = "FoU-rådet", decidedOn = today })
            : SendAsync(new("valfardDeclineStudyOrder", "studyOrder { status }"), new { id, version, body = "FoU-rådet", decidedOn = today, reason = "skäl" }));

        var first = Assert.Single(answers, a => a.At("errors").GetArrayLength() == 0);
        var others = answers.Where(a => a.At("errors").GetArrayLength() > 0).ToList();
        Assert.All(others, a => Assert.Equal("CONFLICT", a.At("errors")[0].At("code").GetString()));
        // whoever was late is shown what the first decided
        Assert.All(others, a => Assert.Equal(first.At("studyOrder", "status").GetString(), a.At("studyOrder", "status").GetString()));
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static Task<T[]> AtOnceAsync<T>(Func<int, Task<T>> work) => Task.WhenAll(Enumerable.Range(0, Clients).Select(number => Task.Run(() => work(number))));

    private async Task<JsonElement> SendAsync(Command command, object input) => (await client.AskAsync(LivingHost.Graph, command.Document, new { input })).At("done");

    private async Task<JsonElement> ReadAsync(string id) => (await client.AskAsync(
        LivingHost.Graph, "query ($id: ID!) { kommunovergripande { agreement(id: $id) { id version assignments { points { code text } } } } }", new { id })).At("kommunovergripande", "agreement");

    /// <summary>Adds a point to those that there are; told of a conflict, to those that there are by then. Gives the number of conflicts.</summary>
    private async Task<int> AddPointAsync(JsonElement agreement, string code)
    {
        for (var conflicts = 0; ; conflicts++)
        {
            var now = await ReadAsync(agreement.At("id").GetString()!);
            var there = now.At("assignments").EnumerateArray().SelectMany(a => a.At("points").EnumerateArray()).Select(p => p.At("code").GetString()!);
            var done = await SendAsync(new("kommunovergripandeSetAgreementContent", "agreement { version }"), new
            {
                id = now.At("id").GetString(), version = now.At("version").GetInt32(),
                assignments = new[] { new { code = "BUZ", name = "BuZ", points = there.Append(code).Select(point => new { code = point, text = point }) } },
            });
            if (done.At("errors").GetArrayLength() == 0)
            {
                return conflicts;
            }
            Assert.Equal("CONFLICT", done.At("errors")[0].At("code").GetString());
        }
    }
}
