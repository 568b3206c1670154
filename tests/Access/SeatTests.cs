using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Access.Seats;
using Samverkan.Access.Sessions;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Rebuild;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Tests;

/// <summary>Roles that follow from a person's seats, and end with them.</summary>
public sealed class SeatTests(RunningHost running) : IClassFixture<RunningHost>
{
    private readonly AccessHost host = running.Host;

    private DateOnly Today => DateOnly.FromDateTime(host.Clock.GetLocalNow().Date);

    [Theory]
    [InlineData("ORDINARY", "MEMBER")]
    [InlineData("SUBSTITUTE", "SUBSTITUTE")]
    [InlineData("CO_OPTED", "OBSERVER")]
    public async Task Seat_OfTheAccountsPerson_GivesItsRoleWhereTheBodyIs(string seat, string role)
    {
        using var office = await Office.OfAsync(host);
        await office.BeginAsync(Today.AddDays(-10), role: seat);
        using var representative = await office.LinkedAsync();

        Assert.Equal([$"{role} {office.Body}"], await representative.RolesAsync());
        Assert.Null(await ReadAsync(representative));
    }

    [Fact]
    public async Task Seat_WhenEndedDuringASession_TakesTheRoleAwayAtTheNextRequest()
    {
        using var office = await Office.OfAsync(host);
        var seat = await office.BeginAsync(Today.AddDays(-10));
        using var representative = await office.LinkedAsync();
        Assert.Null(await ReadAsync(representative));

        await office.EndAsync(seat, Today.AddDays(-1));

        Assert.Empty(await representative.RolesAsync());
        Assert.Equal("FORBIDDEN", await ReadAsync(representative));
    }

    [Fact]
    public async Task Seat_OutsideItsDays_GivesNothing()
    {
        await using var later = await AccessHost.StartAsync();
        using var office = await Office.OfAsync(later);
        await office.BeginAsync(Today.AddDays(1), Today.AddDays(1));
        using var representative = await office.LinkedAsync();

        Assert.Empty(await representative.RolesAsync());
        later.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Single(await representative.RolesAsync());
        later.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Empty(await representative.RolesAsync());
    }

    [Fact]
    public async Task Seat_OfWhichALateWordComes_StaysEnded()
    {
        using var office = await Office.OfAsync(host);
        var seat = await office.BeginAsync(Today.AddDays(-10));
        await office.EndAsync(seat, Today.AddDays(-1));
        using var representative = await office.LinkedAsync();

        await using (var scope = host.Services.CreateAsyncScope())
        {
            var events = scope.ServiceProvider.GetRequiredService<UrgentEvents>();
            events.Add(
                new SeatChanged(new(
                    Guid.Parse(seat), 1, "kommunovergripande", Guid.Parse(office.Person), Role.Member, new(ScopeKind.Organisation, office.Body), Today.AddDays(-10), null)),
                Guid.Parse(seat));
            await events.DeliverAsync("kommunovergripande", CancellationToken.None);
        }

        Assert.Empty(await representative.RolesAsync());
    }

    [Fact]
    public async Task Seats_OfOnesOwn_AreShownWithTheirDays()
    {
        using var office = await Office.OfAsync(host);
        await office.BeginAsync(Today.AddDays(-10), Today.AddDays(10));
        using var representative = await office.LinkedAsync();

        var seat = (await representative.AskAsync("{ access { me { seats { role scopeKind scopeValue from to } } } }")).GetProperty("me").GetProperty("seats")[0];

        Assert.Equal(
            $$"""{"role":"MEMBER","scopeKind":"ORGANISATION","scopeValue":"{{office.Body}}","from":"{{Today.AddDays(-10):yyyy-MM-dd}}","to":"{{Today.AddDays(10):yyyy-MM-dd}}"}""",
            JsonSerializer.Serialize(seat));
    }

    [Fact]
    public async Task Account_ThatIsNobodysAnyMore_LosesWhatFollowedFromTheSeats()
    {
        using var office = await Office.OfAsync(host);
        await office.BeginAsync(Today.AddDays(-10));
        using var representative = await office.LinkedAsync();

        (await office.LinkAsync(await representative.MyIdAsync(), null, version: 2)).Id("account");

        Assert.Empty(await representative.RolesAsync());
    }

    [Fact]
    public async Task Link_WhenNobodyIsNamed_ChangesNothing()
    {
        using var office = await Office.OfAsync(host);
        await office.BeginAsync(Today.AddDays(-10));
        using var representative = await office.LinkedAsync();

        var unsaid = await office.Administrator.SendAsync(
            "accessSetAccountPerson", "SetAccountPersonInput", new { id = await representative.MyIdAsync(), version = 2 }, "account { id } errors { code message path }");

        Assert.Equal("INVALID input.personId", unsaid.Error());
        Assert.Equal([$"MEMBER {office.Body}"], await representative.RolesAsync());
    }

    [Fact]
    public async Task Link_ToSomebodyWithoutASeat_IsRefused()
    {
        using var office = await Office.OfAsync(host);

        Assert.Equal("NOT_FOUND input.personId", (await office.LinkAsync(await office.Administrator.MyIdAsync(), office.Person)).Error());
    }

    [Fact]
    public async Task Link_OfASecondAccountToAPerson_IsRefused()
    {
        using var office = await Office.OfAsync(host);
        await office.BeginAsync(Today.AddDays(-10));
        using var representative = await office.LinkedAsync();

        Assert.Equal("INVALID input.personId", (await office.LinkAsync(await office.Administrator.MyIdAsync(), office.Person)).Error());
    }

    // who can seat a person must not be able to say whose account that is: he could make himself anybody
    [Fact]
    public async Task Link_ByTheRegionOffice_IsForbidden()
    {
        using var office = await Office.OfAsync(host);
        await office.BeginAsync(Today.AddDays(-10));
        using var desk = await Desk.OfAsync(host, "regionkontor");

        Assert.Equal("FORBIDDEN", (await Office.LinkAsync(desk, await desk.MyIdAsync(), office.Person, 1)).Error());
    }

    [Fact]
    public async Task Rebuild_WhenSeatsWereLost_AsksTheModulesForThem()
    {
        using var office = await Office.OfAsync(host);
        await office.BeginAsync(Today.AddDays(-10));
        using var representative = await office.LinkedAsync();
        await host.WithStoreAsync(async store => await store.Live<HeldSeat>().ExecuteDeleteAsync());
        host.Services.GetRequiredService<SessionCache>().Forget();
        Assert.Empty(await representative.RolesAsync());

        var rebuilt = await office.Administrator.Device.AskAsync("mutation { accessRebuildSeats { items errors { message } } }");

        Assert.True(rebuilt.GetProperty("data").GetProperty("accessRebuildSeats").GetProperty("items").GetInt32() > 0, rebuilt.ToString());
        Assert.Equal([$"MEMBER {office.Body}"], await representative.RolesAsync());
    }

    /// <summary>Code of what reading for all who take part is answered with; null where it is allowed.</summary>
    private static async Task<string?> ReadAsync(Desk desk)
    {
        var answer = await desk.Device.AskAsync("{ valfard { caughtNeeds(first: 1) { totalCount } } }");
        return answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
    }
}
