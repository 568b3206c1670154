using System.Net;
using System.Text.Json;
using Samverkan.Access.Sample;

namespace Samverkan.Access.Tests;

/// <summary>Accounts: invited, changed, closed, opened again.</summary>
public sealed class AccountTests(RunningHost running) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task Invite_WhenThePasswordIsChosenByTheMailsLink_LetsThemSignIn()
    {
        await using var host = await AccessHost.StartAsync();
        using var administrator = await Desk.OfAsync(host, "administrator");
        using var device = host.NewDevice();

        var invited = await administrator.InviteAsync("anna@example.com", "Anna Andersson");
        var before = await device.SignInAsync("anna@example.com", AccessHost.Password);
        var chosen = await Mails.ChooseAsync(device, "anna@example.com", AccessHost.Password);

        Assert.Equal("INVITED", invited.GetProperty("account").GetProperty("status").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, before.Status);
        Assert.Equal(HttpStatusCode.NoContent, chosen.Status);
        var signedIn = await device.SignInAsync("anna@example.com", AccessHost.Password);
        Assert.Equal(("Anna Andersson", 0), (signedIn.Json.GetProperty("account").GetProperty("name").GetString(), signedIn.Json.GetProperty("grants").GetArrayLength()));
    }

    [Theory]
    [InlineData("ADMINISTRATOR@example.org", "Namn", "INVALID input.email")]
    [InlineData("ingen adress", "Namn", "INVALID input.email")]
    [InlineData("a@b", "Namn", "INVALID input.email")]
    [InlineData("ny@example.com", " ", "INVALID input.name")]
    [InlineData("ny@example.com", "Två\nrader", "INVALID input.name")]
    public async Task Invite_WhenItCannotBe_SaysWhy(string email, string name, string error)
    {
        var host = running.Host;
        using var administrator = await Desk.OfAsync(host, "administrator");

        Assert.Equal(error, (await administrator.InviteAsync(email, name)).Error());
    }

    [Theory]
    [InlineData("kommun")]
    [InlineData("rapport")]
    [InlineData("observator")]
    public async Task Accounts_ForWhoMayNot_AreNeitherReadNorMade(string user)
    {
        var host = running.Host;
        using var desk = await Desk.OfAsync(host, user);

        Assert.Equal("FORBIDDEN", (await desk.InviteAsync("ny@example.com")).Error());
        Assert.Equal("FORBIDDEN", (await desk.Device.AskAsync("{ access { accounts { totalCount } } }")).Error());
        Assert.Equal("FORBIDDEN", (await desk.CloseAsync(await desk.MyIdAsync())).Error());
    }

    [Fact]
    public async Task List_WhenSearched_FindsBySwedishNameAndStatus()
    {
        await using var host = await AccessHost.StartAsync();
        using var administrator = await Desk.OfAsync(host, "administrator");
        await administrator.InviteAsync("asa@example.com", "Åsa Öberg");

        var found = await administrator.AskAsync("""{ access { accounts(where: { name: { contains: "öberg" }, status: { eq: INVITED } }) { totalCount nodes { email grants { totalCount } history { nodes { command principalName } } } } } }""");

        Assert.Equal(
            """{"totalCount":1,"nodes":[{"email":"asa@example.com","grants":{"totalCount":0},"history":{"nodes":[{"command":"InviteAccount","principalName":"Administratör"}]}}]}""",
            found.GetProperty("accounts").GetRawText());
    }

    [Fact]
    public async Task Change_WhenSomebodyElseWasFirst_IsAConflict()
    {
        await using var host = await AccessHost.StartAsync();
        using var administrator = await Desk.OfAsync(host, "administrator");
        var id = (await administrator.InviteAsync("ny@example.com")).Id("account");

        var first = await administrator.ChangeAsync(new { id, version = 1, name = "Ett Namn" });
        var second = await administrator.ChangeAsync(new { id, version = 1, name = "Annat Namn" });

        Assert.Equal("Ett Namn", first.GetProperty("account").GetProperty("name").GetString());
        Assert.Equal(("CONFLICT input.version", "Ett Namn"), (second.Error(), second.GetProperty("account").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Close_WhenSignedIn_EndsTheSessionsAtOnce_AndReopeningTakesANewPassword()
    {
        await using var host = await AccessHost.StartAsync();
        using var administrator = await Desk.OfAsync(host, "administrator");
        using var reporter = await Desk.OfAsync(host, "rapport");
        var id = await reporter.MyIdAsync();

        Assert.Empty((await administrator.CloseAsync(id)).GetProperty("errors").EnumerateArray());

        Assert.False(await reporter.Device.IsSignedInAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await reporter.Device.SignInAsync("rapport@example.org", SampleAccounts.Password)).Status);
        Assert.Equal("NOT_ALLOWED_IN_STATE input.id", (await administrator.CloseAsync(id, 2)).Error());
        await administrator.ReopenAsync(id, 2);
        Assert.Equal(HttpStatusCode.Unauthorized, (await reporter.Device.SignInAsync("rapport@example.org", SampleAccounts.Password)).Status);
        await Mails.ChooseAsync(reporter.Device, "rapport@example.org", "ett helt annat lösenord");
        Assert.Equal(HttpStatusCode.OK, (await reporter.Device.SignInAsync("rapport@example.org", "ett helt annat lösenord")).Status);
    }

    [Fact]
    public async Task LastAdministrator_CanNeitherBeClosedNorEnded()
    {
        await using var host = await AccessHost.StartAsync();
        using var administrator = await Desk.OfAsync(host, "administrator");
        var (id, grant) = (await administrator.MyIdAsync(), await administrator.MyGrantAsync());

        Assert.Equal("NOT_ALLOWED_IN_STATE input.id", (await administrator.CloseAsync(id)).Error());
        Assert.Equal("NOT_ALLOWED_IN_STATE input.id", (await administrator.EndAsync(grant)).Error());

        using var other = await Desk.OfAsync(host, "rapport");
        // one for a while does not do
        await administrator.GiveAsync(await other.MyIdAsync(), "ADMINISTRATOR", "EVERYTHING", until: host.Clock.GetUtcNow() + TimeSpan.FromDays(1));
        Assert.Equal("NOT_ALLOWED_IN_STATE input.id", (await administrator.EndAsync(grant)).Error());
        await administrator.GiveAsync(await other.MyIdAsync(), "ADMINISTRATOR", "EVERYTHING");
        Assert.Empty((await administrator.EndAsync(grant)).GetProperty("errors").EnumerateArray());
        Assert.Equal("FORBIDDEN", (await administrator.CloseAsync(id)).Error());
    }

    [Fact]
    public async Task ChangePassword_WhenThePresentOneIsRight_EndsTheOtherSessions()
    {
        await using var host = await AccessHost.StartAsync();
        using var here = await Desk.OfAsync(host, "rapport");
        using var there = await Desk.OfAsync(host, "rapport");

        var wrong = await ChangeAsync(here, "fel lösenord", "ett helt nytt lösenord");
        var weak = await ChangeAsync(here, SampleAccounts.Password, "kort");
        var right = await ChangeAsync(here, SampleAccounts.Password, "ett helt nytt lösenord");

        Assert.Equal(("INVALID input.current", "INVALID input.password"), (wrong.Error(), weak.Error()));
        Assert.Empty(right.GetProperty("errors").EnumerateArray());
        Assert.True(await here.Device.IsSignedInAsync());
        Assert.False(await there.Device.IsSignedInAsync());
        Assert.Equal(HttpStatusCode.OK, (await there.Device.SignInAsync("rapport@example.org", "ett helt nytt lösenord")).Status);
    }

    [Fact]
    public async Task Audit_OfPasswordsAndLinks_HoldsNone()
    {
        await using var host = await AccessHost.StartAsync();
        using var administrator = await Desk.OfAsync(host, "administrator");
        await administrator.InviteAsync("ny@example.com");
        using var device = host.NewDevice();
        await Mails.ChooseAsync(device, "ny@example.com", "ett helt nytt lösenord");

        var rows = await host.WithStoreAsync(store => Task.FromResult(store.Audit.ToList()));

        Assert.Contains(rows, r => r.Command == "ChoosePassword");
        Assert.DoesNotContain(rows, r => $"{r.Before}{r.After}".Contains("passwordHash", StringComparison.OrdinalIgnoreCase) || $"{r.After}".Contains("hash\":\"", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Sessions_WhenListed_TellWhichIsThisOne_AndAnotherCanBeEnded()
    {
        await using var host = await AccessHost.StartAsync();
        using var here = await Desk.OfAsync(host, "rapport");
        using var there = await Desk.OfAsync(host, "rapport");
        var sessions = (await here.AskAsync("{ access { me { sessions { id isCurrent address } } } }")).GetProperty("me").GetProperty("sessions").EnumerateArray().ToList();
        var other = sessions.Single(s => !s.GetProperty("isCurrent").GetBoolean());
        using var stranger = await Desk.OfAsync(host, "partner");

        Assert.Equal(2, sessions.Count);
        Assert.Equal("203.0.113.1", other.GetProperty("address").GetString());
        Assert.Equal("NOT_FOUND input.id", (await EndAsync(stranger, other)).Error());
        Assert.Empty((await EndAsync(here, other)).GetProperty("errors").EnumerateArray());
        Assert.False(await there.Device.IsSignedInAsync());
    }

    private static Task<JsonElement> EndAsync(Desk desk, JsonElement session) =>
        desk.SendAsync("accessEndSession", "EndSessionInput", new { id = session.GetProperty("id").GetString() }, "errors { code path }");

    private static Task<JsonElement> ChangeAsync(Desk desk, string current, string password) =>
        desk.SendAsync("accessChangePassword", "ChangePasswordInput", new { current, password }, "errors { code path }");
}
