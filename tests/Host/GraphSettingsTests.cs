using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Samverkan.Host.Tests;

/// <summary>How the graphs are served, as settings state it.</summary>
public sealed class GraphSettingsTests
{
    private const string Documents = "Samverkan:GraphQL:TrustedDocuments";

    [Fact]
    public async Task Start_WhenATrustedDocumentDoesNotFit_NamesItAndWhatIsWrong()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder.Below("documents.json"), """{"list":"{ kommunovergripande { nothing } }"}""");

        var (exitCode, output) = await HostProcess.RunAsync(folder.Path, "Development", $"--{Documents}:Manifest={folder.Below("documents.json")}");

        Assert.Equal(1, exitCode);
        Assert.Contains("list: Cannot query field \"nothing\" on type \"Kommunovergripande", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WhenTheManifestIsNotThere_NamesTheSetting()
    {
        using var folder = new TestFolder();

        var (exitCode, output) = await HostProcess.RunAsync(folder.Path, "Development", $"--{Documents}:Modules:valfard={folder.Below("none.json")}");

        Assert.Equal(1, exitCode);
        Assert.Contains($"{Documents}:Modules:valfard", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Graphs_WhenOnlyTrustedDocumentsAreExecuted_ExecuteNothingElse()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder.Below("documents.json"), """{"codes":"{ kommunovergripande { municipalities { code } } }"}""");
        await using var host = new DevelopmentHost(folder.Path)
        {
            Settings = { [$"{Documents}:Manifest"] = folder.Below("documents.json"), [$"{Documents}:Only"] = "true" },
        };

        Assert.Equal(8, (await PostAsync(host, "/graphql", new { documentId = "codes" })).GetProperty("data").GetProperty("kommunovergripande").GetProperty("municipalities").GetArrayLength());
        Assert.Equal("TRUSTED_DOCUMENT_REQUIRED", Code(await PostAsync(host, "/graphql", new { query = "{ __typename }" })));
        Assert.Equal("TRUSTED_DOCUMENT_REQUIRED", Code(await PostAsync(host, "/graphql/valfard", new { query = "{ __typename }" })));
        Assert.Equal("TRUSTED_DOCUMENT_NOT_FOUND", Code(await PostAsync(host, "/graphql/valfard", new { documentId = "codes" })));
    }

    [Fact]
    public async Task Graphs_WhenALimitIsSet_KeepIt()
    {
        await using var host = new DevelopmentHost { Settings = { ["Samverkan:GraphQL:BodyBytes"] = "100" } };
        using var client = host.CreateClient();

        var response = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = "{ __typename }" + new string(' ', 100) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private static async Task<JsonElement> PostAsync(DevelopmentHost host, string address, object body)
    {
        using var client = host.CreateClient();
        var response = await client.PostAsJsonAsync(new Uri(address, UriKind.Relative), body);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static string? Code(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
