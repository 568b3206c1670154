using System.Net;

namespace Samverkan.Access.Tests;

/// <summary>Pages elsewhere that may ask, and what browsers are told to remember.</summary>
public sealed class OriginTests
{
    private const string Ours = "https://rapport.example.se";

    [Theory]
    [InlineData(Ours, true)]
    [InlineData("https://annan.example", false)]
    public async Task Preflight_OfAnotherOrigin_IsGrantedToThoseThatAreNamed(string origin, bool isGranted)
    {
        await using var host = await AccessHost.StartAsync();
        host.Settings["Samverkan:Access:Origins:0"] = Ours;
        using var device = host.NewDevice();
        using var request = new HttpRequestMessage(HttpMethod.Options, new Uri("/graphql", UriKind.Relative));
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");

        using var answer = await device.Client.SendAsync(request);

        Assert.Equal(isGranted, answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var granted) && granted.Single() == origin);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task Answer_OutsideDevelopment_TellsToComeEncrypted(string environment, bool tells)
    {
        await using var host = await AccessHost.StartAsync(environment);
        using var client = host.CreateDefaultClient(new Uri("https://samverkan.example.se"));

        using var answer = await client.GetAsync(new Uri("/access/session", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(tells, answer.Headers.Contains("Strict-Transport-Security"));
    }
}
