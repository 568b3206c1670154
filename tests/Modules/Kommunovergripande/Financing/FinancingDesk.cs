using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Financing;

/// <summary>Does with money what a user does, over the graph.</summary>
internal sealed class FinancingDesk(SamverkanHost host)
{
    public const string Unknown = "019a0000-0000-7000-8000-000000000000";

    private const string BudgetFields =
        "id version year total source indexPercent isLocked lines { assignment { code name } amount source isExample }";

    private const string AllocationFields = """
        id version year status total populationYear computedBy isExample isOutdated lockedAt
        shares { assignment { code } municipality { code } amount }
        municipalities { municipality { code } population referenceDate source amount }
        instalments { id version number part amount status invoicedOn invoicedBy amounts { municipality { code } amount } }
        """;

    private static readonly string[] Assignments = ["BUZ", "FOU-JAMT", "LARCENTRUM"];
    private static readonly string[] Shares = ["Bergs kommun", "Bräcke kommun", "Åre kommun"];

    /// <summary>Registers an agreement of the region and three municipalities, with three assignments.</summary>
    public async Task<string> AgreementAsync(
        string? from = "2021-01-01", string? to = "2024-12-31", bool concluded = true, IReadOnlyList<string>? parties = null,
        IReadOnlyList<string>? assignments = null)
    {
        var ids = new List<string>();
        foreach (var party in parties ?? ["Region Jämtland Härjedalen", .. Shares])
        {
            ids.Add(await OrganisationAsync(party));
        }
        var done = await DoAsync("RegisterAgreement", "agreement { id version }", new
        {
            title = "Avtal om pengar",
            kind = "OTHER",
            parties = ids,
            validFrom = from,
            validTo = to,
            conclusion = concluded ? new { accordingTo = "Provet" } : null,
        });
        Assert.Empty(done.At("errors").EnumerateArray());
        var id = done.At("agreement", "id").GetString()!;
        var content = await DoAsync("SetAgreementContent", "agreement { id }", new
        {
            id,
            version = done.At("agreement", "version").GetInt32(),
            assignments = (assignments ?? Assignments).Select(code => new { code, name = code }),
            adaptation = concluded ? new { from, reason = "Uppdragen skrivs in", decidedBy = "Provet" } : null,
        });
        Assert.Empty(content.At("errors").EnumerateArray());
        return id;
    }

    /// <summary>Sets a budget.</summary>
    public Task<JsonElement> SetBudgetAsync(string agreementId, int year, object lines, int? version = null, string? source = null) =>
        DoAsync("SetBudget", $"budget {{ {BudgetFields} }}", new { agreementId, year, lines, version, source });

    /// <summary>Sets a budget of three lines that cannot be refused.</summary>
    public async Task<JsonElement> BudgetAsync(string agreementId, int year, params long[] amounts)
    {
        string[] codes = ["FOU-JAMT", "BUZ", "LARCENTRUM"];
        var current = (await AgreementFieldAsync(agreementId, $"budget(year: {year}) {{ version }}")).At("budget");
        var lines = codes.Zip(amounts.Length == 0 ? [1_000_000, 500_001, 33] : amounts, (assignmentCode, amount) => new { assignmentCode, amount });
        var done = await SetBudgetAsync(agreementId, year, lines, current.ValueKind == JsonValueKind.Null ? null : current.At("version").GetInt32());
        Assert.Empty(done.At("errors").EnumerateArray());
        return done.At("budget");
    }

    /// <summary>Says by how much money is raised.</summary>
    public Task<JsonElement> SetIndexAsync(string agreementId, int year, decimal percent, int? version = null, string source = "Provet") =>
        DoAsync("SetYearlyIndex", "yearlyIndex { id version year percent source agreement { id } }", new { agreementId, year, percent, source, version });

    /// <summary>Makes a budget of the year before.</summary>
    public Task<JsonElement> IndexAsync(string agreementId, int year, int? version = null) =>
        DoAsync("IndexBudget", $"budget {{ {BudgetFields} }}", new { agreementId, year, version });

    /// <summary>Divides a budget.</summary>
    public Task<JsonElement> AllocateAsync(string agreementId, int year, int populationYear = 2020, int? version = null) =>
        DoAsync("AllocateBudget", $"allocation {{ {AllocationFields} }}", new { agreementId, year, populationYear, version });

    /// <summary>An agreement with a year that is divided.</summary>
    public async Task<(string AgreementId, JsonElement Allocation)> AllocatedAsync(bool concluded = true)
    {
        var agreementId = await AgreementAsync(concluded: concluded);
        await BudgetAsync(agreementId, 2021);
        var done = await AllocateAsync(agreementId, 2021);
        Assert.Empty(done.At("errors").EnumerateArray());
        return (agreementId, done.At("allocation"));
    }

    /// <summary>Plans instalments.</summary>
    public Task<JsonElement> PlanAsync(JsonElement allocation, object instalments) => DoAsync(
        "PlanInstalments",
        $"allocation {{ {AllocationFields} }}",
        new { allocationId = allocation.At("id").GetString(), version = allocation.At("version").GetInt32(), instalments });

    /// <summary>A year that is divided and planned in two halves.</summary>
    public async Task<(string AgreementId, JsonElement Allocation)> PlannedAsync(bool concluded = true)
    {
        var (agreementId, allocation) = await AllocatedAsync(concluded);
        var done = await PlanAsync(allocation, Halves);
        Assert.Empty(done.At("errors").EnumerateArray());
        return (agreementId, done.At("allocation"));
    }

    /// <summary>Says something else of an agreement as a whole.</summary>
    public async Task ChangeAsync(string agreementId, object change) => Assert.Empty((await TryChangeAsync(agreementId, change)).At("errors").EnumerateArray());

    /// <summary>Tries to say something else of an agreement as a whole.</summary>
    public async Task<JsonElement> TryChangeAsync(string agreementId, object change)
    {
        var input = change.GetType().GetProperties().ToDictionary(p => p.Name, p => p.GetValue(change));
        (input["id"], input["version"]) = (agreementId, (await AgreementFieldAsync(agreementId, "version")).At("version").GetInt32());
        return await DoAsync("ChangeAgreement", "agreement { id }", input);
    }

    /// <summary>Withdraws a proposal.</summary>
    public async Task WithdrawAsync(string agreementId)
    {
        var version = (await AgreementFieldAsync(agreementId, "version")).At("version").GetInt32();
        Assert.Empty((await DoAsync("WithdrawAgreement", "agreement { id }", new { id = agreementId, version, reason = "Blev inte av" })).At("errors").EnumerateArray());
    }

    /// <summary>Ids of the organisations with these names.</summary>
    public async Task<IReadOnlyList<string>> OrganisationsAsync(params string[] names)
    {
        var ids = new List<string>();
        foreach (var name in names)
        {
            ids.Add(await OrganisationAsync(name));
        }
        return ids;
    }

    /// <summary>Two halves of 2021.</summary>
    public static object[] Halves =>
    [
        new { invoiceDate = "2020-12-01", dueDate = "2020-12-31", periodFrom = "2021-01-01", periodTo = "2021-06-30" },
        new { invoiceDate = "2021-06-01", dueDate = "2021-06-30", periodFrom = "2021-07-01", periodTo = "2021-12-31" },
    ];

    /// <summary>Notes that an instalment is invoiced.</summary>
    public Task<JsonElement> InvoiceAsync(JsonElement instalment, string on = "2020-12-01") => DoAsync(
        "InvoiceInstalment",
        $"instalment {{ id version status invoicedOn invoicedBy allocation {{ {AllocationFields} budget {{ version isLocked }} }} }}",
        new { id = instalment.At("id").GetString(), version = instalment.At("version").GetInt32(), invoicedOn = on });

    /// <summary>A division as it is now.</summary>
    public async Task<JsonElement> AllocationAsync(string agreementId, int year) =>
        (await AgreementFieldAsync(agreementId, $"allocations {{ {AllocationFields} }}")).At("allocations").EnumerateArray().Single(a => a.At("year").GetInt32() == year);

    /// <summary>Fields of an agreement.</summary>
    public async Task<JsonElement> AgreementFieldAsync(string id, string fields) =>
        (await host.AskAsync($"query ($id: ID!) {{ kommunovergripande {{ agreement(id: $id) {{ {fields} }} }} }}", new { id })).At("kommunovergripande", "agreement");

    /// <summary>Id of the organisation with this name.</summary>
    public async Task<string> OrganisationAsync(string name)
    {
        var data = await host.AskAsync("query ($name: String!) { kommunovergripande { organisations(where: { name: { startsWith: $name } }) { nodes { id } } } }", new { name });
        return data.At("kommunovergripande", "organisations", "nodes")[0].At("id").GetString()!;
    }

    /// <summary>Sends a command.</summary>
    public async Task<JsonElement> DoAsync(string command, string payload, object input) => (await host.AskAsync(
        $"mutation ($input: {command}Input!) {{ done: kommunovergripande{command}(input: $input) {{ {payload} errors {{ code message path }} }} }}", new { input })).At("done");

    /// <summary>Code, path and message of the only error.</summary>
    public static (string Code, string Path, string Message) Error(JsonElement done)
    {
        var error = Assert.Single(done.At("errors").EnumerateArray());
        return (error.At("code").GetString()!, string.Join('/', error.At("path").EnumerateArray()), error.At("message").GetString()!);
    }
}
