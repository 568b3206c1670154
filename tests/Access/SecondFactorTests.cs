using System.Net;
using Samverkan.Access.Sample;
using Samverkan.Access.SecondFactor;

namespace Samverkan.Access.Tests;

/// <summary>One-time codes of an app, and codes on paper.</summary>
public sealed class SecondFactorTests
{
    private const string Email = "rapport@example.org";
    private const string Codes = "recoveryCodes errors { code path }";

    [Theory]
    [InlineData("94287082", 59)]
    [InlineData("07081804", 1111111109)]
    [InlineData("14050471", 1111111111)]
    [InlineData("89005924", 1234567890)]
    [InlineData("69279037", 2000000000)]
    public void Code_AtTheInstantsOfRfc6238_IsTheLastSixDigitsOfItsTable(string table, long seconds) =>
        Assert.Equal(table[2..], Totp.CodeAt(Totp.Base32("12345678901234567890"u8), DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public async Task SignIn_WithACodeOfTheApp_IsWholeOnlyAfterIt()
    {
        await using var host = await AccessHost.StartAsync();
        using var desk = await Desk.OfAsync(host, "rapport");
        var (secret, _) = await BeginAsync(host, desk);
        using var device = host.NewDevice();

        var half = await device.SignInAsync(Email, SampleAccounts.Password);
        var before = await device.AskAsync("{ access { me { email } } }");
        host.Clock.Pass(TimeSpan.FromMinutes(1));
        var wrong = await CodeAsync(device, "000000");
        var whole = await CodeAsync(device, Totp.CodeAt(secret, host.Clock.GetUtcNow()));

        Assert.Equal((HttpStatusCode.OK, """["TOTP","RECOVERY_CODE"]"""), (half.Status, half.Json.GetProperty("secondFactor").GetRawText()));
        Assert.Equal("UNAUTHENTICATED", before.Error());
        Assert.Equal((HttpStatusCode.Unauthorized, "REFUSED"), (wrong.Status, wrong.Code));
        Assert.True(whole.Json.GetProperty("signedIn").GetBoolean());
        Assert.Contains("REPORTER", whole.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_WhenUsedOnce_IsGoodNoMore()
    {
        await using var host = await AccessHost.StartAsync();
        using var desk = await Desk.OfAsync(host, "rapport");
        var (secret, _) = await BeginAsync(host, desk);
        host.Clock.Pass(TimeSpan.FromMinutes(1));
        var code = Totp.CodeAt(secret, host.Clock.GetUtcNow());
        using var first = await HalfAsync(host);
        using var second = await HalfAsync(host);

        Assert.Equal(HttpStatusCode.OK, (await CodeAsync(first, code)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await CodeAsync(second, code)).Status);
    }

    [Fact]
    public async Task RecoveryCode_WhenTheAppIsLost_SignsInOnce()
    {
        await using var host = await AccessHost.StartAsync();
        using var desk = await Desk.OfAsync(host, "rapport");
        var (_, codes) = await BeginAsync(host, desk);
        using var first = await HalfAsync(host);
        using var second = await HalfAsync(host);

        Assert.Equal(10, codes.Count);
        Assert.Equal(HttpStatusCode.OK, (await CodeAsync(first, codes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), "RECOVERY_CODE")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await CodeAsync(second, codes[3], "RECOVERY_CODE")).Status);
        Assert.Equal("""{"hasTotp":true,"recoveryCodesLeft":9}""", (await desk.AskAsync("{ access { me { hasTotp recoveryCodesLeft } } }")).GetProperty("me").GetRawText());
    }

    [Fact]
    public async Task Codes_WhenGuessed_AreThrottledAndLockTheAccount()
    {
        await using var host = await AccessHost.StartAsync();
        using var desk = await Desk.OfAsync(host, "rapport");
        var (secret, _) = await BeginAsync(host, desk);
        host.Clock.Pass(TimeSpan.FromMinutes(1));
        using var device = await HalfAsync(host);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
        {
            statuses.Add((await CodeAsync(device, $"{i:D6}")).Status);
        }

        Assert.Equal((10, 2), (statuses.Count(s => s == HttpStatusCode.Unauthorized), statuses.Count(s => s == HttpStatusCode.TooManyRequests)));
        using var elsewhere = host.NewDevice("198.51.100.20");
        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.SignInAsync(Email, SampleAccounts.Password)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await CodeAsync(device, Totp.CodeAt(secret, host.Clock.GetUtcNow()))).Status);
    }

    [Fact]
    public async Task HalfSession_AfterTenMinutes_IsOver()
    {
        await using var host = await AccessHost.StartAsync();
        using var desk = await Desk.OfAsync(host, "rapport");
        var (secret, _) = await BeginAsync(host, desk);
        using var device = await HalfAsync(host);

        host.Clock.Pass(TimeSpan.FromMinutes(11));

        Assert.Equal(HttpStatusCode.Unauthorized, (await CodeAsync(device, Totp.CodeAt(secret, host.Clock.GetUtcNow()))).Status);
    }

    [Fact]
    public async Task Confirm_WithAWrongCode_DoesNotAskForCodesFromNowOn()
    {
        await using var host = await AccessHost.StartAsync();
        using var desk = await Desk.OfAsync(host, "rapport");
        await desk.Device.AskAsync("mutation { accessBeginTotp { secret errors { code } } }");

        var confirmed = await desk.SendAsync("accessConfirmTotp", "ConfirmTotpInput", new { code = "000000" }, Codes);

        Assert.Equal("INVALID input.code", confirmed.Error());
        using var device = host.NewDevice();
        Assert.True((await device.SignInAsync(Email, SampleAccounts.Password)).Json.GetProperty("signedIn").GetBoolean());
    }

    [Fact]
    public async Task Remove_TakesARecentSignIn()
    {
        await using var host = await AccessHost.StartAsync();
        using var desk = await Desk.OfAsync(host, "rapport");
        await BeginAsync(host, desk);
        host.Clock.Pass(TimeSpan.FromMinutes(31));

        var late = (await desk.Device.AskAsync("mutation { accessRemoveTotp { errors { code path } } }")).GetProperty("data").GetProperty("accessRemoveTotp");

        Assert.Equal("FORBIDDEN", late.Error());
        Assert.True((await desk.AskAsync("{ access { me { hasTotp } } }")).GetProperty("me").GetProperty("hasTotp").GetBoolean());
    }

    private static async Task<(string Secret, IReadOnlyList<string> Codes)> BeginAsync(AccessHost host, Desk desk)
    {
        var begun = (await desk.Device.AskAsync("mutation { accessBeginTotp { secret uri errors { code } } }")).GetProperty("data").GetProperty("accessBeginTotp");
        var secret = begun.GetProperty("secret").GetString()!;
        Assert.Contains(secret, begun.GetProperty("uri").GetString(), StringComparison.Ordinal);
        var confirmed = await desk.SendAsync("accessConfirmTotp", "ConfirmTotpInput", new { code = Totp.CodeAt(secret, host.Clock.GetUtcNow()) }, Codes);
        return (secret, [.. confirmed.GetProperty("recoveryCodes").EnumerateArray().Select(c => c.GetString()!)]);
    }

    private static async Task<Device> HalfAsync(AccessHost host)
    {
        var device = host.NewDevice();
        await device.SignInAsync(Email, SampleAccounts.Password);
        return device;
    }

    private static Task<Answer> CodeAsync(Device device, string code, string kind = "TOTP") => device.PostAsync("/access/sign-in/second-factor", new { code, kind });
}
