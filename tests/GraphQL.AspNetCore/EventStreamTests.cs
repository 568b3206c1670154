using System.Net;
using System.Text;
using System.Text.Json;

namespace Samverkan.GraphQL.AspNetCore.Tests;

/// <summary>GraphQL over server-sent events, distinct connections mode.</summary>
public sealed class EventStreamTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Stream = "text/event-stream";

    [Theory]
    [InlineData("subscription { pair }", "{\"data\":{\"pair\":\"ett\"}}|{\"data\":{\"pair\":\"två\"}}")]
    [InlineData("{ greeting }", "{\"data\":{\"greeting\":\"Hej Jämtland!\"}}")]
    [InlineData("mutation { touch }", "{\"data\":{\"touch\":\"touched\"}}")]
    public async Task Post_OfAnyOperation_StreamsItsResultsAndCompletes(string query, string results)
    {
        using var events = await EventReader.PostAsync(server, query);

        Assert.Equal("text/event-stream; charset=utf-8", events.Response.Content.Headers.ContentType?.ToString());
        Assert.True(events.Response.Headers.CacheControl?.NoStore);
        foreach (var result in results.Split('|'))
        {
            Assert.Equal(("next", result), await events.NextAsync());
        }
        Assert.Equal(("complete", ""), await events.NextAsync());
        Assert.Null(await events.NextAsync());
    }

    [Fact]
    public async Task Get_OfASubscription_StreamsItsResults()
    {
        using var events = await EventReader.GetAsync(server, "query=" + Uri.EscapeDataString("subscription { pair }"));

        Assert.Equal(("next", """{"data":{"pair":"ett"}}"""), await events.NextAsync());
    }

    [Fact]
    public async Task Get_OfAMutation_IsNotExecuted()
    {
        using var events = await EventReader.GetAsync(server, "query=" + Uri.EscapeDataString("mutation { touch }"));

        var (_, data) = (await events.NextAsync())!.Value;
        Assert.Contains("cannot be sent with GET", data, StringComparison.Ordinal);
        Assert.DoesNotContain("touched", data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("subscription { unknown }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("subscription ($n: Int!) { pair }", "GRAPHQL_VALIDATION_FAILED")]
    public async Task Post_WhenTheRequestFails_TellsSoInTheStream(string query, string code)
    {
        using var events = await EventReader.PostAsync(server, query);

        Assert.Equal(HttpStatusCode.OK, events.Response.StatusCode);
        var (name, data) = (await events.NextAsync())!.Value;
        Assert.Equal("next", name);
        Assert.Equal(code, JsonElement.Parse(data).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(("complete", ""), await events.NextAsync());
    }

    [Fact]
    public async Task Post_WhenTheSourceFails_TellsSoInTheStreamAndNothingOfIt()
    {
        using var events = await EventReader.PostAsync(server, "subscription { faulty }");
        await events.NextAsync();

        var (_, data) = (await events.NextAsync())!.Value;

        Assert.StartsWith("""{"errors":[{"message":"Internal error.",""", data, StringComparison.Ordinal);
        Assert.Equal(("complete", ""), await events.NextAsync());
        Assert.Contains(server.Log.Faults, e => e.ToString().Contains(TestSchema.Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"query":1}""")]
    public async Task Post_WhenItIsNoRequest_IsRefusedWithoutAStream(string body)
    {
        var response = await server.PostAsync(body, Stream);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("BAD_USER_INPUT", await TestServer.CodeAsync(response));
    }

    [Theory]
    [InlineData("application/json, text/event-stream")]
    [InlineData("text/event-stream;q=0.5, application/graphql-response+json")]
    [InlineData("application/graphql-response+json, application/json, text/event-stream, multipart/mixed")]
    [InlineData("*/*")]
    public async Task Post_WhenAStreamIsNotPreferred_IsAnsweredAtOnce(string accept)
    {
        var response = await server.PostAsync("""{"query":"{ greeting }"}""", accept);

        Assert.EndsWith("json", response.Content.Headers.ContentType?.MediaType, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfASubscriptionWithoutAStream_SaysHowToAskForIt()
    {
        var response = await server.PostAsync("""{"query":"subscription { pair }"}""", "application/graphql-response+json");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Accept: text/event-stream", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_OnceItIsOpen_MissesNothing()
    {
        await using var own = await TestServer.StartAsync(_ => { });
        using var events = await EventReader.PostAsync(own, "subscription { words }");
        own.Wire.Send("ett");

        Assert.Equal(("next", """{"data":{"words":"ett"}}"""), await events.NextAsync());
    }

    [Fact]
    public async Task Stream_WhenNothingHappens_IsKeptAlive()
    {
        await using var own = await TestServer.StartAsync(o => o.KeepAlive = TimeSpan.FromMilliseconds(10));
        using var events = await EventReader.PostAsync(own, "subscription { words }");

        await Wire.UntilAsync(() => own.Wire.Listeners == 1);
        foreach (var line in new[] { ":", "", ":", "", ":" })
        {
            Assert.Equal(line, await events.LineAsync());
        }
    }

    [Fact]
    public async Task Client_WhenItVanishes_IsForgotten()
    {
        await using var own = await TestServer.StartAsync(_ => { });
        var events = await EventReader.PostAsync(own, "subscription { words }");
        Assert.Equal((1, 1), (own.Wire.Listeners, own.Connections));

        events.Dispose();

        await Wire.UntilAsync(() => own is { Wire.Listeners: 0, Connections: 0 });
        Assert.Empty(own.Log.Faults);
    }

    [Fact]
    public async Task Server_WhenItStops_EndsTheStreamUncompletedSoThatTheClientComesBack()
    {
        await using var own = await TestServer.StartAsync(_ => { });
        using var events = await EventReader.PostAsync(own, "subscription { words }");

        var stopped = own.StopAsync();

        Assert.Null(await events.NextAsync());
        await stopped;
        Assert.Equal((0, 0), (own.Wire.Listeners, own.Connections));
    }

    [Fact]
    public async Task Stream_WhenTooManyAreOpen_IsRefused()
    {
        await using var small = await TestServer.StartAsync(o => o.Connections = 1);
        using var first = await EventReader.PostAsync(small, "subscription { words }");
        using var second = await EventReader.PostAsync(small, "subscription { words }");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.Response.StatusCode);
        Assert.Equal("LIMIT_EXCEEDED", await TestServer.CodeAsync(second.Response));
    }

    [Fact]
    public async Task Stream_OfNobody_IsRefused()
    {
        await using var guarded = await TestServer.StartAsync(_ => { }, new NamedConnections());
        using var events = await EventReader.PostAsync(guarded, "subscription { words }");

        Assert.Equal(HttpStatusCode.Forbidden, events.Response.StatusCode);
        Assert.Equal("FORBIDDEN", await TestServer.CodeAsync(events.Response));
    }

    [Fact]
    public async Task SingleConnectionMode_WhenItIsTried_IsRefusedClearly()
    {
        var reserve = await server.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/graphql"), Stream);
        var open = await server.GetAsync("/graphql?token=x&query=%7Bgreeting%7D", Stream);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, reserve.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, open.StatusCode);
        Assert.Contains("single connection mode", await open.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Reads a stream event by event.</summary>
    private sealed class EventReader(HttpResponseMessage response, StreamReader reader) : IDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

        private readonly CancellationTokenSource limit = new(Patience);

        public HttpResponseMessage Response => response;

        public static Task<EventReader> PostAsync(TestServer server, string query) => OpenAsync(server, new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json"),
        });

        public static Task<EventReader> GetAsync(TestServer server, string query) =>
            OpenAsync(server, new HttpRequestMessage(HttpMethod.Get, "/graphql?" + query));

        public async Task<string?> LineAsync() => await reader.ReadLineAsync(limit.Token);

        /// <summary>The next event, comments left out; null at the end.</summary>
        public async Task<(string Name, string Data)?> NextAsync()
        {
            string? name = null, data = null;
            while (await LineAsync() is { } line)
            {
                if (line.Length == 0 && name is not null)
                {
                    return (name, data!);
                }
                (name, data) = line.Split(": ", 2) switch
                {
                    ["event", var value] => (value, data),
                    ["data", var value] => (name, value),
                    _ => (name, data),
                };
            }
            return null;
        }

        public void Dispose()
        {
            reader.Dispose();
            response.Dispose();
            limit.Dispose();
        }

        private static async Task<EventReader> OpenAsync(TestServer server, HttpRequestMessage request)
        {
            request.Headers.TryAddWithoutValidation("Accept", Stream);
            var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return new(response, response.IsSuccessStatusCode ? new StreamReader(await response.Content.ReadAsStreamAsync()) : StreamReader.Null);
        }
    }
}
