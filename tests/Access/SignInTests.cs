using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Sample;
using Samverkan.Access.SignIn;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Tests;

/// <summary>E-mail and password, and what is told to whom has not the right ones.</summary>
public sealed class SignInTests(RunningHost running) : IClassFixture<RunningHost>
{
    private const string Me = "{ access { me { name email } } }";

    [Fact]
    public async Task SignIn_WhenThePasswordIsRight_TellsAccountGrantsAndPermissions()
    {
        var host = running.Host;
        using var device = host.NewDevice();

        var answer = await device.SignInAsync("administrator@example.org", SampleAccounts.Password);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.Json.GetProperty("signedIn").GetBoolean());
        Assert.Equal("Administratör", answer.Json.GetProperty("account").GetProperty("name").GetString());
        Assert.Equal(
            """[{"role":"ADMINISTRATOR","scopeKind":"EVERYTHING","scopeValue":""}]""", answer.Json.GetProperty("grants").GetRawText());
        Assert.Contains("access.account.read", answer.Json.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()));
        Assert.Equal(answer.Body, (await device.GetAsync("/access/session")).Body);
        Assert.Equal("no-store", Assert.Single(answer.Message.Headers.GetValues("Cache-Control")));
    }

    [Fact]
    public async Task SignIn_OfAMunicipality_TellsWhichPermissionsGoNoFurtherThanIt()
    {
        using var device = running.Host.NewDevice();

        var confined = (await device.SignInAsync("kommun@example.org", SampleAccounts.Password)).Json.GetProperty("confined");

        Assert.Equal("""["2321"]""", confined.GetProperty("valfard.studyOrder.place").GetRawText());
        Assert.False(confined.TryGetProperty("valfard.read", out _));
    }

    [Fact]
    public async Task SignIn_OfACoordinator_TellsThatPermissionsGoEverywhere()
    {
        using var device = running.Host.NewDevice();

        var answer = await device.SignInAsync("samordnare@example.org", SampleAccounts.Password);

        Assert.Contains("valfard.studyOrder.place", answer.Json.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()));
        Assert.Equal("{}", answer.Json.GetProperty("confined").GetRawText());
    }

    [Fact]
    public async Task Graph_WhenAskedWithTheCookie_KnowsWhoAsks()
    {
        var host = running.Host;
        using var device = host.NewDevice();
        await device.SignInAsync("samordnare@example.org", SampleAccounts.Password);

        var answer = await device.AskAsync(Me);

        Assert.Equal("""{"name":"Samordnare FoU Jämt","email":"samordnare@example.org"}""", answer.GetProperty("data").GetProperty("access").GetProperty("me").GetRawText());
    }

    [Fact]
    public async Task Graph_WhenNobodyIsSignedIn_SaysThatItTakesASignIn()
    {
        var host = running.Host;
        using var device = host.NewDevice();

        var answer = await device.AskAsync(Me);

        Assert.Equal("UNAUTHENTICATED", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.StartsWith("""{"signedIn":false,"secondFactor":null,"permissions":[""", (await device.GetAsync("/access/session")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", "samverkan=", false)]
    [InlineData("Production", "__Host-samverkan=", true)]
    public async Task Cookie_WhenGiven_IsHiddenFromScriptsAndOtherSites(string environment, string name, bool isSecure)
    {
        await using var host = await AccessHost.StartAsync(environment);
        using var device = host.NewDevice();

        var cookie = (await device.SignInAsync(await host.NewAccountAsync("ny"), AccessHost.Password)).Cookie!;

        Assert.StartsWith(name, cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(isSecure, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("max-age", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("finns.inte@example.com")]
    [InlineData("ny@example.com")]
    [InlineData("administrator@example.org")]
    public async Task SignIn_WhenRefused_IsTheSameAnswerAndTheSameWorkWhateverTheReason(string email)
    {
        // the last of them exists, with the right password, but is good for nothing outside Development
        await using var host = await AccessHost.StartAsync("Production");
        await host.NewAccountAsync("ny");
        using var device = host.NewDevice();

        var answer = await device.SignInAsync(email, SampleAccounts.Password);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal(
            "Det gick inte att logga in. Kontrollera e-postadress och lösenord, eller vänta en stund och försök igen.", answer.Json.GetProperty("message").GetString());
        Assert.Equal("REFUSED", answer.Code);
        Assert.Null(answer.Cookie);
        Assert.Equal(1, host.Hasher.Comparisons);
        Assert.Equal(1, await host.WithStoreAsync(s => s.SignIns.CountAsync(e => e.Outcome == SignInOutcome.Refused)));
    }

    [Fact]
    public async Task SignIn_WhenTheAccountIsLocked_IsRefusedEvenWithTheRightPassword_UntilTheLockIsOver()
    {
        await using var host = await AccessHost.StartAsync();
        var email = await host.NewAccountAsync("ny");
        for (var i = 0; i < 10; i++)
        {
            using var guesser = host.NewDevice($"203.0.113.{i + 10}");
            await guesser.SignInAsync(email, "fel lösenord");
        }
        using var device = host.NewDevice();

        var locked = await device.SignInAsync(email, AccessHost.Password);
        host.Clock.Pass(TimeSpan.FromMinutes(16));
        var after = await device.SignInAsync(email, AccessHost.Password);

        Assert.Equal((HttpStatusCode.Unauthorized, "REFUSED"), (locked.Status, locked.Code));
        Assert.Equal(HttpStatusCode.OK, after.Status);
    }

    [Fact, Trait("Category", "Full")]
    public async Task Guesses_TenThousand_AreThrottledUnreadAndLogged()
    {
        await using var host = await AccessHost.StartAsync();
        var email = await host.NewAccountAsync("ny");
        using var device = host.NewDevice("198.51.100.7");
        var answers = new Dictionary<HttpStatusCode, int>();

        Answer last = null!;
        for (var i = 0; i < 10_000; i++)
        {
            last = await device.SignInAsync(email, $"gissning nummer {i}");
            answers[last.Status] = answers.GetValueOrDefault(last.Status) + 1;
        }

        // ten at once, and one more every thirty seconds that it takes
        Assert.InRange(answers[HttpStatusCode.Unauthorized], 10, 30);
        Assert.Equal(10_000, answers.Values.Sum());
        Assert.Equal(answers[HttpStatusCode.Unauthorized], host.Hasher.Comparisons);
        Assert.Equal("THROTTLED", last.Code);
        Assert.InRange(last.Message.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 30);
        var logged = await host.WithStoreAsync(s => s.SignIns.Where(e => e.Address == "198.51.100.7" && e.Outcome == SignInOutcome.Throttled).ToListAsync());
        Assert.Contains(1, logged.Select(e => e.Attempts));
        Assert.InRange(logged.Count, 1, 200);
    }

    [Fact]
    public async Task SignIn_WhenAnotherAddressWasThrottled_IsServed()
    {
        await using var host = await AccessHost.StartAsync();
        var email = await host.NewAccountAsync("ny");
        using var guesser = host.NewDevice("198.51.100.7");
        for (var i = 0; i < 9; i++)
        {
            await guesser.SignInAsync(email, "fel lösenord");
        }
        for (var i = 0; i < 20; i++)
        {
            await guesser.SignInAsync("annan@example.com", "fel lösenord");
        }
        using var device = host.NewDevice("198.51.100.8");

        Assert.Equal(HttpStatusCode.OK, (await device.SignInAsync(email, AccessHost.Password)).Status);
    }

    [Theory]
    [InlineData("""{"email":"","password":"x"}""")]
    [InlineData("""{"email":"a@example.com"}""")]
    [InlineData("""{"email":3}""")]
    [InlineData("[]")]
    [InlineData("inte json")]
    public async Task SignIn_WhenTheRequestCannotBeRead_SaysWhatToSend(string body)
    {
        var host = running.Host;
        using var device = host.NewDevice();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var answer = await Answer.OfAsync(await device.Client.PostAsync(new Uri("/access/sign-in", UriKind.Relative), content));

        Assert.Equal((HttpStatusCode.BadRequest, "INVALID"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task SampleAccounts_InDevelopment_AreListedAndSignInEachWithItsRole()
    {
        var host = running.Host;
        using var device = host.NewDevice();
        var listed = (await device.GetAsync("/access/sample-accounts")).Json.EnumerateArray().ToList();

        Assert.Equal(Enum.GetValues<Role>().Count(r => r != Role.Public), listed.Select(a => Text(a, "role")).Distinct().Count());
        foreach (var account in listed)
        {
            var signedIn = await device.SignInAsync(Text(account, "email"), Text(account, "password"));
            Assert.Equal(Text(account, "role"), Text(Assert.Single(signedIn.Json.GetProperty("grants").EnumerateArray()), "role"));
        }
    }

    [Fact]
    public async Task SampleAccounts_OutsideDevelopment_AreNotThere()
    {
        await using var host = await AccessHost.StartAsync("Production");
        using var device = host.NewDevice();

        Assert.Equal(HttpStatusCode.NotFound, (await device.GetAsync("/access/sample-accounts")).Status);
    }

    [Fact]
    public async Task Open_InDevelopment_LetsWhoIsNotSignedInDoEverything()
    {
        await using var host = await AccessHost.StartAsync();
        host.Settings["Samverkan:Access:Open"] = "true";
        using var device = host.NewDevice();

        var answer = await device.AskAsync("{ kommunovergripande { persons { totalCount } } }");

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
