using System.Net;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Recovery;
using Samverkan.Access.Sample;

namespace Samverkan.Access.Tests;

/// <summary>A forgotten password, and the first administrator of an installation.</summary>
public sealed class RecoveryTests
{
    private const string Email = "rapport@example.org";

    [Fact]
    public async Task Forgotten_WhenTheLinkIsUsed_ChangesThePasswordOnce_AndEndsEverySession()
    {
        await using var host = await AccessHost.StartAsync();
        using var signedIn = await Desk.OfAsync(host, "rapport");
        using var device = host.NewDevice();
        await device.PostAsync("/access/forgotten", new { email = Email });
        var token = await Mails.TokenAsync(device, Email);

        var once = await device.PostAsync("/access/reset", new { email = Email, token, password = "ett helt nytt lösenord" });
        var twice = await device.PostAsync("/access/reset", new { email = Email, token, password = "ett annat nytt lösenord" });

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.BadRequest), (once.Status, twice.Status));
        Assert.False(await signedIn.Device.IsSignedInAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await device.SignInAsync(Email, SampleAccounts.Password)).Status);
        Assert.Equal(HttpStatusCode.OK, (await device.SignInAsync(Email, "ett helt nytt lösenord")).Status);
    }

    [Fact]
    public async Task Forgotten_ForAnAddressWithoutAccount_IsAnsweredAndWorkedOnAsOneWith()
    {
        await using var host = await AccessHost.StartAsync();
        using var device = host.NewDevice();

        var known = await device.PostAsync("/access/forgotten", new { email = Email });
        var statements = await host.WithStoreAsync(s => s.Tokens.CountAsync());
        var unknown = await device.PostAsync("/access/forgotten", new { email = "finns.inte@example.org" });

        Assert.Equal((HttpStatusCode.Accepted, ""), (known.Status, known.Body));
        Assert.Equal((known.Status, known.Body), (unknown.Status, unknown.Body));
        Assert.Equal((1, 2), (statements, await host.WithStoreAsync(s => s.Tokens.CountAsync())));
        Assert.Single((await device.GetAsync("/access/mails")).Json.EnumerateArray());
    }

    [Theory]
    [InlineData("kommun@example.org", 0, "ett helt nytt lösenord", "NOT_FOUND")]
    [InlineData(Email, 2, "ett helt nytt lösenord", "NOT_FOUND")]
    [InlineData(Email, 0, "kort", "INVALID")]
    [InlineData(Email, 0, "aaaaaaaaaaaaaaa", "INVALID")]
    public async Task Reset_WhenItIsNotForTheAccountOrTooLateOrWeak_IsRefused(string email, int hours, string password, string code)
    {
        await using var host = await AccessHost.StartAsync();
        using var device = host.NewDevice();
        await device.PostAsync("/access/forgotten", new { email = Email });
        var token = await Mails.TokenAsync(device, Email);
        host.Clock.Pass(TimeSpan.FromHours(hours));

        var answer = await device.PostAsync("/access/reset", new { email, token, password });

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, answer.Code));
        Assert.Equal(HttpStatusCode.OK, (await device.SignInAsync(Email, SampleAccounts.Password)).Status);
    }

    [Fact]
    public async Task Forgotten_WhenAskedAgain_MakesTheEarlierLinkUseless()
    {
        await using var host = await AccessHost.StartAsync();
        using var device = host.NewDevice();
        await device.PostAsync("/access/forgotten", new { email = Email });
        var token = await Mails.TokenAsync(device, Email);
        await device.PostAsync("/access/forgotten", new { email = Email });

        Assert.Equal("NOT_FOUND", (await device.PostAsync("/access/reset", new { email = Email, token, password = "ett helt nytt lösenord" })).Code);
    }

    [Fact]
    public async Task Forgotten_WhenAskedOverAndOver_IsThrottled()
    {
        await using var host = await AccessHost.StartAsync();
        using var device = host.NewDevice();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
        {
            statuses.Add((await device.PostAsync("/access/forgotten", new { email = Email })).Status);
        }

        Assert.Equal((10, 2), (statuses.Count(s => s == HttpStatusCode.Accepted), statuses.Count(s => s == HttpStatusCode.TooManyRequests)));
    }

    [Theory]
    [InlineData("/access/reset")]
    [InlineData("/access/setup")]
    public async Task Links_WhenTriedOverAndOver_AreRefusedUnreadAndLeaveNothing(string address)
    {
        await using var host = await AccessHost.StartAsync();
        using var device = host.NewDevice();
        var before = await host.WithStoreAsync(s => s.Audit.CountAsync());
        var throttled = 0;
        for (var i = 0; i < 300; i++)
        {
            var answer = await device.PostAsync(address, new { email = Email, token = "ingen", name = "Namn", password = AccessHost.Password });
            throttled += answer.Status == HttpStatusCode.TooManyRequests ? 1 : 0;
        }

        Assert.True(throttled > 0);
        Assert.Equal(300 - throttled, await host.WithStoreAsync(s => s.Audit.CountAsync()) - before);
    }

    [Fact]
    public async Task Setup_WhenThereIsNoAdministrator_MakesTheFirstOnce()
    {
        // sample accounts are no administrators outside Development
        await using var host = await AccessHost.StartAsync("Production");
        using var device = host.NewDevice();
        var token = await SetupLink.NewAsync(host.Services, CancellationToken.None);

        var weak = await SetUpAsync(device, token, "kort");
        var wrong = await SetUpAsync(device, new string('A', 43), AccessHost.Password);
        var made = await SetUpAsync(device, token, AccessHost.Password);
        var again = await SetUpAsync(device, token, AccessHost.Password);

        Assert.Equal(("INVALID", "NOT_FOUND", HttpStatusCode.NoContent, "NOT_FOUND"), (weak.Code, wrong.Code, made.Status, again.Code));
        var session = await device.SignInAsync("forst@example.com", AccessHost.Password);
        Assert.Equal("ADMINISTRATOR", session.Json.GetProperty("grants")[0].GetProperty("role").GetString());
        Assert.Null(await SetupLink.NewAsync(host.Services, CancellationToken.None));
    }

    [Fact]
    public async Task Setup_WhenAnHourHasPassed_IsTooLate()
    {
        await using var host = await AccessHost.StartAsync("Production");
        using var device = host.NewDevice();
        var token = await SetupLink.NewAsync(host.Services, CancellationToken.None);
        host.Clock.Pass(TimeSpan.FromMinutes(61));

        Assert.Equal("NOT_FOUND", (await SetUpAsync(device, token, AccessHost.Password)).Code);
    }

    [Fact]
    public async Task Mails_OutsideDevelopment_AreShownToNobody()
    {
        await using var host = await AccessHost.StartAsync("Production");
        using var device = host.NewDevice();

        Assert.Equal(HttpStatusCode.NotFound, (await device.GetAsync("/access/mails")).Status);
    }

    private static Task<Answer> SetUpAsync(Device device, string? token, string password) =>
        device.PostAsync("/access/setup", new { token, email = "forst@example.com", name = "Första Administratören", password });
}
