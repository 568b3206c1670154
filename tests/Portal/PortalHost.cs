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

    public PortalHost() => UseKestrel(0);

    /// <summary>Starts it.</summary>
    /// <returns>Where it is.</returns>
    public Uri Start()
    {
        StartServer();
        return ClientOptions.BaseAddress;
    }

    /// <summary>Data of the answer to a query, for what a test must know beforehand: an id, say.</summary>
    public async Task<JsonElement> AskAsync(string query)
    {
        using var client = CreateClient();
        var response = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query });
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(body.TryGetProperty("errors", out var errors), errors.ToString());
        return body.GetProperty("data");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseEnvironment("Development").UseSetting("Samverkan:Data:Folder", folder);
}
