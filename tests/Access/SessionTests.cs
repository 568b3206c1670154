using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Access.Accounts;
using Samverkan.Access.Sample;
using Samverkan.Access.Sessions;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Access.Tests;

/// <summary>How long somebody is signed in, and that it ends when it ends.</summary>
public sealed class SessionTests(RunningHost running) : IClassFixture<RunningHost>
{
    private const string Email = "administrator@example.org";

    [Fact]
    public async Task SignOut_WhenDone_EndsThisSessionAlone()
    {
        await using var host = await AccessHost.StartAsync();
        using var here = await SignedInAsync(host);
        using var there = await SignedInAsync(host);
        var stolen = CookieOf(here);
        Assert.True(await IsSignedInWithAsync(host, stolen));

        await here.PostAsync("/access/sign-out");

        Assert.False(await here.IsSignedInAsync());
        Assert.True(await there.IsSignedInAsync());
        Assert.False(await IsSignedInWithAsync(host, stolen));
    }

    [Fact]
    public async Task SignOutEverywhere_WhenDone_EndsEveryDevicesSessionAtOnce()
    {
        await using var host = await AccessHost.StartAsync();
        using var here = await SignedInAsync(host);
        using var there = await SignedInAsync(host);
        using var other = host.NewDevice();
        await other.SignInAsync("rapport@example.org", SampleAccounts.Password);
        Assert.True(await there.IsSignedInAsync());

        await here.PostAsync("/access/sign-out-everywhere");

        Assert.False(await there.IsSignedInAsync());
        Assert.True(await other.IsSignedInAsync());
    }

    [Fact]
    public async Task SignIn_OnADeviceThatIsSignedIn_EndsItsEarlierSession()
    {
        await using var host = await AccessHost.StartAsync();
        using var device = await SignedInAsync(host);
        var earlier = CookieOf(device);
        Assert.True(await IsSignedInWithAsync(host, earlier));

        await device.SignInAsync(Email, SampleAccounts.Password);

        Assert.True(await device.IsSignedInAsync());
        Assert.False(await IsSignedInWithAsync(host, earlier));
    }

    [Theory]
    [InlineData(false, 11, true)]
    [InlineData(false, 13, false)]
    [InlineData(true, 13, true)]
    [InlineData(true, 30 * 24 + 1, false)]
    public async Task Session_WhenTimePasses_LivesAsLongAsWasAskedFor(bool remember, int hours, bool lives)
    {
        await using var host = await AccessHost.StartAsync();
        using var device = host.NewDevice();
        await device.SignInAsync(Email, SampleAccounts.Password, remember);

        host.Clock.Pass(TimeSpan.FromHours(hours));

        Assert.Equal(lives, await device.IsSignedInAsync());
    }

    [Fact]
    public async Task Session_WhenTheAccountIsClosed_EndsAtOnce()
    {
        await using var host = await AccessHost.StartAsync();
        using var device = await SignedInAsync(host);
        Assert.True(await device.IsSignedInAsync());

        await host.WithStoreAsync(async store =>
        {
            await using var transaction = await store.Database.BeginTransactionAsync();
            await store.Accounts.Where(a => a.Email == Email).ExecuteUpdateAsync(set => set.SetProperty(a => a.Status, AccountStatus.Closed));
            await transaction.CommitAsync();
            return true;
        });

        Assert.False(await device.IsSignedInAsync());
    }

    [Fact]
    public async Task Permissions_WhenTheGrantsPeriodIsOver_AreGoneDuringTheSession()
    {
        await using var host = await AccessHost.StartAsync();
        var grant = (new Grant(Role.Administrator, Scope.Everything), (DateTimeOffset?)(host.Clock.GetUtcNow() + TimeSpan.FromHours(1)));
        using var device = host.NewDevice();
        await device.SignInAsync(await host.NewAccountAsync("ny", grant), AccessHost.Password);

        Assert.Equal((1, true), await HeldAsync(device));

        host.Clock.Pass(TimeSpan.FromHours(2));

        Assert.Equal((0, false), await HeldAsync(device));
    }

    [Theory]
    [InlineData("")]
    [InlineData("inte-en-session")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    public async Task Cookie_WhenItIsNoSessions_IsNobody(string value)
    {
        var host = running.Host;

        Assert.False(await IsSignedInWithAsync(host, "samverkan=" + value));
    }

    [Fact]
    public async Task Store_WhenSomebodySignsIn_HoldsNoSecretThatOpensTheSession()
    {
        await using var host = await AccessHost.StartAsync();
        using var device = await SignedInAsync(host);
        var token = CookieOf(device).Split('=')[1];

        var session = await host.WithStoreAsync(store => store.Sessions.AsNoTracking().SingleAsync());

        Assert.False(session.TokenHash.SequenceEqual(System.Buffers.Text.Base64Url.DecodeFromChars(token)));
    }

    [Fact]
    public async Task ProtectionKeys_WhenAHostStartsAgain_AreThoseOfTheStore()
    {
        await using var host = await AccessHost.StartAsync();
        string text;
        await using (var first = host.Again("Production"))
        {
            text = Protector(first).Protect("hemligt");
        }

        Assert.Equal("hemligt", Protector(host).Unprotect(text));
        Assert.Equal(1, await host.WithStoreAsync(store => store.Keys.CountAsync()));
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite, true)]
    [InlineData(StoreProvider.SqlServer, false)]
    public void Cache_WhenOtherHostsMayWriteTheStore_KeepsNothing(StoreProvider provider, bool keeps)
    {
        var cache = new SessionCache(new StoreOptions { Provider = provider });
        var session = new LiveSession(Guid.Empty, Guid.Empty, "", "", default, default, default, []);

        cache.Keep("a", session, cache.Changes);

        Assert.Equal(keeps, cache.Find("a") is not null);
    }

    [Fact]
    public void Cache_WhenTheStoreChangedSinceTheSessionWasRead_DoesNotKeepIt()
    {
        var cache = new SessionCache(new StoreOptions());
        var readAfter = cache.Changes;
        cache.Forget();

        cache.Keep("a", new LiveSession(Guid.Empty, Guid.Empty, "", "", default, default, default, []), readAfter);

        Assert.Null(cache.Find("a"));
    }

    private static async Task<Device> SignedInAsync(AccessHost host)
    {
        var device = host.NewDevice();
        var answer = await device.SignInAsync(Email, SampleAccounts.Password);
        device.Client.DefaultRequestHeaders.Add("X-Kept", answer.Cookie!.Split(';')[0]);
        return device;
    }

    /// <summary>What the device was given, as somebody who saw it would have it.</summary>
    private static string CookieOf(Device device) => device.Client.DefaultRequestHeaders.GetValues("X-Kept").Single();

    private static async Task<bool> IsSignedInWithAsync(AccessHost host, string cookie)
    {
        using var thief = host.NewDevice();
        thief.Client.DefaultRequestHeaders.Add("Cookie", cookie);
        return await thief.IsSignedInAsync();
    }

    private static async Task<(int Grants, bool ReadsAccounts)> HeldAsync(Device device)
    {
        var session = (await device.GetAsync("/access/session")).Json;
        return (session.GetProperty("grants").GetArrayLength(), session.GetProperty("permissions").EnumerateArray().Any(p => p.GetString() == "access.account.read"));
    }

    private static IDataProtector Protector(AccessHost host) => host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("prov");
}
