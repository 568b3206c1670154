using Samverkan.SharedKernel.Rights;
using Samverkan.Testing;

namespace Samverkan.Valfard.Tests;

/// <summary>Those who speak for one municipality act for that one, and for no other.</summary>
public sealed class MunicipalReachTests : IAsyncLifetime
{
    private const string Mine = "2380";
    private const string Theirs = "2326";

    private SamverkanHost host = null!;

    public async Task InitializeAsync()
    {
        host = await SamverkanHost.StartWithSampleAsync();
        host.AskAs(Role.MunicipalRepresentative, Scope.OfMunicipality(Mine));
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Place_ForTheOwnMunicipality_IsDone() => Assert.Empty(await PlaceAsync(Mine));

    [Fact]
    public async Task Place_ForAnotherMunicipality_IsRefusedAndNothingIsKept()
    {
        var before = await CountAsync();

        var error = Assert.Single(await PlaceAsync(Theirs));

        Assert.Equal("FORBIDDEN input,municipalityCode: Din roll gäller inte kommun 2326. Den gäller 2380.", error);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Withdraw_AnotherMunicipalitysOrder_IsRefused()
    {
        var order = await PlacedByAsync(Theirs);

        var error = Assert.Single(await ErrorsAsync("valfardWithdrawStudyOrder", $"id: \"{order.Id}\", version: {order.Version}, reason: \"R\""));

        Assert.StartsWith("FORBIDDEN input,id", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_TheOwnOrder_IsDone()
    {
        var order = await PlacedByAsync(Mine);

        Assert.Empty(await ErrorsAsync("valfardChangeStudyOrder", $"id: \"{order.Id}\", version: {order.Version}, title: \"Ny\""));
    }

    [Fact]
    public async Task BeginRugContact_OfAnotherMunicipality_IsRefused()
    {
        var error = Assert.Single(await ErrorsAsync("valfardBeginRugContact", $"municipalityCode: \"{Theirs}\", contact: {{ office: \"Socialchef\" }}, from: \"2026-01-01\""));

        Assert.StartsWith("FORBIDDEN input,municipalityCode", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coordinator_OfAMunicipality_MayNotWhatIsOfAll()
    {
        // a role that decides for the whole network, confined to one municipality
        host.AskAs(Role.Coordinator, Scope.OfMunicipality(Mine));

        var error = Assert.Single(await ErrorsAsync("valfardAddFouJamtGoal", "text: \"T\", fromYear: 2026, toYear: 2029"));

        Assert.StartsWith("FORBIDDEN", error, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<string>> PlaceAsync(string municipality) =>
        ErrorsAsync("valfardPlaceStudyOrder", $"municipalityCode: \"{municipality}\", title: \"T\", need: \"N\", relief: \"R\"");

    private async Task<IReadOnlyList<string>> ErrorsAsync(string command, string input)
    {
        var data = await host.AskAsync($"mutation {{ {command}(input: {{ {input} }}) {{ errors {{ code message path }} }} }}");
        return [.. data.At(command, "errors").EnumerateArray().Select(e =>
            $"{e.At("code").GetString()} {string.Join(',', e.At("path").EnumerateArray().Select(p => p.GetString()))}: {e.At("message").GetString()}")];
    }

    private async Task<int> CountAsync() =>
        (await host.AskAsync("{ valfard { fouJamt { studyOrders { totalCount } } } }")).At("valfard", "fouJamt", "studyOrders", "totalCount").GetInt32();

    private async Task<(string Id, int Version)> PlacedByAsync(string municipality)
    {
        var mine = host.Principal;
        host.Principal = Principal.Sample;
        var order = (await host.AskAsync(
            $"mutation {{ valfardPlaceStudyOrder(input: {{ municipalityCode: \"{municipality}\", title: \"T\", need: \"N\", relief: \"R\" }}) {{ studyOrder {{ id version }} }} }}"))
            .At("valfardPlaceStudyOrder", "studyOrder");
        host.Principal = mine;
        return (order.At("id").GetString()!, order.At("version").GetInt32());
    }
}
