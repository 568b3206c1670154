using System.Net;
using System.Text.Json;
using Samverkan.Access.Sample;

namespace Samverkan.Access.Tests;

/// <summary>Signing in by a passkey, with an authenticator of the test's own.</summary>
public sealed class PasskeyTests
{
    [Fact]
    public async Task SignIn_ByAPasskey_NeedsNeitherNameNorPassword()
    {
        await using var host = await AccessHost.StartAsync();
        using var phone = new SoftwareAuthenticator();
        using var desk = await WithPasskeyAsync(host, phone);
        using var device = NewDevice(host);

        var answer = await SignInAsync(device, phone);

        Assert.Equal((HttpStatusCode.OK, "rapport@example.org"), (answer.Status, answer.Json.GetProperty("account").GetProperty("email").GetString()));
        Assert.True(await device.IsSignedInAsync());
        var shown = (await desk.AskAsync("{ access { me { passkeys { name usedAt } } } }")).GetProperty("me").GetProperty("passkeys")[0];
        Assert.Equal(("Telefonen", JsonValueKind.String), (shown.GetProperty("name").GetString(), shown.GetProperty("usedAt").ValueKind));
    }

    [Fact]
    public async Task Answer_WhenSentAgain_IsRefused()
    {
        await using var host = await AccessHost.StartAsync();
        using var phone = new SoftwareAuthenticator { Counts = false };
        using var desk = await WithPasskeyAsync(host, phone);
        using var device = NewDevice(host);
        var asked = await device.PostAsync("/access/sign-in/passkey/options");
        var (cookie, credential) = (asked.Cookie!.Split(';')[0], phone.Get(asked.Body));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(device, credential)).Status);
        using var thief = NewDevice(host);
        thief.Client.DefaultRequestHeaders.Add("Cookie", cookie);

        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(thief, credential)).Status);
    }

    [Theory]
    [InlineData("http://annan.example", true)]
    [InlineData("http://localhost", false)]
    public async Task Answer_OfAnotherOrigin_OrWithoutTheUser_IsRefused(string origin, bool verifies)
    {
        await using var host = await AccessHost.StartAsync();
        using var phone = new SoftwareAuthenticator();
        using var desk = await WithPasskeyAsync(host, phone);
        using var device = NewDevice(host);
        (phone.Origin, phone.Verifies) = (origin, verifies);

        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync(device, phone)).Status);
    }

    [Fact]
    public async Task Answer_OfAnotherDevice_IsRefused()
    {
        await using var host = await AccessHost.StartAsync();
        using var phone = new SoftwareAuthenticator();
        using var desk = await WithPasskeyAsync(host, phone);
        using var other = new SoftwareAuthenticator();
        using var device = NewDevice(host);

        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync(device, other)).Status);
    }

    [Fact]
    public async Task Answer_AfterFiveMinutes_IsTooLate()
    {
        await using var host = await AccessHost.StartAsync();
        using var phone = new SoftwareAuthenticator();
        using var desk = await WithPasskeyAsync(host, phone);
        using var device = NewDevice(host);
        var asked = await device.PostAsync("/access/sign-in/passkey/options");
        host.Clock.Pass(TimeSpan.FromMinutes(6));

        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(device, phone.Get(asked.Body))).Status);
    }

    [Fact]
    public async Task Passkey_WhenRemoved_SignsInNoMore()
    {
        await using var host = await AccessHost.StartAsync();
        using var phone = new SoftwareAuthenticator();
        using var desk = await WithPasskeyAsync(host, phone);
        var id = (await desk.AskAsync("{ access { me { passkeys { id } } } }")).GetProperty("me").GetProperty("passkeys")[0].GetProperty("id").GetString();
        using var stranger = await Desk.OfAsync(host, "partner");

        Assert.Equal("NOT_FOUND input.id", (await RemoveAsync(stranger, id)).Error());
        Assert.Empty((await RemoveAsync(desk, id)).GetProperty("errors").EnumerateArray());
        using var device = NewDevice(host);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync(device, phone)).Status);
    }

    [Fact]
    public async Task Passkey_OfAClosedAccount_SignsInNoMore()
    {
        await using var host = await AccessHost.StartAsync();
        using var phone = new SoftwareAuthenticator();
        using var desk = await WithPasskeyAsync(host, phone);
        using var administrator = await Desk.OfAsync(host, "administrator");
        await administrator.CloseAsync(await desk.MyIdAsync());
        using var device = NewDevice(host);

        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync(device, phone)).Status);
    }

    [Theory]
    [InlineData("inte ett tillstånd", "NOT_FOUND input.state")]
    [InlineData(null, "INVALID input.credential")]
    public async Task Add_WhenTheAnswerIsNone_IsRefused(string? state, string error)
    {
        await using var host = await AccessHost.StartAsync();
        using var desk = new Desk(NewDevice(host));
        await desk.Device.SignInAsync("rapport@example.org", SampleAccounts.Password);
        var begun = await BeginAsync(desk);

        var added = await AddAsync(desk, state ?? begun.GetProperty("state").GetString()!, "{}");

        Assert.Equal(error, added.Error());
    }

    private static async Task<Desk> WithPasskeyAsync(AccessHost host, SoftwareAuthenticator phone)
    {
        var desk = new Desk(NewDevice(host));
        await desk.Device.SignInAsync("rapport@example.org", SampleAccounts.Password);
        var begun = await BeginAsync(desk);
        var added = await AddAsync(desk, begun.GetProperty("state").GetString()!, phone.Create(begun.GetProperty("options").GetString()!));
        Assert.True(added.GetProperty("errors").GetArrayLength() == 0, added.ToString());
        return desk;
    }

    /// <summary>A browser tells the origin of what a page sends.</summary>
    private static Device NewDevice(AccessHost host)
    {
        var device = host.NewDevice();
        device.Client.DefaultRequestHeaders.Add("Origin", "http://localhost");
        return device;
    }

    private static async Task<JsonElement> BeginAsync(Desk desk) =>
        (await desk.Device.AskAsync("mutation { accessBeginPasskey { options state errors { code } } }")).GetProperty("data").GetProperty("accessBeginPasskey");

    private static Task<JsonElement> AddAsync(Desk desk, string state, string credential) =>
        desk.SendAsync("accessAddPasskey", "AddPasskeyInput", new { state, credential, name = "Telefonen" }, "errors { code message path }");

    private static Task<JsonElement> RemoveAsync(Desk desk, string? id) => desk.SendAsync("accessRemovePasskey", "RemovePasskeyInput", new { id }, "errors { code path }");

    private static async Task<Answer> SignInAsync(Device device, SoftwareAuthenticator phone) =>
        await SendAsync(device, phone.Get((await device.PostAsync("/access/sign-in/passkey/options")).Body));

    private static Task<Answer> SendAsync(Device device, string credential) => device.PostAsync("/access/sign-in/passkey", new { credential = JsonElement.Parse(credential) });
}
