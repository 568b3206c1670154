using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests;

/// <summary>What tests around agreements ask for again and again.</summary>
internal static class Asked
{
    public const string Unknown = "019a0000-0000-7000-8000-000000000000";

    /// <summary>Id of the organisation whose name begins so.</summary>
    public static async Task<string> OrganisationAsync(this SamverkanHost host, string name)
    {
        var data = await host.AskAsync("query ($name: String!) { kommunovergripande { organisations(where: { name: { startsWith: $name } }) { nodes { id } } } }", new { name });
        return Assert.Single(data.At("kommunovergripande", "organisations", "nodes").EnumerateArray()).At("id").GetString()!;
    }

    /// <summary>Id of a new organisation, or body.</summary>
    public static async Task<string> NewOrganisationAsync(this SamverkanHost host, string name, string kind = "BODY", string? mandate = null)
    {
        var data = await host.AskAsync(
            "mutation ($input: RegisterOrganisationInput!) { done: kommunovergripandeRegisterOrganisation(input: $input) { organisation { id } } }",
            new { input = new { name, kind, mandate } });
        return data.At("done", "organisation", "id").GetString()!;
    }

    /// <summary>Id of a new proposal of an agreement.</summary>
    public static async Task<string> NewProposalAsync(this SamverkanHost host, string title)
    {
        var data = await host.AskAsync(
            "mutation ($input: RegisterAgreementInput!) { done: kommunovergripandeRegisterAgreement(input: $input) { agreement { id } errors { message } } }",
            new { input = new { title, kind = "OTHER" } });
        Assert.Empty(data.At("done", "errors").EnumerateArray());
        return data.At("done", "agreement", "id").GetString()!;
    }

    /// <summary>Id of the sample agreement of this kind that a source registers, or proposes, as from this year.</summary>
    public static async Task<string> AgreementAsync(this SamverkanHost host, string title, string? validFrom = null)
    {
        var data = await host.AskAsync(
            "query ($title: String!) { kommunovergripande { agreements(first: 100, where: { title: { startsWith: $title } }) { nodes { id validFrom status } } } }", new { title });
        return Assert.Single(
            data.At("kommunovergripande", "agreements", "nodes").EnumerateArray(), a => a.At("validFrom").GetString() == validFrom).At("id").GetString()!;
    }

    /// <summary>What a mutation named <c>done</c> answers.</summary>
    public static async Task<JsonElement> DoneAsync(this SamverkanHost host, string mutation, object input) =>
        (await host.AskAsync(mutation, new { input })).At("done");

    /// <summary>One refusal, of a kind, at a place, that says what would do.</summary>
    public static void Refused(JsonElement done, string code, string path, string reason)
    {
        var error = Assert.Single(done.At("errors").EnumerateArray());
        Assert.Contains(reason, error.At("message").GetString(), StringComparison.Ordinal);
        Assert.Equal((code, "input." + path), (error.At("code").GetString(), string.Join('.', error.At("path").EnumerateArray().Select(p => p.GetString()))));
    }

    /// <summary>Not refused.</summary>
    public static JsonElement Accepted(this JsonElement done)
    {
        Assert.Empty(done.At("errors").EnumerateArray().Select(e => e.At("message").GetString()));
        return done;
    }
}
