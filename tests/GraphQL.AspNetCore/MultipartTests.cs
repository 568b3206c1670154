using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Samverkan.GraphQL.AspNetCore.Tests;

/// <summary>Files in requests.</summary>
public sealed class MultipartTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Path = "/graphql/files";
    private const string Keep = """{"query":"mutation ($file: Upload) { keep(file: $file) }","variables":{"file":null}}""";
    private const string KeepAll = """{"query":"mutation ($files: [Upload!]!) { keepAll(files: $files) }","variables":{"files":[null,null]}}""";
    private const string One = """{"0":["variables.file"]}""";

    private static readonly byte[] Hej = Encoding.UTF8.GetBytes("hej");

    [Fact]
    public async Task File_InAVariable_Arrives()
    {
        var answer = await AnswerAsync(Parts(Keep, One, ("0", "a b.txt", Hej)));

        Assert.Equal($$$"""{"data":{"keep":"a b.txt text/plain 3 {{{Hash(Hej)}}}"}}""", answer);
    }

    [Theory]
    [InlineData("filename=\"å ä.txt\"")]
    [InlineData("filename=\"x\"; filename*=UTF-8''%C3%A5%20%C3%A4.txt")]
    public async Task File_WithASwedishName_KeepsIt(string fileName)
    {
        // as browsers write it
        var body = string.Join("\r\n", [
            "--grans", "Content-Disposition: form-data; name=\"operations\"", "", Keep, "--grans", "Content-Disposition: form-data; name=\"map\"", "", One,
            "--grans", $"Content-Disposition: form-data; name=\"0\"; {fileName}", "", "hej", "--grans--", ""]);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=grans");

        Assert.Contains("\"å ä.txt  3 ", await AnswerAsync(content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_WithAPathAsItsName_IsNamedWithoutFolders()
    {
        foreach (var name in new[] { "../../etc/passwd", @"C:\\papper\\passwd" })
        {
            Assert.Contains("\"passwd text/plain", await AnswerAsync(Parts(Keep, One, ("0", name, Hej))), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Files_InAList_ArriveInTheirPlaces()
    {
        var answer = await AnswerAsync(Parts(KeepAll, """{"a":["variables.files.1"],"b":["variables.files.0"]}""", ("a", "a", Hej), ("b", "b", [])));

        Assert.Equal($$$"""{"data":{"keepAll":["b text/plain 0 {{{Hash([])}}}","a text/plain 3 {{{Hash(Hej)}}}"]}}""", answer);
    }

    [Fact]
    public async Task File_InTwoPlaces_CanBeReadInBoth()
    {
        var answer = await AnswerAsync(Parts(KeepAll, """{"a":["variables.files.0","variables.files.1"]}""", ("a", "a", Hej)));

        Assert.Equal(2, answer.Split(Hash(Hej)).Length - 1);
    }

    [Fact]
    public async Task File_InAnInput_Arrives()
    {
        const string Operations = """{"query":"mutation ($in: FileInput!) { keepIn(input: $in) }","variables":{"in":{"file":null,"note":"n"}}}""";

        Assert.Contains("a text/plain 3 " + Hash(Hej) + " n", await AnswerAsync(Parts(Operations, """{"0":["variables.in.file"]}""", ("0", "a", Hej))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ThatDoesNotFitInMemory_IsKeptInAFileOfTheRequestAlone()
    {
        var folder = Directory.CreateTempSubdirectory("samverkan-uploads-").FullName;
        await using var own = await TestServer.StartAsync(o => (o.Uploads.MemoryBytes, o.Uploads.Folder) = (1000, folder));
        var bytes = RandomNumberGenerator.GetBytes(300_000);

        var answer = await AnswerAsync(Parts(Keep, One, ("0", "a", bytes)), own);

        Assert.Contains("300000 " + Hash(bytes), answer, StringComparison.Ordinal);
        await Wire.UntilAsync(() => Directory.GetFiles(folder).Length == 0);
        Directory.Delete(folder);
    }

    [Fact]
    public async Task File_ThatIsRefusedHalfway_LeavesNothingBehind()
    {
        var folder = Directory.CreateTempSubdirectory("samverkan-uploads-").FullName;
        await using var own = await TestServer.StartAsync(o => (o.Uploads.MemoryBytes, o.Uploads.FileBytes, o.Uploads.Folder) = (1000, 100_000, folder));

        await RefusesAsync(Parts(Keep, One, ("0", "a", new byte[300_000])), "may have 100000 bytes", HttpStatusCode.RequestEntityTooLarge, "LIMIT_EXCEEDED", own);

        Assert.Empty(Directory.GetFiles(folder));
        Directory.Delete(folder);
    }

    [Fact]
    public async Task Request_WithoutAHeaderThatFormsCannotSet_IsRefused() =>
        await RefusesAsync(Parts(Keep, One, ("0", "a", Hej)), "needs the header GraphQL-Preflight", preflight: null);

    [Theory]
    [InlineData("GraphQL-Preflight")]
    [InlineData("Apollo-Require-Preflight")]
    public async Task Request_WithAHeaderThatFormsCannotSet_IsTaken(string header) =>
        Assert.Contains("\"data\"", await (await SendAsync(Parts(Keep, One, ("0", "a", Hej)), server, header)).Content.ReadAsStringAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task Request_WhereTheSchemaHasNoUploads_IsUnsupported()
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = Parts(Keep, One, ("0", "a", Hej)), Headers = { { "GraphQL-Preflight", "1" } } };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await server.Client.SendAsync(message)).StatusCode);
    }

    [Theory]
    [InlineData("[]", "a JSON object")]
    [InlineData("""{"0":"variables.file"}""", "a JSON object")]
    [InlineData("""{"0":[]}""", "a JSON object")]
    [InlineData("""{"0":[1]}""", "a JSON object")]
    [InlineData("""{"0":""", "malformed")]
    [InlineData("""{"0":["file"]}""", "must begin with \"variables.\"")]
    [InlineData("""{"0":["0.variables.file"]}""", "must begin with \"variables.\"")]
    [InlineData("""{"0":["variables"]}""", "must begin with \"variables.\"")]
    [InlineData("""{"0":["variables.other"]}""", "must lead to null")]
    [InlineData("""{"0":["variables.file.0"]}""", "must lead to null")]
    [InlineData("""{"0":["variables.file","variables.file"]}""", "must lead to null")]
    [InlineData("""{"1":["variables.file"]}""", "does not say where the file of the part \"0\" stands")]
    [InlineData("{}", "does not say where the file of the part \"0\" stands")]
    public async Task Map_ThatIsFaulty_IsRefused(string map, string message) =>
        await RefusesAsync(Parts(Keep, map, ("0", "a", Hej)), message);

    [Theory]
    [InlineData("[{}]", "Batches are not supported")]
    [InlineData("{}", "The parameter query is missing")]
    [InlineData("{", "malformed")]
    [InlineData("""{"query":"mutation ($file: Upload) { keep(file: $file) }","variables":{"file":"x"}}""", "must lead to null")]
    [InlineData("""{"query":"mutation ($file: Upload) { keep(file: $file) }"}""", "must lead to null")]
    public async Task Operations_ThatAreFaulty_AreRefused(string operations, string message) =>
        await RefusesAsync(Parts(operations, operations is "[{}]" or "{}" ? "{}" : One, operations is "[{}]" or "{}" ? [] : [("0", "a", Hej)]), message);

    [Fact]
    public async Task File_ThatTheMapNamesButIsNotThere_IsRefused() =>
        await RefusesAsync(Parts(KeepAll, """{"a":["variables.files.0"],"b":["variables.files.1"]}""", ("a", "a", Hej)), "The file of the part \"b\"");

    [Fact]
    public async Task Files_OfOneName_AreRefused() =>
        await RefusesAsync(Parts(Keep, One, ("0", "a", Hej), ("0", "b", Hej)), "several parts named 0");

    [Fact]
    public async Task Parts_InTheWrongOrder_AreRefused()
    {
        var content = new MultipartFormDataContent { { new ByteArrayContent(Hej), "0", "a" }, { new StringContent(Keep), "operations" }, { new StringContent(One), "map" } };

        await RefusesAsync(content, "begins with the parts operations and map");
    }

    [Fact]
    public async Task Body_ThatEndsTooSoon_IsRefused()
    {
        var whole = await Parts(Keep, One, ("0", "a", new byte[1000])).ReadAsByteArrayAsync();
        var content = new ByteArrayContent(whole[..^200]);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=grans");

        await RefusesAsync(content, "ends before its last part does");
    }

    [Fact]
    public async Task Body_WithoutABoundary_IsRefused()
    {
        var content = new ByteArrayContent(Hej);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data");

        await RefusesAsync(content, "needs a boundary");
    }

    [Fact]
    public async Task Files_ThatPassALimit_AreRefused()
    {
        await using var small = await TestServer.StartAsync(o => (o.Uploads.Files, o.Uploads.FileBytes, o.Uploads.TotalBytes, o.BodyBytes) = (2, 100, 150, 1000));
        const string Two = """{"a":["variables.files.0"],"b":["variables.files.1"]}""";

        await TooLargeAsync(Parts(Keep, One, ("0", "a", new byte[101])), "A file may have 100 bytes");
        await TooLargeAsync(Parts(KeepAll, Two, ("a", "a", new byte[80]), ("b", "b", new byte[80])), "The files of a request may have 150 bytes together");
        await TooLargeAsync(Parts(KeepAll, """{"a":["variables.x"],"b":["variables.x"],"c":["variables.x"]}"""), "A request may bring 2 files");
        await TooLargeAsync(Parts(Keep + new string(' ', 1000), One, ("0", "a", Hej)), "The part operations may have 1000 bytes");
        await TooLargeAsync(Parts(Keep, One + new string(' ', 1000), ("0", "a", Hej)), "The part map may have 1000 bytes");

        Task TooLargeAsync(HttpContent content, string message) =>
            RefusesAsync(content, message, HttpStatusCode.RequestEntityTooLarge, "LIMIT_EXCEEDED", small);
    }

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("{\"$upload\":\"0\"}")]
    [InlineData("1")]
    public async Task Upload_InJson_IsNoFile(string value)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, Path)
        {
            Content = new StringContent(Keep.Replace("null", value, StringComparison.Ordinal), Encoding.UTF8, "application/json"),
        };

        var answer = await (await server.Client.SendAsync(message)).Content.ReadAsStringAsync();

        Assert.Contains("Upload cannot represent value", answer, StringComparison.Ordinal);
        Assert.Contains("BAD_USER_INPUT", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_InADocument_IsNoFile()
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, Path)
        {
            Content = new StringContent("""{"query":"mutation { keep(file: \"x\") }"}""", Encoding.UTF8, "application/json"),
        };

        Assert.Contains("GRAPHQL_VALIDATION_FAILED", await (await server.Client.SendAsync(message)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_WhereNoUploadIsExpected_IsRefused()
    {
        const string Operations = """{"query":"mutation ($word: String) { keep(word: $word) }","variables":{"word":null}}""";

        var answer = await AnswerAsync(Parts(Operations, """{"0":["variables.word"]}""", ("0", "a", Hej)));

        Assert.Contains("String cannot represent a non string value", answer, StringComparison.Ordinal);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..8];

    private static MultipartFormDataContent Parts(string operations, string map, params (string Part, string Name, byte[] Bytes)[] files)
    {
        var content = new MultipartFormDataContent("grans") { { new StringContent(operations), "operations" }, { new StringContent(map), "map" } };
        foreach (var (part, name, bytes) in files)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain");
            file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{part}\"; filename=\"{name}\"");
            content.Add(file);
        }
        return content;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpContent content, TestServer to, string? preflight)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, Path) { Content = content };
        message.Headers.Add("Accept", "application/graphql-response+json");
        if (preflight is not null)
        {
            message.Headers.Add(preflight, "1");
        }
        return await to.Client.SendAsync(message);
    }

    private async Task<string> AnswerAsync(HttpContent content, TestServer? to = null) =>
        await (await SendAsync(content, to ?? server, "GraphQL-Preflight")).Content.ReadAsStringAsync();

    private async Task RefusesAsync(
        HttpContent content, string message, HttpStatusCode status = HttpStatusCode.BadRequest, string code = "BAD_USER_INPUT", TestServer? to = null,
        string? preflight = "GraphQL-Preflight")
    {
        var response = await SendAsync(content, to ?? server, preflight);

        var error = (await TestServer.BodyAsync(response)).GetProperty("errors")[0].GetProperty("message").GetString();
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, await TestServer.CodeAsync(response));
    }
}
