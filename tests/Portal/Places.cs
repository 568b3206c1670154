using System.Text.Json;

namespace Samverkan.Portal.Tests;

/// <summary>Every page of the portal, at an address where the sample data has something to show.</summary>
internal sealed class Places
{
    /// <summary>Names of the pages, as tests and pictures have them.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "start", "sok", "utvecklare", "kommuner", "kommun", "organisationer", "organisation", "personer",
    ];

    private readonly Dictionary<string, string> paths;

    private Places(Dictionary<string, string> paths) => this.paths = paths;

    /// <summary>Address of a page.</summary>
    public string this[string name] => paths[name];

    /// <summary>Asks for the ids that addresses hold.</summary>
    public static async Task<Places> FindAsync(PortalHost host)
    {
        var data = await host.AskAsync("""
            {
              kommunovergripande {
                organisations(where: { name: { eq: "Region Jämtland Härjedalen" } }) { nodes { id } }
              }
            }
            """);
        var county = data.GetProperty("kommunovergripande");
        return new(new()
        {
            ["start"] = "/",
            ["sok"] = "/sok?q=samverkan",
            ["utvecklare"] = "/utvecklare",
            ["kommuner"] = "/kommuner",
            ["kommun"] = "/kommuner/2321",
            ["organisationer"] = "/organisationer",
            ["organisation"] = $"/organisationer/{FirstId(county.GetProperty("organisations"))}",
            ["personer"] = "/personer",
        });
    }

    private static string FirstId(JsonElement connection) => connection.GetProperty("nodes")[0].GetProperty("id").GetString()!;
}
