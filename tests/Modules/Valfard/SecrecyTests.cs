using System.Text.Json;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Rights;
using Samverkan.Testing;

namespace Samverkan.Valfard.Tests;

/// <summary>A secret study order is there for those who may read it so, and for nobody else.</summary>
public sealed class SecrecyTests : IAsyncLifetime
{
    private const string Owner = "2380";
    private const string Ground = "secrecy: { chapter: 26, section: \"1\", note: \"Enskilds förhållanden\" }";

    private SamverkanHost host = null!;

    public async Task InitializeAsync() => host = await SamverkanHost.StartWithSampleAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData(Role.Coordinator, ScopeKind.Network, "valfard/fouJamt", true)]
    [InlineData(Role.Coordinator, ScopeKind.Module, "valfard", true)]
    [InlineData(Role.MunicipalRepresentative, ScopeKind.Municipality, Owner, true)]
    [InlineData(Role.Kommunchef, ScopeKind.Municipality, Owner, true)]
    [InlineData(Role.MunicipalRepresentative, ScopeKind.Municipality, "2326", false)]
    [InlineData(Role.Coordinator, ScopeKind.Network, "valfard/socSam", false)]
    [InlineData(Role.Coordinator, ScopeKind.Module, "kommunovergripande", false)]
    [InlineData(Role.RegionOffice, ScopeKind.Everything, "", false)]
    [InlineData(Role.Administrator, ScopeKind.Everything, "", false)]
    [InlineData(Role.Reporter, ScopeKind.Everything, "", false)]
    public async Task SecretOrder_IsThereForThoseWhoMayReadIt(Role role, ScopeKind kind, string value, bool sees)
    {
        var order = await PlaceAsync(Ground);
        host.AskAs(role, new(kind, value));

        var data = await host.AskAsync(
            $$"""
            { valfard { fouJamt { studyOrder(id: "{{order.Id}}") { title secrecy { ground note } } studyOrders(first: 1) { nodes { id } totalCount } } }
              _entities(representations: [{ __typename: "StudyOrder", id: "{{order.Id}}" }]) { ... on StudyOrder { title } } }
            """, address: "/graphql/valfard");

        Assert.Equal(sees ? "26 kap. 1 § OSL" : null, data.At("valfard", "fouJamt", "studyOrder") is { ValueKind: JsonValueKind.Object } seen ? seen.At("secrecy", "ground").GetString() : null);
        Assert.Equal(sees ? 13 : 12, data.At("valfard", "fouJamt", "studyOrders", "totalCount").GetInt32());
        Assert.Equal(sees, data.At("valfard", "fouJamt", "studyOrders", "nodes")[0].At("id").GetString() == order.Id);
        Assert.Equal(sees ? JsonValueKind.Object : JsonValueKind.Null, data.At("_entities")[0].ValueKind);
    }

    [Fact]
    public async Task Diary_OfASecretOrder_TellsNumberAndDateToEverybodyAndMasksTheRest()
    {
        await PlaceAsync(Ground);
        host.AskAs(Role.Public, Scope.Everything);

        var nodes = (await host.AskAsync("{ valfard { fouJamt { diary(first: 2) { nodes { registryNumber placedAt isSecret matter sender { code } } totalCount } } } }"))
            .At("valfard", "fouJamt", "diary", "nodes");

        Assert.Equal(JsonValueKind.Null, nodes[0].At("matter").ValueKind);
        Assert.Equal(JsonValueKind.Null, nodes[0].At("sender").ValueKind);
        Assert.True(nodes[0].At("isSecret").GetBoolean());
        Assert.StartsWith("FOU/", nodes[0].At("registryNumber").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(JsonValueKind.Null, nodes[1].At("matter").ValueKind);
    }

    [Fact]
    public async Task SetSecrecy_OfAnOpenOrder_TakesItFromTheRegisterAtOnce()
    {
        var order = await PlaceAsync("");
        await host.DrainedAsync();
        Assert.Equal(1, await ListedAsync(order.Id));

        Assert.Empty(await SetAsync(order, Ground));

        Assert.Equal(0, await ListedAsync(order.Id));
        await host.DrainedAsync();
        Assert.Equal(0, await ListedAsync(order.Id));
    }

    [Fact]
    public async Task SetSecrecy_WhenAnEarlierWordOfItComesLate_IsNotListedAgain()
    {
        var order = await PlaceAsync("");
        Assert.Empty(await SetAsync(order, Ground));

        await host.WithAsync<UrgentEvents, bool>(async events =>
        {
            events.Add(new RegisterItemChanged(Item(Guid.Parse(order.Id), version: 1)), Guid.Parse(order.Id));
            await events.DeliverAsync("valfard", CancellationToken.None);
            return true;
        });

        Assert.Equal(0, await ListedAsync(order.Id));
    }

    [Fact]
    public async Task SetSecrecy_ToNull_ListsItAgain()
    {
        var order = await PlaceAsync(Ground);
        await host.DrainedAsync();

        Assert.Empty(await SetAsync(order, "secrecy: null"));

        await host.DrainedAsync();
        Assert.Equal(1, await ListedAsync(order.Id));
        host.AskAs(Role.Reporter, Scope.Everything);
        Assert.Equal(13, (await host.AskAsync("{ valfard { fouJamt { studyOrders { totalCount } } } }")).At("valfard", "fouJamt", "studyOrders", "totalCount").GetInt32());
    }

    [Fact]
    public async Task SetSecrecy_WhenNothingWouldChange_IsRefused()
    {
        var order = await PlaceAsync(Ground);

        Assert.Equal(["NOT_ALLOWED_IN_STATE"], await SetAsync(order, Ground));
    }

    [Theory]
    [InlineData("secrecy: { chapter: 14, section: \"1\" }")]
    [InlineData("secrecy: { chapter: 41, section: \"1\" }")]
    [InlineData("secrecy: { chapter: 26, section: \"första\" }")]
    [InlineData("secrecy: { chapter: 26, section: \"\" }")]
    public async Task SetSecrecy_OnNoGroundOfTheLaw_IsRefused(string ground)
    {
        var order = await PlaceAsync("");

        Assert.Equal(["INVALID"], await SetAsync(order, ground));
    }

    [Fact]
    public async Task SetSecrecy_OfAnotherMunicipalitysOrder_IsRefused()
    {
        var order = await PlaceAsync("");
        await host.DrainedAsync();
        host.AskAs(Role.Kommunchef, Scope.OfMunicipality("2326"));

        Assert.Equal(["FORBIDDEN"], await SetAsync(order, Ground));
        // what is withdrawn before the commit is not withdrawn by one who may not
        Assert.Equal(1, await ListedAsync(order.Id));
    }

    [Fact]
    public async Task CaughtNeed_ThatLedToASecretOrder_IsThereWhereTheOrderIs()
    {
        var need = (await host.AskAsync("{ valfard { caughtNeeds(where: { status: { eq: OPEN } }, first: 1) { nodes { id municipalityCode } } } }"))
            .At("valfard", "caughtNeeds", "nodes")[0];
        await PlaceAsync($"{Ground}, caughtNeedId: \"{need.At("id").GetString()}\"", need.At("municipalityCode").GetString()!);

        Assert.Equal(3, await NeedsAsync());
        host.AskAs(Role.Reporter, Scope.Everything);
        Assert.Equal(2, await NeedsAsync());
    }

    private async Task<int> NeedsAsync() => (await host.AskAsync("{ valfard { caughtNeeds { totalCount } } }")).At("valfard", "caughtNeeds", "totalCount").GetInt32();

    private static RegisterItem Item(Guid id, int version) => new(
        RegisterItemKind.StudyOrder, "valfard", "StudyOrder", id, version, "T", null, "PLACED", "Beställd", [Owner], DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);

    private async Task<(string Id, int Version)> PlaceAsync(string more, string municipality = Owner)
    {
        var placed = (await host.AskAsync(
            $"mutation {{ valfardPlaceStudyOrder(input: {{ municipalityCode: \"{municipality}\", title: \"Hemligt\", need: \"N\", relief: \"R\", {more} }}) {{ studyOrder {{ id version }} errors {{ message }} }} }}"))
            .At("valfardPlaceStudyOrder", "studyOrder");
        return (placed.At("id").GetString()!, placed.At("version").GetInt32());
    }

    private async Task<IReadOnlyList<string>> SetAsync((string Id, int Version) order, string secrecy) =>
    [
        .. (await host.AskAsync($"mutation {{ valfardSetStudyOrderSecrecy(input: {{ id: \"{order.Id}\", version: {order.Version}, reason: \"R\", {secrecy} }}) {{ errors {{ code }} }} }}"))
            .At("valfardSetStudyOrderSecrecy", "errors").EnumerateArray().Select(e => e.At("code").GetString()!),
    ];

    private async Task<int> ListedAsync(string id) =>
        (await host.AskAsync("{ kommunovergripande { register(first: 200) { nodes { id } } } }")).At("kommunovergripande", "register", "nodes").EnumerateArray()
            .Count(n => n.At("id").GetString() == id);
}
