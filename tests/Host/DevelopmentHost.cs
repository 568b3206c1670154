using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace Samverkan.Host.Tests;

/// <summary>The host as `dotnet run` starts it, in this process, over a data folder of its own.</summary>
public sealed class DevelopmentHost : WebApplicationFactory<Program>
{
    private readonly bool ownsFolder;

    public DevelopmentHost() : this(Directory.CreateTempSubdirectory("samverkan-host-").FullName) => ownsFolder = true;

    internal DevelopmentHost(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Settings beside those of the folder and the environment.</summary>
    internal Dictionary<string, string> Settings { get; init; } = [];

    /// <summary>The answer to a query, which must have no errors.</summary>
    internal async Task<JsonElement> AskAsync(string query, string address = "/graphql")
    {
        using var client = CreateClient();
        var response = await client.PostAsJsonAsync(new Uri(address, UriKind.Relative), new { query });
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(body.TryGetProperty("errors", out var errors), errors.ToString());
        return body.GetProperty("data");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development").UseSetting("Samverkan:Data:Folder", Folder).UseSetting("Samverkan:Access:Open", "true");
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (ownsFolder)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(Folder, recursive: true);
        }
    }
}
