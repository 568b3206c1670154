using Microsoft.EntityFrameworkCore;

namespace Samverkan.Access.Tests;

/// <summary>What a provider's groups give here, to whom, and for how long.</summary>
public sealed class OutsideGroupTests(RunningOutside running) : IClassFixture<RunningOutside>
{
    [Fact]
    public async Task SignIn_OfSomebodyNewInAGroup_MakesAnAccountOfHisName_WithWhatTheGroupGives()
    {
        var host = running.Outside.Fresh();
        host.Provider.Person["groups"] = new[] { "besökare", "samordnare" };
        using var device = host.NewDevice();

        Assert.Equal("/min-sida", await host.SignInAsync(device));

        Assert.Equal("Petra Provsson: COORDINATOR", await OutsideHost.WhoAsync(device));
        Assert.Equal("""{"data":{"access":{"me":{"name":"Petra Provsson","email":null,"grants":[],"outsideLogins":[{"roles":[{"role":"COORDINATOR","scopeKind":"NETWORK","scopeValue":"valfard/fouJamt"}]}]}}}}""",
            (await device.AskAsync("{ access { me { name email grants { role } outsideLogins { roles { role scopeKind scopeValue } } } } }")).GetRawText());
        Assert.True((await device.AskAsync("{ valfard { fouJamt { goals { totalCount } } } }")).TryGetProperty("data", out _));
    }

    [Fact]
    public async Task SignIn_OfSomebodyNewInNoGroup_MakesNoAccount()
    {
        var host = running.Outside.Fresh();
        host.Provider.Person["groups"] = new[] { "besökare" };
        using var device = host.NewDevice();
        var before = await CountAsync(host);

        Assert.Equal("/logga-in?fel=nekad&till=%2Fmin-sida", await host.SignInAsync(device));
        Assert.Equal(before, await CountAsync(host));
    }

    [Fact]
    public async Task SignIn_OfTheSamePersonAgain_IsTheSameAccount()
    {
        var host = running.Outside.Fresh();
        host.Provider.Person["groups"] = "samordnare";
        using var device = host.NewDevice();
        await host.SignInAsync(device);
        var before = await CountAsync(host);

        await host.SignInAsync(device);

        Assert.Equal(before, await CountAsync(host));
    }

    [Theory]
    [InlineData(true, "/logga-in?fel=har-konto&till=%2Fmin-sida", "nobody")]
    [InlineData(false, "/min-sida", "Petra Provsson: COORDINATOR")]
    public async Task SignIn_OfSomebodyNewWithTheAddressOfAnAccount_TakesNothingOver(bool isVerified, string page, string who)
    {
        var host = running.Outside.Fresh();
        host.Provider.Person["groups"] = new[] { "samordnare" };
        (host.Provider.Person["email"], host.Provider.Person["email_verified"]) = ("Administrator@example.org", isVerified);
        using var device = host.NewDevice();

        // who only claims an address is told nothing of whose it is, and does not get it
        Assert.Equal(page, await host.SignInAsync(device));
        Assert.Equal(who, await OutsideHost.WhoAsync(device));
        Assert.Equal("Administratör", await host.Host.WithStoreAsync(s => s.Accounts.Where(a => a.EmailKey == "ADMINISTRATOR@EXAMPLE.ORG").Select(a => a.Name).SingleAsync()));
    }

    [Fact]
    public async Task Address_OfSomebodyNew_IsNotTaken_SoThatItsOwnerCanBeInvited()
    {
        var host = running.Outside.Fresh();
        host.Provider.Person["groups"] = new[] { "samordnare" };
        (host.Provider.Person["email"], host.Provider.Person["email_verified"]) = ("nagon@example.com", false);
        using var device = host.NewDevice();
        await host.SignInAsync(device);
        using var administrator = await host.DeskAsync("administrator");

        Assert.NotEmpty((await administrator.InviteAsync("nagon@example.com")).Id("account"));
    }

    [Fact]
    public async Task Roles_OfGroups_AreReplacedAtEachSignIn_InEarlierSessionsToo()
    {
        var host = running.Outside.Fresh();
        var name = await host.NewLinkedAsync();
        using var first = host.NewDevice();
        using var second = host.NewDevice();
        host.Provider.Person["groups"] = new[] { "samordnare", "läsare" };
        await host.SignInAsync(first);
        Assert.Equal($"{name}: COORDINATOR, OBSERVER, REPORTER", await OutsideHost.WhoAsync(first));

        host.Provider.Person["groups"] = new[] { "läsare" };
        await host.SignInAsync(second);
        Assert.Equal($"{name}: OBSERVER, REPORTER", await OutsideHost.WhoAsync(second));
        Assert.Equal($"{name}: OBSERVER, REPORTER", await OutsideHost.WhoAsync(first));

        host.Provider.Person.Remove("groups");
        await host.SignInAsync(second);
        Assert.Equal($"{name}: REPORTER", await OutsideHost.WhoAsync(first));
    }

    [Fact]
    public async Task Roles_OfGroups_HoldInSessionsThatBeganThere_AndNotInThoseByPassword()
    {
        var host = running.Outside.Fresh();
        var name = await host.NewLinkedAsync();
        host.Provider.Person["groups"] = new[] { "samordnare" };
        using var outside = host.NewDevice();
        await host.SignInAsync(outside);
        using var desk = await Desk.OfNewAsync(host.Host, name);

        Assert.Equal($"{name}: COORDINATOR, REPORTER", await OutsideHost.WhoAsync(outside));
        Assert.Equal($"{name}: REPORTER", await OutsideHost.WhoAsync(desk.Device));
    }

    [Fact]
    public async Task Roles_OfGroups_ThatTheSettingsNameNoMore_AreNone()
    {
        var host = running.Outside.Fresh();
        var name = await host.NewLinkedAsync();
        using var device = host.NewDevice();
        await host.SignInAsync(device);
        await host.Host.WithStoreAsync(async store =>
        {
            (await store.OutsideLogins.OrderByDescending(l => l.UsedAt).FirstAsync()).Use(["groups=läsare", "groups=nedlagd"], host.Host.Clock.GetUtcNow());
            return await store.SaveChangesAsync();
        });

        Assert.Equal($"{name}: OBSERVER, REPORTER", await OutsideHost.WhoAsync(device));
    }

    [Fact]
    public async Task Name_KeptHere_IsNotOverwritten()
    {
        var host = running.Outside.Fresh();
        host.Provider.Person["groups"] = new[] { "samordnare" };
        using var desk = new Desk(host.NewDevice());
        await host.SignInAsync(desk.Device);
        using var administrator = await host.DeskAsync("administrator");
        await administrator.ChangeAsync(new { id = await desk.MyIdAsync(), version = 1, name = "Petra P" });
        host.Provider.Person["name"] = "Någon Annan";

        await host.SignInAsync(desk.Device);

        Assert.Equal("Petra P: COORDINATOR", await OutsideHost.WhoAsync(desk.Device));
    }

    [Fact]
    public async Task Roles_GivenHere_AreLeftAlone()
    {
        var host = running.Outside.Fresh();
        host.Provider.Person["groups"] = new[] { "samordnare" };
        using var desk = new Desk(host.NewDevice());
        await host.SignInAsync(desk.Device);
        using var administrator = await host.DeskAsync("administrator");
        await administrator.GiveAsync(await desk.MyIdAsync(), "OBSERVER", "EVERYTHING");
        host.Provider.Person["groups"] = Array.Empty<string>();

        await host.SignInAsync(desk.Device);

        Assert.Equal("Petra Provsson: OBSERVER", await OutsideHost.WhoAsync(desk.Device));
    }

    [Fact]
    public async Task Account_WithoutAddress_WhenClosedAndOpenedAgain_IsSignedInToAsBefore()
    {
        var host = running.Outside.Fresh();
        host.Provider.Person["groups"] = new[] { "samordnare" };
        using var desk = new Desk(host.NewDevice());
        await host.SignInAsync(desk.Device);
        var id = await desk.MyIdAsync();
        using var administrator = await host.DeskAsync("administrator");
        await administrator.CloseAsync(id);
        Assert.Equal("/logga-in?fel=nekad&till=%2Fmin-sida", await host.SignInAsync(desk.Device));

        await administrator.ReopenAsync(id, 2);

        Assert.Equal("/min-sida", await host.SignInAsync(desk.Device));
    }

    private static Task<int> CountAsync(OutsideHost host) => host.Host.WithStoreAsync(s => s.Accounts.CountAsync());
}
