using System.Net;
using System.Net.WebSockets;
using System.Text;
using Samverkan.Access.Sample;

namespace Samverkan.Access.Tests;

/// <summary>What another site's page can make a browser send with the cookie changes nothing here.</summary>
public sealed class CrossSiteTests(RunningHost running) : IClassFixture<RunningHost>
{
    private const string Operations = """{"query":"{ access { me { email } } }"}""";

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    public async Task FormPost_WithTheCookie_IsRefusedAtTheGraph(string contentType)
    {
        var host = running.Host;
        using var device = await SignedInAsync(host);

        var answer = await PostAsync(device, "/graphql", contentType, ("Origin", "https://annan.example"), ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal("CROSS_SITE", answer.Json.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    public async Task FormPost_FromAnOldBrowserThatTellsNothing_IsRefused(string contentType)
    {
        var host = running.Host;
        using var device = await SignedInAsync(host);

        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(device, "/graphql", contentType)).Status);
        Assert.Equal("CROSS_SITE", (await PostAsync(device, "/access/sign-out", contentType)).Code);
        Assert.True(await device.IsSignedInAsync());
    }

    [Theory]
    [InlineData("Origin", "https://annan.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:81")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Json_FromAnotherOrigin_IsRefused(string header, string value)
    {
        var host = running.Host;
        using var device = await SignedInAsync(host);

        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(device, "/graphql", "application/json", (header, value))).Status);
    }

    [Fact]
    public async Task Header_WhenTheBrowserSaysThatTheSiteIsAnother_DoesNotHelp()
    {
        var host = running.Host;
        using var device = await SignedInAsync(host);

        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(device, "/graphql", "application/json", ("X-Samverkan", "1"), ("Sec-Fetch-Site", "cross-site"))).Status);
    }

    [Theory]
    [InlineData("Origin", "http://localhost")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("X-Samverkan", "1")]
    public async Task Json_FromOurPages_IsServed(string header, string value)
    {
        var host = running.Host;
        using var device = await SignedInAsync(host);

        var answer = await PostAsync(device, "/graphql", "application/json", (header, value));

        Assert.Equal("administrator@example.org", answer.Json.GetProperty("data").GetProperty("access").GetProperty("me").GetProperty("email").GetString());
    }

    [Fact]
    public async Task SignIn_PostedByAnotherSitesForm_IsRefused()
    {
        var host = running.Host;
        using var device = host.NewDevice();

        var answer = await PostAsync(device, "/access/sign-in", "text/plain", ("Origin", "https://annan.example"));

        Assert.Equal((HttpStatusCode.Forbidden, "CROSS_SITE"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Request_WithoutACookie_IsServedFromAnywhere()
    {
        var host = running.Host;
        using var device = host.NewDevice();

        Assert.Equal(HttpStatusCode.OK, (await PostAsync(device, "/graphql", "application/json", ("Origin", "https://annan.example"))).Status);
    }

    [Theory]
    [InlineData("https://annan.example", false)]
    [InlineData("http://localhost", true)]
    public async Task Socket_WithTheCookie_OpensForOurPagesAlone(string origin, bool opens)
    {
        var host = running.Host;
        using var device = await SignedInAsync(host);
        var sockets = host.Server.CreateWebSocketClient();
        sockets.SubProtocols.Add("graphql-transport-ws");
        sockets.ConfigureRequest = request =>
        {
            request.Headers.Origin = origin;
            request.Headers.Cookie = device.Client.DefaultRequestHeaders.GetValues("X-Kept").Single();
        };

        var opening = Record.ExceptionAsync(async () =>
        {
            using var socket = await sockets.ConnectAsync(new Uri("ws://localhost/graphql"), CancellationToken.None);
            Assert.Equal(WebSocketState.Open, socket.State);
        });

        Assert.Equal(opens, await opening is null);
    }

    private static async Task<Device> SignedInAsync(AccessHost host)
    {
        var device = host.NewDevice();
        var answer = await device.SignInAsync("administrator@example.org", SampleAccounts.Password);
        device.Client.DefaultRequestHeaders.Add("X-Kept", answer.Cookie!.Split(';')[0]);
        return device;
    }

    private static async Task<Answer> PostAsync(Device device, string address, string contentType, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Operations)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }
        return await Answer.OfAsync(await device.Client.SendAsync(request));
    }
}
