using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samverkan.GraphQL.AspNetCore;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Federation;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.Benchmarks.InMemory;

/// <summary>The library over books in memory, and beside it endpoints that write the same answers and know nothing of GraphQL.</summary>
internal sealed class MemoryHost : IAsyncDisposable
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly WebApplication app;

    private MemoryHost(WebApplication app) => this.app = app;

    public static Schema Schema { get; } = Composition.Compose(
        [new SubgraphBuilder("books").Add(typeof(Book)).Add(typeof(BookQueries)).Add(typeof(BookMutations)).Build()]);

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<MemoryHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddGraphQLHttp();
        var app = builder.Build();
        app.MapGraphQL("/graphql", new RequestExecutor(Schema, new RequestLimits()), () => "");
        app.MapPost("/hello", http => AnswerAsync(http, json => json.WriteString("hello"u8, "world")));
        app.MapPost("/books", http => AnswerAsync(http, WriteBooks));
        app.MapPost("/turn", http => AnswerAsync(http, json => json.WriteBoolean("turn"u8, true)));
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // as little as one can do: the body is read and thrown away, the answer written straight to the connection
    private static async Task AnswerAsync(HttpContext http, Action<Utf8JsonWriter> write)
    {
        while (true)
        {
            var read = await http.Request.BodyReader.ReadAsync();
            http.Request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                break;
            }
        }
        http.Response.ContentType = "application/json; charset=utf-8";
        using (var json = new Utf8JsonWriter(http.Response.BodyWriter, Plain))
        {
            json.WriteStartObject();
            json.WriteStartObject("data"u8);
            write(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        await http.Response.BodyWriter.FlushAsync();
    }

    private static void WriteBooks(Utf8JsonWriter json)
    {
        json.WriteStartArray("books"u8);
        foreach (var book in Book.All)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, book.Id);
            json.WriteString("title"u8, book.Title);
            json.WriteNumber("pages"u8, book.Pages);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
