using System.Text.Json;
using Samverkan.SharedKernel.Rights;
using Samverkan.Testing;

namespace Samverkan.Kommunovergripande.Tests.Financing.Allocations;

public sealed class AllocationPreviewTests(SampleHost sample) : IClassFixture<SampleHost>
{
    private readonly SamverkanHost host = sample.Host;

    private const string Preview = """
        query ($amounts: [AllocationAmountInput!]!, $populations: [AllocationPopulationInput!]!) {
          kommunovergripande { preview: allocationPreview(amounts: $amounts, populations: $populations) {
            total shares { assignment municipality amount exact } municipalities { municipality population amount exact } errors { code message path } } } }
        """;

    [Theory]
    [InlineData("-1", 1, "amounts/0/amount", "Ange hela kronor")]
    [InlineData("1.5", 1, "amounts/0/amount", "Ange hela kronor")]
    [InlineData("10000000001", 1, "amounts/0/amount", "0–10000000000")]
    [InlineData("1", -1, "populations/0/population", "Ange ett antal från 0")]
    [InlineData("1", 0, "populations", "Ange minst en som är större än 0")]
    public async Task Preview_WhenAValueCannotBeUsed_SaysWhichAndWhatWouldBe(string amount, int population, string path, string reason)
    {
        var preview = await AskAsync([new { assignment = "A", amount }], [new { municipality = "2380", population }]);

        var error = Errors(preview)[0];
        Assert.Equal(path, error.Path);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, preview.At("total").ValueKind);
    }

    [Fact]
    public async Task Preview_WhenSomethingStandsTwice_SaysWhere()
    {
        var preview = await AskAsync(
            [new { assignment = "A", amount = 1 }, new { assignment = "A", amount = 2 }],
            [new { municipality = "2380", population = 1 }, new { municipality = "2380", population = 1 }]);

        Assert.Equal(
            [("amounts/1/assignment", "'A' står flera gånger. Ange varje en gång."), ("populations/1/municipality", "'2380' står flera gånger. Ange varje en gång.")],
            Errors(preview));
    }

    [Fact]
    public async Task Preview_WhenNothingIsGiven_SaysHowMuchMayBe()
    {
        var preview = await AskAsync([], []);

        Assert.Equal([("amounts", "0 belopp kan inte fördelas. Ange 1–50."), ("populations", "0 kommuner kan inte dela. Ange 1–100.")], Errors(preview));
    }

    [Fact]
    public async Task Preview_WhenTooMuchIsGiven_IsRefused()
    {
        var preview = await AskAsync(
            [.. Enumerable.Range(0, 51).Select(i => new { assignment = $"{i}", amount = 1 })],
            [.. Enumerable.Range(0, 101).Select(i => new { municipality = $"{i}", population = 1 })]);

        Assert.Equal(["amounts", "populations"], Errors(preview).Select(e => e.Path));
    }

    [Fact]
    public async Task Preview_WhenRemaindersTie_RoundsUpTheLowestMunicipality()
    {
        var preview = await AskAsync(
            [new { assignment = "A", amount = 2 }],
            [new { municipality = "2380", population = 5 }, new { municipality = "2303", population = 5 }, new { municipality = "2326", population = 5 }]);

        Assert.Equal(
            [("2303", "1", "0.666667"), ("2326", "1", "0.666667"), ("2380", "0", "0.666667")],
            preview.At("shares").EnumerateArray().Select(s => (s.At("municipality").GetString(), s.At("amount").GetString(), s.At("exact").GetString())));
    }

    [Fact]
    public async Task Preview_WhenSeveralAmountsRoundAlike_DoesNotSendTheOddKronorToOneMunicipality()
    {
        var preview = await AskAsync(
            [.. "ABC".Select(a => new { assignment = $"{a}", amount = 1 })], [.. new[] { "2303", "2326", "2380" }.Select(m => new { municipality = m, population = 7 })]);

        Assert.Equal(
            [("2303", "1", "1"), ("2326", "1", "1"), ("2380", "1", "1")],
            preview.At("municipalities").EnumerateArray().Select(m => (m.At("municipality").GetString(), m.At("amount").GetString(), m.At("exact").GetString())));
    }

    [Fact]
    public async Task Preview_WhenTheQuestionIsAsLargeAsItMayBe_IsAnswered()
    {
        var preview = await AskAsync(
            [.. Enumerable.Range(0, 50).Select(i => new { assignment = $"{i}", amount = 1_000_003 + (i * 7_919) })],
            [.. Enumerable.Range(0, 100).Select(i => new { municipality = $"{i}", population = 3_001 + (i * 613) })]);

        Assert.Equal(preview.At("total").Sek(), preview.At("municipalities").EnumerateArray().Sum(m => m.At("amount").Sek()));
    }

    [Fact]
    public async Task Preview_WhenNobodyIsSignedIn_IsNotComputed()
    {
        await using var open = await SamverkanHost.StartAsync();
        open.Principal = Principal.Anonymous;

        var answer = await open.AnswerAsync(
            Preview, new { amounts = new[] { new { assignment = "A", amount = 10 } }, populations = new[] { new { municipality = "2380", population = 1 } } });

        Assert.Equal("UNAUTHENTICATED", answer.At("errors")[0].At("extensions", "code").GetString());
    }

    /// <summary>Nothing is harder to place than units that nobody has a better right to: half of all shares are to be rounded up, and any half would do along a line.</summary>
    [Fact]
    public async Task Preview_WhenEverythingTiesInTheLargestQuestion_KeepsEveryLineAndEveryTotal()
    {
        var preview = await AskAsync(
            [.. Enumerable.Range(0, 50).Select(i => new { assignment = $"{i:00}", amount = 50 })],
            [.. Enumerable.Range(0, 100).Select(i => new { municipality = $"{i:00}", population = 1 })]);

        var shares = preview.At("shares").EnumerateArray().ToList();
        Assert.All(shares, s => Assert.Contains(s.At("amount").GetString(), new[] { "0", "1" }));
        Assert.All(shares.GroupBy(s => s.At("assignment").GetString()), line => Assert.Equal(50, line.Sum(s => s.At("amount").Sek())));
        Assert.All(preview.At("municipalities").EnumerateArray(), m => Assert.Equal("25", m.At("amount").GetString()));
    }

    private async Task<JsonElement> AskAsync(IReadOnlyList<object> amounts, IReadOnlyList<object> populations) =>
        (await host.AskAsync(Preview, new { amounts, populations })).At("kommunovergripande", "preview");

    private static List<(string Path, string Message)> Errors(JsonElement answer) =>
        [.. answer.At("errors").EnumerateArray().Select(e => (string.Join('/', e.At("path").EnumerateArray()), e.At("message").GetString()!))];
}
