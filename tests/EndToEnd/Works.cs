using System.Globalization;
using System.Text.Json;

namespace Samverkan.EndToEnd.Tests;

/// <summary>A command of the graph: how it is sent, and what its payload tells of the object.</summary>
/// <param name="Name">The mutation; its input type is called as it is, without the module.</param>
/// <param name="Payload">What is asked of its payload.</param>
internal sealed record Command(string Name, string Payload)
{
    private static readonly string[] Modules = ["kommunovergripande", "valfard"];

    /// <summary>The document; its payload is called <c>done</c>.</summary>
    public string Document => $"mutation ($input: {Modules.Aggregate(Name, (name, module) => name.StartsWith(module, StringComparison.Ordinal) ? name[module.Length..] : name)}Input!) "
        + $"{{ done: {Name}(input: $input) {{ {Payload} errors {{ code message path }} }} }}";
}

/// <summary>Whole pieces of work, as a region office and FoU Jämt do them: each command builds on what the one before answered.</summary>
/// <param name="send">Sends a command with its key, and gives its payload, which has no errors.</param>
/// <param name="parties">Ids of a region and of municipalities.</param>
internal sealed class Works(Func<Command, object, string, Task<JsonElement>> send, IReadOnlyList<string> parties)
{
    public const int AgreementCommands = 7;
    public const int StudyCommands = 11;

    private const string Day = "2021-01-01";

    private static readonly object[] Halves =
    [
        new { invoiceDate = "2020-12-01", dueDate = "2020-12-31", periodFrom = "2021-01-01", periodTo = "2021-06-30" },
        new { invoiceDate = "2021-06-01", dueDate = "2021-06-30", periodFrom = "2021-07-01", periodTo = "2021-12-31" },
    ];

    /// <summary>An agreement with content, a budget that is divided, and its first instalment invoiced; gives the id and the last version told of.</summary>
    public async Task<(string Id, int Version)> AgreementAsync(string name)
    {
        var agreement = (await SendAsync(name, "kommunovergripandeRegisterAgreement", "agreement { id version }", new
        {
            title = name, kind = "OTHER", parties, validFrom = Day, validTo = "2024-12-31", conclusion = new { accordingTo = "Provet" },
        })).At("agreement");
        var id = agreement.At("id").GetString()!;
        foreach (var point in new[] { "EN", "TVA" })
        {
            agreement = (await SendAsync($"{name}-{point}", "kommunovergripandeSetAgreementContent", "agreement { id version }", new
            {
                id, version = VersionOf(agreement), adaptation = new { from = Day, reason = "Provet", decidedBy = "Provet" },
                assignments = new[] { new { code = "BUZ", name = "BuZ", points = new[] { new { code = point, text = point } } } },
            })).At("agreement");
        }
        await SendAsync($"{name}-budget", "kommunovergripandeSetBudget", "budget { id }", new
        {
            agreementId = id, year = 2021, lines = new[] { new { assignmentCode = "BUZ", amount = 1_000_001 } },
        });
        var allocation = (await SendAsync($"{name}-fordelning", "kommunovergripandeAllocateBudget", "allocation { id version }", new
        {
            agreementId = id, year = 2021, populationYear = 2020,
        })).At("allocation");
        var instalment = (await SendAsync($"{name}-plan", "kommunovergripandePlanInstalments", "allocation { instalments { id version } }", new
        {
            allocationId = allocation.At("id").GetString(), version = VersionOf(allocation), instalments = Halves,
        })).At("allocation", "instalments")[0];
        await SendAsync($"{name}-faktura", "kommunovergripandeInvoiceInstalment", "instalment { id }", new
        {
            id = instalment.At("id").GetString(), version = VersionOf(instalment), invoicedOn = "2020-12-01",
        });
        return (id, VersionOf(agreement));
    }

    /// <summary>A study order from placed to closed; gives its id.</summary>
    public async Task<string> StudyAsync(string name, string today)
    {
        var order = (await SendAsync(name, "valfardPlaceStudyOrder", "studyOrder { id version }", new
        {
            municipalityCode = "2380", title = name, need = "behov", relief = "avlastning",
        })).At("studyOrder");
        var id = order.At("id").GetString()!;
        order = await StepAsync(name, "Assess", order, new { text = "bedömning" });
        order = await StepAsync(name, "Accept", order, new { body = "FoU-rådet", decidedOn = today });
        order = await StepAsync(name, "Plan", order, new
        {
            steps = new[] { new { text = "steg", method = "metod", responsible = new { office = "utredare" }, from = today, to = today } },
        });
        order = await StepAsync(name, "Start", order, new { startedOn = today });
        var result = (await SendAsync($"{name}-resultat", "valfardRegisterStudyResult", "studyResult { id version studyOrder { id version } }", new
        {
            studyOrderId = id, title = name, summary = "kort", considerations = "hänsyn", presentations = new[] { new { format = "WORKSHOP" } },
        })).At("studyResult");
        // a registered result counts as a change of its order
        order = result.At("studyOrder");
        result = await ResultAsync(name, "PublishStudyResult", result, new { publishedOn = today });
        order = await StepAsync(name, "Complete", order, new { completedOn = today });
        result = await ResultAsync(name, "CountStudyResultSpread", result, new { format = "WORKSHOP", place = "arbetsplats", on = today, counted = "PARTICIPANTS", count = 7 });
        await ResultAsync(name, "StateStudyResultEffect", result, new { effect = "effekt" });
        await StepAsync(name, "Close", order, new { });
        return id;
    }

    private static int VersionOf(JsonElement thing) => thing.At("version").GetInt32();

    private async Task<JsonElement> StepAsync(string name, string verb, JsonElement order, object input) => (await SendAsync(
        $"{name}-{verb}", $"valfard{verb}StudyOrder", "studyOrder { id version }", With(order, input))).At("studyOrder");

    private async Task<JsonElement> ResultAsync(string name, string command, JsonElement result, object input) => (await SendAsync(
        $"{name}-{command}", $"valfard{command}", "studyResult { id version }", With(result, input))).At("studyResult");

    /// <summary>The input with id and version of what it is about.</summary>
    private static Dictionary<string, object?> With(JsonElement thing, object input) =>
        input.GetType().GetProperties().ToDictionary(p => p.Name, p => p.GetValue(input))
            .Append(new("id", thing.At("id").GetString())).Append(new("version", VersionOf(thing))).ToDictionary(StringComparer.Ordinal);

    private Task<JsonElement> SendAsync(string key, string mutation, string payload, object input) =>
        send(new(mutation, payload), input, string.Create(CultureInfo.InvariantCulture, $"{mutation}-{key}"));
}
