using System.Text.Json;

namespace Samverkan.Portal.Tests;

/// <summary>Every page of the portal, at an address where the sample data has something to show.</summary>
internal sealed class Places
{
    /// <summary>Names of the pages, as tests and pictures have them.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "start", "sok", "utvecklare", "kommuner", "kommun", "organisationer", "organisation", "personer", "overenskommelser", "overenskommelse", "jamforelse", "fordelning", "budget",
        "bestallningar", "bestallning", "bestall", "resultat", "resultatet", "diarium", "min-sida", "logga-in", "glomt-losenord", "losenord", "kom-igang", "konton", "mejl",
    ];

    /// <summary>Who the page is for: the coordinator, or nobody yet.</summary>
    public static string? AccountOf(string name) => name is "konton" ? "administrator@example.org" : name is "resultat" or "resultatet" or "diarium" or "mejl" or "logga-in" or "glomt-losenord" or "losenord" or "kom-igang" ? null : Accounts.Coordinator;

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
                applying: agreementApplying(on: "2021-06-30") { id }
                proposals: agreements(where: { kind: { eq: REGIONAL_COLLABORATION }, status: { eq: PROPOSAL } }) { nodes { id } }
              }
              valfard {
                fouJamt {
                  studyOrders(where: { status: { eq: CLOSED } }) { nodes { id } }
                  studyResults(where: { status: { eq: PUBLISHED } }) { nodes { id } }
                }
              }
            }
            """);
        var county = data.GetProperty("kommunovergripande");
        var applying = county.GetProperty("applying").GetProperty("id").GetString();
        var proposal = FirstId(county.GetProperty("proposals"));
        var studies = data.GetProperty("valfard").GetProperty("fouJamt");
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
            ["overenskommelser"] = "/overenskommelser",
            ["overenskommelse"] = $"/overenskommelser/{applying}",
            ["forslag"] = $"/overenskommelser/{proposal}",
            ["jamforelse"] = $"/jamforelse?fran={applying}&till={proposal}",
            ["fordelning"] = $"/overenskommelser/{applying}/fordelning/2021",
            ["budget"] = $"/overenskommelser/{applying}/budget/2021",
            ["bestallningar"] = "/bestallningar",
            ["bestallning"] = $"/bestallningar/{FirstId(studies.GetProperty("studyOrders"))}",
            ["bestall"] = "/bestallningar/ny",
            ["resultat"] = "/resultat",
            ["resultatet"] = $"/resultat/{FirstId(studies.GetProperty("studyResults"))}",
            ["mejl"] = "/utveckling/mejl",
            ["diarium"] = "/diarium",
            ["min-sida"] = "/min-sida",
            ["konton"] = "/konton",
            ["logga-in"] = "/logga-in",
            ["glomt-losenord"] = "/glomt-losenord",
            ["losenord"] = "/losenord",
            ["kom-igang"] = "/kom-igang",
        });
    }

    private static string FirstId(JsonElement connection) => connection.GetProperty("nodes")[0].GetProperty("id").GetString()!;
}
