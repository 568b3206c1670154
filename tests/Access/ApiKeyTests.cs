using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Samverkan.Access.Tests;

/// <summary>Keys for programs: bearer token, or password of Basic.</summary>
public sealed class ApiKeyTests(RunningHost running) : IClassFixture<RunningHost>
{
    private const string Orders = "{ valfard { fouJamt { studyOrders { totalCount } } } }";

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Basic")]
    public async Task Key_WhenSent_AsksWithItsGrants(string scheme)
    {
        var host = running.Host;
        using var reporter = await Desk.OfAsync(host, "rapport");
        var secret = (await CreateAsync(host, reporter)).GetProperty("secret").GetString()!;
        using var program = host.NewDevice();

        var answer = await AskAsync(program, scheme, secret, Orders);

        Assert.True(answer.Json.GetProperty("data").GetProperty("valfard").GetProperty("fouJamt").GetProperty("studyOrders").GetProperty("totalCount").GetInt32() > 0, answer.Body);
        Assert.Equal("UNAUTHENTICATED", (await program.AskAsync(Orders)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Secret_AfterItWasShown_IsNowhere()
    {
        await using var host = await AccessHost.StartAsync();
        using var reporter = await Desk.OfAsync(host, "rapport");
        var secret = (await CreateAsync(host, reporter)).GetProperty("secret").GetString()!;

        var shown = (await reporter.AskAsync("{ access { me { apiKeys { name prefix usedAt grants { role } } } } }")).GetProperty("me").GetProperty("apiKeys");
        var stored = await host.WithStoreAsync(async store => JsonSerializer.Serialize(new { Keys = await store.ApiKeys.ToListAsync(), Audit = await store.Audit.ToListAsync() }));

        Assert.Equal($$"""[{"name":"Kalkylblad","prefix":"{{secret[..12]}}","usedAt":null,"grants":[{"role":"REPORTER"}]}]""", shown.GetRawText());
        Assert.DoesNotContain(secret, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(secret[12..], stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_WhenRevoked_IsRefusedAtOnce()
    {
        await using var host = await AccessHost.StartAsync();
        using var reporter = await Desk.OfAsync(host, "rapport");
        var key = await CreateAsync(host, reporter);
        using var program = host.NewDevice();
        await AskAsync(program, "Bearer", key.GetProperty("secret").GetString()!, Orders);

        await reporter.SendAsync("accessRevokeApiKey", "RevokeApiKeyInput", new { id = key.GetProperty("id").GetString() }, "errors { code }");

        var answer = await AskAsync(program, "Bearer", key.GetProperty("secret").GetString()!, Orders);
        Assert.Equal((HttpStatusCode.Unauthorized, "REFUSED"), (answer.Status, answer.Code));
        Assert.StartsWith("Basic", answer.Message.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_WhenItsTimeIsOver_IsRefused()
    {
        await using var host = await AccessHost.StartAsync();
        using var reporter = await Desk.OfAsync(host, "rapport");
        var secret = (await CreateAsync(host, reporter)).GetProperty("secret").GetString()!;
        using var program = host.NewDevice();
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(program, "Basic", secret, Orders)).Status);

        host.Clock.Pass(TimeSpan.FromDays(31));

        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(program, "Basic", secret, Orders)).Status);
    }

    [Theory]
    [InlineData("Bearer smv_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Bearer smv_")]
    [InlineData("Basic inte-base64!")]
    [InlineData("Basic YTpi")]
    public async Task Key_WhenItIsNone_IsRefused(string header)
    {
        await using var host = await AccessHost.StartAsync();
        using var program = host.NewDevice();
        program.Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/graphql?query={__typename}")).Status);
    }

    [Fact]
    public async Task Key_WhenItsGrantEnds_MayNoMore()
    {
        await using var host = await AccessHost.StartAsync();
        using var administrator = await Desk.OfAsync(host, "administrator");
        using var reporter = await Desk.OfAsync(host, "rapport");
        var secret = (await CreateAsync(host, reporter)).GetProperty("secret").GetString()!;
        using var program = host.NewDevice();
        Assert.True((await AskAsync(program, "Bearer", secret, Orders)).Json.TryGetProperty("data", out _));

        await administrator.EndAsync(await reporter.MyGrantAsync());

        var answer = await AskAsync(program, "Bearer", secret, Orders);
        Assert.Equal("FORBIDDEN", answer.Json.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Create_WithGrantsOfSomebodyElse_IsRefused()
    {
        await using var host = await AccessHost.StartAsync();
        using var reporter = await Desk.OfAsync(host, "rapport");
        using var office = await Desk.OfAsync(host, "regionkontor");

        Assert.Equal("FORBIDDEN input.grantIds", (await CreateAsync(host, reporter, await office.MyGrantAsync())).Error());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(400)]
    public async Task Create_WhenItWouldEndTooLateOrHasEnded_IsRefused(int days)
    {
        var host = running.Host;
        using var reporter = await Desk.OfAsync(host, "rapport");

        Assert.Equal("INVALID input.expiresAt", (await CreateAsync(host, reporter, days: days)).Error());
    }

    [Fact]
    public async Task Create_LongAfterTheSignIn_AsksForANewOne()
    {
        await using var host = await AccessHost.StartAsync();
        using var reporter = await Desk.OfAsync(host, "rapport");
        host.Clock.Pass(TimeSpan.FromMinutes(31));

        Assert.Equal("FORBIDDEN", (await CreateAsync(host, reporter)).Error());
    }

    [Fact]
    public async Task Key_CannotMakeKeysOrChangeItsAccount()
    {
        await using var host = await AccessHost.StartAsync();
        using var reporter = await Desk.OfAsync(host, "rapport");
        var secret = (await CreateAsync(host, reporter)).GetProperty("secret").GetString()!;
        using var program = host.NewDevice();

        var me = await AskAsync(program, "Bearer", secret, "{ access { me { id } } }");
        var made = await AskAsync(program, "Bearer", secret, """mutation { accessCreateApiKey(input: { name: "x", grantIds: ["0197a000-0000-7000-8000-000000000000"], expiresAt: "2030-01-01T00:00:00Z" }) { errors { code } } }""");

        Assert.Equal("""{"data":{"access":{"me":null}}}""", me.Body);
        Assert.Equal("""{"data":{"accessCreateApiKey":{"errors":[{"code":"FORBIDDEN"}]}}}""", made.Body);
    }

    private static async Task<JsonElement> CreateAsync(AccessHost host, Desk desk, string? grant = null, int days = 30) =>
        await desk.SendAsync("accessCreateApiKey", "CreateApiKeyInput",
            new { name = "Kalkylblad", grantIds = new[] { grant ?? await desk.MyGrantAsync() }, expiresAt = host.Clock.GetUtcNow() + TimeSpan.FromDays(days) },
            "id secret errors { code path }");

    private static async Task<Answer> AskAsync(Device program, string scheme, string secret, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative)) { Content = JsonContent.Create(new { query }) };
        request.Headers.Authorization = new AuthenticationHeaderValue(scheme, scheme == "Basic" ? Convert.ToBase64String(Encoding.UTF8.GetBytes("excel:" + secret)) : secret);
        return await Answer.OfAsync(await program.Client.SendAsync(request));
    }
}
