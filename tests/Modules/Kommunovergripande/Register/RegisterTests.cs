using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Register;
using Samverkan.SharedKernel.Events;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Register;

/// <summary>What no module publishes yet: items of several municipalities, removed items, old news, rows that a fault left.</summary>
public sealed class RegisterTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;

    [Fact]
    public async Task RegisterItemChanged_WhenItConcernsSeveral_IsListedOnceForEach()
    {
        await HandleAsync(Item("Berör två", "2326", "2361"));

        var data = await host.AskAsync("""
            query ($title: String!) { kommunovergripande {
              register(where: { title: { eq: $title } }) { nodes { municipalities { name } } }
              municipalities { name registerEntries(where: { title: { eq: $title } }) { totalCount } } } }
            """, new { title = "Berör två" });

        var entry = Assert.Single(data.At("kommunovergripande", "register", "nodes").EnumerateArray());
        Assert.Equal(["Berg", "Härjedalen"], entry.At("municipalities").EnumerateArray().Select(m => m.At("name").GetString()));
        Assert.Equal(
            ["Berg", "Härjedalen"],
            data.At("kommunovergripande", "municipalities").EnumerateArray()
                .Where(m => m.At("registerEntries", "totalCount").GetInt32() == 1).Select(m => m.At("name").GetString()));
    }

    [Fact]
    public async Task RegisterItemChanged_WhenItConcernsAnotherMunicipalityNow_LeavesTheFirstsList()
    {
        var item = Item("Flyttar", "2326");
        await HandleAsync(item);

        await HandleAsync(item with { ItemVersion = 2, MunicipalityCodes = ["2361"] });

        Assert.Equal([0, 1], await CountsAsync("Flyttar", "2326", "2361"));
    }

    [Fact]
    public async Task RegisterItemChanged_WhenItIsOlderThanWhatIsListed_ChangesNothing()
    {
        var item = Item("Nyast", "2326") with { ItemVersion = 3 };
        await HandleAsync(item);

        await HandleAsync(item with { ItemVersion = 2, Title = "Äldre" });

        Assert.Equal([1], await CountsAsync("Nyast", "2326"));
    }

    [Fact]
    public async Task RegisterItemChanged_WhenTheTitleIsTooLong_CutsIt()
    {
        await HandleAsync(Item(new string('z', 400), "2326"));

        Assert.Equal([1], await CountsAsync(new string('z', 300), "2326"));
    }

    [Fact]
    public async Task RegisterItemChanged_WhenTheTypeIsUnknownHere_HasNoItem()
    {
        await HandleAsync(Item("Okänd typ", "2326") with { ItemType = "UnknownThing" });

        var data = await host.AskAsync("""{ kommunovergripande { register(where: { title: { eq: "Okänd typ" } }) { nodes { item { id } } } } }""");

        Assert.Equal(JsonValueKind.Null, data.At("kommunovergripande", "register", "nodes")[0].At("item").ValueKind);
    }

    [Fact]
    public async Task RegisterItemRemoved_WhenItWasListed_TakesItOutOfEveryList()
    {
        var item = Item("Tas bort", "2326", "2361");
        await HandleAsync(item);

        await UnlistAsync(item);

        Assert.Equal([0, 0], await CountsAsync("Tas bort", "2326", "2361"));
    }

    [Fact]
    public async Task Rebuild_WhenTheRegisterListsWhatTheModuleDoesNotHave_TakesItOut()
    {
        await HandleAsync(Item("Finns inte i Välfärd", "2326"));

        await host.AskAsync("mutation { kommunovergripandeRebuildRegister { errors { code } } }");

        Assert.Equal([0], await CountsAsync("Finns inte i Välfärd", "2326"));
    }

    [Fact]
    public async Task Rebuild_WhenTheRegisterLacksWhatTheModuleHas_ListsIt()
    {
        const string Examples = """{ kommunovergripande { register(where: { title: { startsWith: "exempel" } }) { totalCount } } }""";
        await host.DrainedAsync();
        var listed = (await host.AskAsync(Examples)).At("kommunovergripande", "register", "totalCount").GetInt32();
        await InStoreAsync((store, _) =>
        {
            store.RemoveRange(store.RegisterEntries.Where(e => e.Module == "valfard"));
            return Task.CompletedTask;
        });

        await host.AskAsync("mutation { kommunovergripandeRebuildRegister { errors { code } } }");

        Assert.NotEqual(0, listed);
        Assert.Equal(listed, (await host.AskAsync(Examples)).At("kommunovergripande", "register", "totalCount").GetInt32());
    }

    [Fact]
    public async Task Rebuild_WhenTheRegisterListsAModuleThatIsNotHostedHere_IsRefusedAndLosesNothing()
    {
        var item = Item("Från en annan process", "2326") with { Module = "utbildning" };
        await HandleAsync(item);

        var data = await host.AskAsync("mutation { kommunovergripandeRebuildRegister { items errors { code message } } }");

        var error = Assert.Single(data.At("kommunovergripandeRebuildRegister", "errors").EnumerateArray());
        Assert.Equal("NOT_ALLOWED_IN_STATE", error.At("code").GetString());
        Assert.Contains("utbildning", error.At("message").GetString(), StringComparison.Ordinal);
        Assert.Equal([1], await CountsAsync("Från en annan process", "2326"));
        await UnlistAsync(item);
    }

    private Task HandleAsync(RegisterItem item) => InStoreAsync((_, services) =>
        services.GetRequiredService<ListItem>().HandleAsync(new(item), Envelope(item.ItemId), CancellationToken.None));

    private Task UnlistAsync(RegisterItem item) => InStoreAsync((_, services) =>
        services.GetRequiredService<UnlistItem>().HandleAsync(new(item.ItemId), Envelope(item.ItemId), CancellationToken.None));

    private async Task InStoreAsync(Func<KommunovergripandeContext, IServiceProvider, Task> act)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<KommunovergripandeContext>();
        await act(store, scope.ServiceProvider);
        await store.SaveChangesAsync();
    }

    private async Task<IReadOnlyList<int>> CountsAsync(string title, params string[] codes)
    {
        var counts = new List<int>();
        foreach (var code in codes)
        {
            var data = await host.AskAsync(
                "query ($code: String!, $title: String!) { kommunovergripande { municipality(code: $code) { registerEntries(where: { title: { eq: $title } }) { totalCount } } } }",
                new { code, title });
            counts.Add(data.At("kommunovergripande", "municipality", "registerEntries", "totalCount").GetInt32());
        }
        return counts;
    }

    private static RegisterItem Item(string title, params string[] codes) => new(
        RegisterItemKind.StudyOrder, "valfard", "StudyOrder", Guid.NewGuid(), 1, title, null, "PLACED", "Beställd", codes,
        new DateTimeOffset(2026, 5, 1, 8, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 5, 1, 8, 0, 0, TimeSpan.Zero));

    private static EventEnvelope Envelope(Guid item) =>
        new(Guid.NewGuid(), "kommunovergripande.register.itemChanged", 1, "valfard", item, 1, DateTimeOffset.UnixEpoch, "system", default);
}
