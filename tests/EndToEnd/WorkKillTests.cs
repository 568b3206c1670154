using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Samverkan.EndToEnd.Tests;

/// <summary>Agreements, their money and whole studies are done once and whole, although the host is killed again and again in both modules.</summary>
[Trait("Category", "Full")]
public sealed class WorkKillTests(ITestOutputHelper log) : IDisposable
{
    private const int Clients = 4;
    private const int PiecesPerClient = 2;
    private const int Pieces = Clients * PiecesPerClient;

    private readonly string folder = Directory.CreateTempSubdirectory("samverkan-work-").FullName;

    [Fact]
    public async Task Work_WhenTheHostIsKilledAtEveryPoint_IsDoneOnceWholeAndTold()
    {
        var (parties, today) = await PrepareAsync();
        var deaths = new Deaths(folder, ["kommunovergripande", "valfard"], log);
        var told = (await deaths.OutliveAsync(Clients, (client, number) => WorkAsync(client, number, parties, today))).SelectMany(pieces => pieces).ToList();

        await using var host = new LivingHost(folder);
        using var client = host.CreateClient();
        await host.DrainedAsync();
        foreach (var piece in told)
        {
            await AssertAgreementIsWholeAsync(client, piece);
        }
        await AssertStudiesAreListedAsync(client, told);
        AssertEachCommandIsDoneOnce();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<(IReadOnlyList<string> Parties, string Today)> PrepareAsync()
    {
        await using var host = new LivingHost(folder);
        using var client = host.CreateClient();
        return (await PartiesAsync(client), host.Services.GetRequiredService<TimeProvider>().GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>Ids of the county's municipalities as organisations.</summary>
    internal static async Task<IReadOnlyList<string>> PartiesAsync(HttpClient client)
    {
        var data = await client.AskAsync(LivingHost.Graph, "{ kommunovergripande { organisations(where: { kind: { eq: MUNICIPALITY } }) { nodes { id } } } }");
        return [.. data.At("kommunovergripande", "organisations", "nodes").EnumerateArray().Select(o => o.At("id").GetString()!)];
    }

    private static async Task<List<Piece>> WorkAsync(StubbornClient client, int number, IReadOnlyList<string> parties, string today)
    {
        var works = new Works((command, input, key) => client.DoneAsync(command.Document, new { input }, key), parties);
        var pieces = new List<Piece>();
        for (var n = 0; n < PiecesPerClient; n++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Verk-{number}-{n}");
            var (agreementId, version) = await works.AgreementAsync(name);
            pieces.Add(new(name, agreementId, version, await works.StudyAsync(name, today)));
        }
        return pieces;
    }

    private static async Task AssertAgreementIsWholeAsync(HttpClient client, Piece piece)
    {
        var data = await client.AskAsync(LivingHost.Graph, """
            query ($id: ID!) { kommunovergripande { agreement(id: $id) {
              title version assignments { points { code } } adaptations { reason } budgets { isLocked }
              allocations { status total shares { amount } instalments { status } } } } }
            """, new { id = piece.AgreementId });
        var agreement = data.At("kommunovergripande", "agreement");
        Assert.Equal((piece.Name, piece.Version), (agreement.At("title").GetString(), agreement.At("version").GetInt32()));
        Assert.Equal("""[{"points":[{"code":"TVA"}]}]""", agreement.At("assignments").GetRawText());
        Assert.Equal(2, agreement.At("adaptations").GetArrayLength());
        Assert.Equal("""[{"isLocked":true}]""", agreement.At("budgets").GetRawText());
        var allocation = Assert.Single(agreement.At("allocations").EnumerateArray());
        Assert.Equal("LOCKED", allocation.At("status").GetString());
        Assert.Equal(1_000_001m, allocation.At("shares").EnumerateArray().Sum(s => Sek(s.At("amount"))));
        Assert.Equal(["INVOICED", "PLANNED"], allocation.At("instalments").EnumerateArray().Select(i => i.At("status").GetString()));
    }

    private static decimal Sek(JsonElement amount) => decimal.Parse(amount.GetString()!, CultureInfo.InvariantCulture);

    /// <summary>Every study is closed, and the register lists it and its result.</summary>
    private static async Task AssertStudiesAreListedAsync(HttpClient client, IReadOnlyList<Piece> told)
    {
        var data = await client.AskAsync(LivingHost.Graph, """
            { kommunovergripande { register(where: { title: { startsWith: "Verk-" } }, first: 100) { nodes { kind title status item { id } } } } }
            """);
        var entries = data.At("kommunovergripande", "register", "nodes").EnumerateArray().ToList();
        Assert.Equal(
            told.Select(p => (p.Name, "CLOSED", p.StudyOrderId)).Order(),
            entries.Where(e => e.At("kind").GetString() == "STUDY_ORDER").Select(e => (e.At("title").GetString()!, e.At("status").GetString()!, e.At("item", "id").GetString()!)).Order());
        Assert.Equal(
            told.Select(p => (p.Name, "PUBLISHED")).Order(),
            entries.Where(e => e.At("kind").GetString() == "STUDY_RESULT").Select(e => (e.At("title").GetString()!, e.At("status").GetString()!)).Order());
    }

    /// <summary>No command was done twice, which a second time would have refused as stale, and none was left half done.</summary>
    private void AssertEachCommandIsDoneOnce()
    {
        foreach (var (module, commands) in new[] { ("kommunovergripande", Works.AgreementCommands), ("valfard", Works.StudyCommands) })
        {
            Assert.Equal(Pieces * commands, Store.Number(folder, module, "SELECT count(*) FROM outcomes"));
            Assert.Equal(0, Store.Number(folder, module, "SELECT count(*) FROM audit WHERE outcome = 'Refused'"));
            Assert.Equal(0, Store.Number(folder, module, "SELECT count(*) FROM outbox WHERE delivered_at IS NULL"));
        }
    }

    private sealed record Piece(string Name, string AgreementId, int Version, string StudyOrderId);
}
