using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace Samverkan.Portal.Tests;

/// <summary>The host as `dotnet run` starts it, with sample data, on a port that a browser can reach.</summary>
internal sealed class PortalHost : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("samverkan-portal-").FullName;

    private readonly Dictionary<string, HttpClient> signedIn = [];

    public PortalHost() => UseKestrel(0);

    /// <summary>Starts it.</summary>
    /// <returns>Where it is.</returns>
    public Uri Start()
    {
        StartServer();
        return ClientOptions.BaseAddress;
    }

    /// <summary>Data of the answer to a query of somebody, the coordinator if nobody is said, for what a test must know or do beforehand.</summary>
    public async Task<JsonElement> AskAsync(string query, string account = Accounts.Coordinator)
    {
        if (!signedIn.TryGetValue(account, out var client))
        {
            signedIn[account] = client = await SignedInAsync(account);
        }

        var response = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query });
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(body.TryGetProperty("errors", out var errors), errors.ToString());
        return body.GetProperty("data");
    }

    /// <summary>A client that is signed in, once for all tests: attempts are counted.</summary>
    private async Task<HttpClient> SignedInAsync(string account)
    {
        var client = CreateClient();
        var answer = await client.PostAsJsonAsync(new Uri("/access/sign-in", UriKind.Relative), new { email = account, password = Accounts.Password });
        answer.EnsureSuccessStatusCode();
        return client;
    }

    public override async ValueTask DisposeAsync()
    {
        signedIn.Values.ToList().ForEach(c => c.Dispose());
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseEnvironment("Development").UseSetting("Samverkan:Data:Folder", folder);
}
