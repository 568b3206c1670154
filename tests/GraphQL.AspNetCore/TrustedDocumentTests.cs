using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Samverkan.GraphQL.AspNetCore.Tests;

/// <summary>Documents that are named instead of sent.</summary>
public sealed class TrustedDocumentTests : IAsyncLifetime
{
    private const string Response = "application/graphql-response+json";
    private const string Greet = "query ($name: String) { greeting(name: $name) }";
    private const string Touch = "mutation { touch }";

    private static readonly string GreetId = IdOf(Greet);

    private readonly string folder = Directory.CreateTempSubdirectory("samverkan-documents-").FullName;
    private TestServer both = null!;
    private TestServer only = null!;

    public async Task InitializeAsync()
    {
        var manifest = Manifest(new() { [GreetId] = Greet, [IdOf(Touch)] = Touch, ["pair"] = "subscription { pair }", ["x-portal:pair.1"] = "subscription { pair }" });
        both = await TestServer.StartAsync(_ => { }, documents: TrustedDocuments.Load(manifest, only: false));
        only = await TestServer.StartAsync(_ => { }, documents: TrustedDocuments.Load(manifest, only: true));
    }

    public async Task DisposeAsync()
    {
        await both.DisposeAsync();
        await only.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Post_OfAnId_ExecutesItsDocument()
    {
        foreach (var server in new[] { both, only })
        {
            var response = await PostAsync(server, new { documentId = GreetId, variables = new { name = "Åre" } });

            Assert.Equal("""{"data":{"greeting":"Hej Åre!"}}""", await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Get_OfAnId_ExecutesItsDocument()
    {
        var response = await only.GetAsync($"/graphql?documentId={GreetId}&variables=%7B%22name%22%3A%22Bo%22%7D", Response);

        Assert.Equal("""{"data":{"greeting":"Hej Bo!"}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_OfAMutationsId_IsNotAllowed() =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await only.GetAsync($"/graphql?documentId={IdOf(Touch)}", Response)).StatusCode);

    [Theory]
    [InlineData(Response, HttpStatusCode.BadRequest)]
    [InlineData("application/json", HttpStatusCode.OK)]
    public async Task Post_OfAnUnknownId_SaysSo(string accept, HttpStatusCode status)
    {
        var response = await both.PostAsync("""{"documentId":"sha256:00"}""", accept);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("TRUSTED_DOCUMENT_NOT_FOUND", await TestServer.CodeAsync(response));
    }

    [Fact]
    public async Task Post_OfAnIdWhereThereAreNoDocuments_SaysSo()
    {
        await using var plain = await TestServer.StartAsync(_ => { });

        Assert.Equal("TRUSTED_DOCUMENT_NOT_FOUND", await TestServer.CodeAsync(await PostAsync(plain, new { documentId = GreetId })));
    }

    [Fact]
    public async Task Post_OfBothAnIdAndADocument_IsRefused()
    {
        var response = await PostAsync(both, new { documentId = GreetId, query = Greet });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("exclude each other", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfAnIdThatIsNoText_IsRefused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(both, new { documentId = 1 })).StatusCode);

    [Fact]
    public async Task Post_OfAnyDocumentWhereOthersAreAllowed_IsExecuted() =>
        Assert.Contains("Hej", await (await PostAsync(both, new { query = "{ greeting }" })).Content.ReadAsStringAsync(), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ greeting }")]
    [InlineData("{ __typename }")]
    [InlineData(Greet)]
    public async Task Post_OfADocumentWhereOnlyTrustedOnesAre_IsRefused(string query) =>
        Assert.Equal("TRUSTED_DOCUMENT_REQUIRED", await TestServer.CodeAsync(await PostAsync(only, new { query })));

    [Theory]
    [InlineData("/graphql?query=%7Bgreeting%7D")]
    [InlineData("/graphql")]
    public async Task Get_OfADocumentWhereOnlyTrustedOnesAre_IsRefused(string address) =>
        Assert.Equal("TRUSTED_DOCUMENT_REQUIRED", await TestServer.CodeAsync(await only.GetAsync(address, Response)));

    [Fact]
    public async Task Stream_OfADocumentWhereOnlyTrustedOnesAre_IsRefused()
    {
        Assert.Equal("TRUSTED_DOCUMENT_REQUIRED", await TestServer.CodeAsync(await only.PostAsync("""{"query":"{ greeting }"}""", "text/event-stream")));
        Assert.StartsWith(":\n\nevent: next\n", await (await only.PostAsync("""{"documentId":"pair"}""", "text/event-stream")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Socket_OfADocumentWhereOnlyTrustedOnesAre_GetsAnError()
    {
        using var client = await SocketClient.BeginAsync(only);
        await client.SubscribeAsync("1", "{ greeting }");
        Assert.Equal("TRUSTED_DOCUMENT_REQUIRED", await CodeAsync(client));

        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"documentId":"nothing"}}""");
        Assert.Equal("TRUSTED_DOCUMENT_NOT_FOUND", await CodeAsync(client));

        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"documentId":"x-portal:pair.1"}}""");
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"pair":"ett"}}}""", await client.TextAsync());
    }

    [Theory]
    [InlineData("{", "cannot be read")]
    [InlineData("[]", "cannot be read")]
    [InlineData("null", "must be a JSON object")]
    [InlineData("""{"a":"{ x }","a":"{ y }"}""", "cannot be read")]
    [InlineData("""{"a":null}""", "a: the document is null.")]
    [InlineData("""{"sha256:00":"{ greeting }"}""", "sha256:00: the document's hash is sha256:")]
    [InlineData("""{"md5:00":"{ greeting }"}""", "md5:00: an id is")]
    [InlineData("""{"å":"{ greeting }"}""", "å: an id is")]
    public void Load_OfAFaultyManifest_SaysWhatIsWrong(string manifest, string fault)
    {
        var file = Path.Combine(folder, "faulty.json");
        File.WriteAllText(file, manifest);

        Assert.Contains(fault, Assert.Throws<TrustedDocumentsException>(() => TrustedDocuments.Load(file, only: true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OfAManifestThatIsNotThere_SaysSo() =>
        Assert.Throws<TrustedDocumentsException>(() => TrustedDocuments.Load(Path.Combine(folder, "none.json"), only: false));

    [Fact]
    public async Task Start_WithDocumentsThatDoNotFitTheSchema_NamesEachOfThem()
    {
        var documents = TrustedDocuments.Load(Manifest(new() { ["a"] = "{ greeting", ["b"] = "{ gone }", ["c"] = "{ greeting }" }), only: true);

        var fault = await Assert.ThrowsAsync<TrustedDocumentsException>(() => TestServer.StartAsync(_ => { }, documents: documents));

        Assert.Equal(
            ["a: Syntax Error: Expected Name, found <EOF>. (line 1, column 11)", "b: Cannot query field \"gone\" on type \"Query\". (line 1, column 3)"], fault.Faults);
    }

    private static string IdOf(string document) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    private static Task<HttpResponseMessage> PostAsync(TestServer server, object body) => server.PostAsync(JsonSerializer.Serialize(body), Response);

    private static async Task<string?> CodeAsync(SocketClient client)
    {
        var error = await client.ReceiveAsync();
        Assert.Equal("error", error.GetProperty("type").GetString());
        return error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString();
    }

    private string Manifest(Dictionary<string, string> documents)
    {
        var file = Path.Combine(folder, $"{Guid.NewGuid():N}.json");
        File.WriteAllText(file, JsonSerializer.Serialize(documents));
        return file;
    }
}
