using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Outside;

namespace Samverkan.Access.Tests;

/// <summary>Which account an outside login is of: the one that somebody linked it to while signed in to both, and no other.</summary>
public sealed class OutsideLinkTests(RunningOutside running) : IClassFixture<RunningOutside>
{
    private const string Logins = "{ access { me { outsideLogins { id provider usedAt roles { role } } } } }";

    [Fact]
    public async Task Link_WhileSignedIn_IsShownToItsOwner_AndToWhoReadsAccounts()
    {
        var host = running.Outside.Fresh();
        using var desk = await host.NewDeskAsync();
        using var administrator = await host.DeskAsync("administrator");

        Assert.Equal("/min-sida?kopplad=prov", await host.LinkAsync(desk.Device));

        Assert.Equal("""[{"provider":"Provlegitimation","usedAt":null,"roles":[]}]""",
            (await desk.AskAsync("{ access { me { outsideLogins { provider usedAt roles { role } } } } }")).GetProperty("me").GetProperty("outsideLogins").GetRawText());
        var shown = await administrator.AskAsync($$"""{ access { account(id: "{{await desk.MyIdAsync()}}") { outsideLogins { provider usedAt } } } }""");
        Assert.Equal("""[{"provider":"Provlegitimation","usedAt":null}]""", shown.GetProperty("account").GetProperty("outsideLogins").GetRawText());
    }

    [Fact]
    public async Task SignIn_WithAnUnknownLogin_WhoseVerifiedAddressIsAnAccounts_IsNobody()
    {
        var host = running.Outside.Fresh();
        (host.Provider.Person["email"], host.Provider.Person["email_verified"]) = ("rapport@example.org", true);
        using var device = host.NewDevice();

        Assert.Equal("/logga-in?fel=nekad&till=%2Fmin-sida", await host.SignInAsync(device));
        Assert.Equal("nobody", await OutsideHost.WhoAsync(device));
    }

    [Fact]
    public async Task SignIn_ByTwoProvidersSubjectsOfTheSameName_AreTwoPeople()
    {
        await using var host = await OutsideHost.StartAsync();
        await using var other = await TestProvider.StartAsync();
        host.Host.Settings["Samverkan:Access:Providers:1:Id"] = "annan";
        host.Host.Settings["Samverkan:Access:Providers:1:Name"] = "Annan";
        host.Host.Settings["Samverkan:Access:Providers:1:Issuer"] = other.Issuer;
        host.Host.Settings["Samverkan:Access:Providers:1:ClientId"] = TestProvider.ClientId;
        await host.LinkedAsync("rapport");
        using var device = host.NewDevice();

        var begun = await device.GetAsync("/access/outside/annan/begin");
        var page = await OutsideHost.ReturnAsync(device, other.Agree(begun.Message.Headers.Location!));

        Assert.Equal("/logga-in?fel=nekad", page);
    }

    [Fact]
    public async Task Callback_AtAnotherProviderThanTheOneThatWasGoneTo_IsRefused()
    {
        await using var host = await OutsideHost.StartAsync();
        await using var other = await TestProvider.StartAsync();
        host.Host.Settings["Samverkan:Access:Providers:1:Id"] = "annan";
        host.Host.Settings["Samverkan:Access:Providers:1:Name"] = "Annan";
        host.Host.Settings["Samverkan:Access:Providers:1:Issuer"] = other.Issuer;
        host.Host.Settings["Samverkan:Access:Providers:1:ClientId"] = TestProvider.ClientId;
        using var device = host.NewDevice();
        var callback = host.Provider.Agree(await host.BeginAsync(device));

        Assert.StartsWith("/logga-in?fel=ogiltig", await OutsideHost.ReturnAsync(device, callback.Replace("/prov/", "/annan/", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Empty(other.Shown);
    }

    [Fact]
    public async Task Link_OfALoginThatIsAnotherAccounts_IsRefused()
    {
        var host = running.Outside.Fresh();
        await host.NewLinkedAsync();
        using var desk = await host.DeskAsync("partner");

        Assert.Equal("/min-sida?fel=annat-konto", await host.LinkAsync(desk.Device));
        Assert.Empty((await desk.AskAsync(Logins)).GetProperty("me").GetProperty("outsideLogins").EnumerateArray());
    }

    [Fact]
    public async Task Link_OfALoginThatIsLinkedAlready_ChangesNothing()
    {
        var host = running.Outside.Fresh();
        using var desk = await host.NewDeskAsync();
        await host.LinkAsync(desk.Device);

        Assert.Equal("/min-sida?kopplad=prov", await host.LinkAsync(desk.Device));
        Assert.Single((await desk.AskAsync(Logins)).GetProperty("me").GetProperty("outsideLogins").EnumerateArray());
    }

    [Fact]
    public async Task Link_WhenNobodyIsSignedIn_TakesASignIn()
    {
        var host = running.Outside.Fresh();
        using var device = host.NewDevice();

        var answer = await device.PostAsync("/access/outside/prov/link", new { });

        Assert.Equal((HttpStatusCode.Unauthorized, "UNAUTHENTICATED"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Link_LongAfterTheSignIn_TakesANewOne()
    {
        var host = running.Outside.Fresh();
        using var desk = await host.NewDeskAsync();
        host.Host.Clock.Pass(TimeSpan.FromMinutes(25));
        var callback = host.Provider.Agree(await OutsideHost.BeginLinkAsync(desk.Device));
        host.Host.Clock.Pass(TimeSpan.FromMinutes(6));

        var late = await desk.Device.PostAsync("/access/outside/prov/link", new { });

        Assert.Equal((HttpStatusCode.Forbidden, "FORBIDDEN"), (late.Status, late.Code));
        Assert.Equal("/min-sida?fel=logga-in-igen", await OutsideHost.ReturnAsync(desk.Device, callback));
    }

    [Fact]
    public async Task Link_ThatAnotherSiteAsksFor_IsRefused()
    {
        var host = running.Outside.Fresh();
        using var desk = await host.NewDeskAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/access/outside/prov/link", UriKind.Relative)) { Content = JsonContent.Create(new { }) };
        request.Headers.Add("Origin", "https://elak.example");

        var answer = await Answer.OfAsync(await desk.Device.Client.SendAsync(request));

        Assert.Equal((HttpStatusCode.Forbidden, "CROSS_SITE"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Link_WhenSomebodyElseHasSignedInMeanwhile_IsRefused()
    {
        var host = running.Outside.Fresh();
        using var desk = await host.NewDeskAsync();
        var before = await host.Host.WithStoreAsync(s => s.OutsideLogins.CountAsync());
        var callback = host.Provider.Agree(await OutsideHost.BeginLinkAsync(desk.Device));
        await OutsideHost.ByPasswordAsync(desk.Device, "partner");

        Assert.Equal("/min-sida?fel=logga-in-igen", await OutsideHost.ReturnAsync(desk.Device, callback));
        Assert.Equal(before, await host.Host.WithStoreAsync(s => s.OutsideLogins.CountAsync()));
    }

    [Fact]
    public async Task Unlink_EndsThatWayIn_AndTheSessionsThatItBegan()
    {
        var host = running.Outside.Fresh();
        var name = await host.NewLinkedAsync();
        using var outside = host.NewDevice();
        await host.SignInAsync(outside);
        using var desk = await Desk.OfNewAsync(host.Host, name);

        Assert.Empty((await UnlinkAsync(desk)).GetProperty("errors").EnumerateArray());

        Assert.Equal("nobody", await OutsideHost.WhoAsync(outside));
        Assert.Equal($"{name}: REPORTER", await OutsideHost.WhoAsync(desk.Device));
        Assert.Equal("/logga-in?fel=nekad&till=%2Fmin-sida", await host.SignInAsync(outside));
    }

    [Fact]
    public async Task Unlink_OfSomebodyElses_IsNotFound()
    {
        var host = running.Outside.Fresh();
        using var desk = await host.NewDeskAsync();
        await host.LinkAsync(desk.Device);
        using var stranger = await host.DeskAsync("administrator");

        Assert.Equal("NOT_FOUND input.id", (await UnlinkAsync(stranger, await LoginAsync(desk))).Error());
    }

    [Fact]
    public async Task Unlink_LongAfterTheSignIn_TakesANewOne()
    {
        var host = running.Outside.Fresh();
        using var desk = await host.NewDeskAsync();
        await host.LinkAsync(desk.Device);
        host.Host.Clock.Pass(TimeSpan.FromMinutes(31));

        Assert.Equal("FORBIDDEN", (await UnlinkAsync(desk)).Error());
    }

    [Fact]
    public async Task Unlink_OfTheLastWayIn_IsRefused()
    {
        var host = running.Outside.Fresh();
        host.Provider.Person["groups"] = new[] { "samordnare" };
        using var desk = new Desk(host.NewDevice());
        await host.SignInAsync(desk.Device);

        Assert.Equal("NOT_ALLOWED_IN_STATE input.id", (await UnlinkAsync(desk)).Error());
        host.Provider.Person["sub"] = $"{host.Provider.Person["sub"]} hemma";
        await host.LinkAsync(desk.Device);
        Assert.Empty((await UnlinkAsync(desk)).GetProperty("errors").EnumerateArray());
    }

    [Theory]
    [InlineData("closed")]
    [InlineData("locked")]
    public async Task SignIn_ToAnAccountThatIsClosedOrLocked_IsRefusedAsIfThereWereNone(string state)
    {
        await using var host = await OutsideHost.StartAsync();
        await host.LinkedAsync("rapport");
        using var administrator = await host.DeskAsync("administrator");
        if (state == "closed")
        {
            var id = (await administrator.AskAsync("""{ access { accounts(where: { name: { contains: "Rapport" } }) { nodes { id } } } }""")).GetProperty("accounts").GetProperty("nodes")[0].GetProperty("id").GetString()!;
            await administrator.CloseAsync(id);
        }
        else
        {
            for (var i = 0; i < 10; i++)
            {
                using var guesser = host.Host.NewDevice($"203.0.113.{i + 10}");
                await guesser.SignInAsync("rapport@example.org", "fel lösenord");
            }
        }
        using var device = host.NewDevice();

        Assert.Equal("/logga-in?fel=nekad&till=%2Fmin-sida", await host.SignInAsync(device));
        Assert.Equal("nobody", await OutsideHost.WhoAsync(device));
    }

    [Fact]
    public async Task Login_AtAProviderThatTheSettingsNameNoMore_IsShownByItsHost_AndNoWayIn()
    {
        var host = running.Outside.Fresh();
        host.Provider.Person["groups"] = new[] { "samordnare" };
        using var desk = new Desk(host.NewDevice());
        await host.SignInAsync(desk.Device);
        var me = Guid.Parse(await desk.MyIdAsync());
        await host.Host.WithStoreAsync(store =>
        {
            store.OutsideLogins.Add(new OutsideLogin(me, "https://forr.example.se/realms/a", "person", host.Host.Clock.GetUtcNow()));
            return store.SaveChangesAsync();
        });

        var logins = (await desk.AskAsync(Logins)).GetProperty("me").GetProperty("outsideLogins");

        Assert.Equal(["forr.example.se", "Provlegitimation"], logins.EnumerateArray().Select(l => l.GetProperty("provider").GetString()!));
        Assert.Equal("NOT_ALLOWED_IN_STATE input.id", (await UnlinkAsync(desk, logins[1].GetProperty("id").GetString())).Error());
    }

    [Fact]
    public async Task Store_AfterALink_HoldsNothingThatTheProviderCallsSomebody()
    {
        var host = running.Outside.Fresh();
        using var desk = await host.NewDeskAsync();
        host.Provider.Person["sub"] = "19121212-1212";
        (host.Provider.Person["email"], host.Provider.Person["email_verified"]) = ("hemma@example.net", true);

        await host.LinkAsync(desk.Device);

        var stored = await host.Host.WithStoreAsync(async store => JsonSerializer.Serialize(new
        {
            Logins = await store.OutsideLogins.ToListAsync(), Audit = await store.Audit.ToListAsync(), Log = await store.SignIns.ToListAsync(), Tokens = await store.Tokens.ToListAsync(),
        }));
        Assert.DoesNotContain("19121212", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("hemma@example.net", stored, StringComparison.Ordinal);
    }

    private static async Task<string?> LoginAsync(Desk desk) =>
        (await desk.AskAsync(Logins)).GetProperty("me").GetProperty("outsideLogins")[0].GetProperty("id").GetString();

    private static async Task<JsonElement> UnlinkAsync(Desk desk, string? id = null) =>
        await desk.SendAsync("accessUnlinkOutsideLogin", "UnlinkOutsideLoginInput", new { id = id ?? await LoginAsync(desk) }, "errors { code message path }");
}
