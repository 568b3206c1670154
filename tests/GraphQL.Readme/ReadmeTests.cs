using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Samverkan.GraphQL.Readme;

/// <summary>What src/GraphQL/README.md says is so: its C# is the shop's, and each of its requests gets the answer that stands below it.</summary>
public sealed partial class ReadmeTests(ShopServer shop) : IClassFixture<ShopServer>
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));

    public static TheoryData<string, string, string, string> Requests
    {
        get
        {
            var requests = new TheoryData<string, string, string, string>();
            foreach (Match m in Example().Matches(Page))
            {
                requests.Add(m.Groups["address"].Success ? m.Groups["address"].Value : "/graphql", m.Groups["cost"].Value, m.Groups["query"].Value, m.Groups["answer"].Value);
            }
            return requests;
        }
    }

    public static TheoryData<string> Quotes => new(CSharp().Matches(Page).Select(m => m.Groups["code"].Value));

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Request_WhenSent_GetsTheAnswerOfThePage(string address, string cost, string query, string answer)
    {
        var got = await shop.AskAsync(query, address, cost);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(answer), got), $"The page says\n{answer}\nand the server\n{got}");
    }

    [Theory]
    [MemberData(nameof(Quotes))]
    public void CSharp_WhenOnThePage_IsTheShops(string code)
    {
        var shops = Directory.GetFiles(AppContext.BaseDirectory, "*.cs").Select(f => Flat(File.ReadAllText(f)));
        Assert.Contains(shops, s => s.Contains(Flat(code), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Subscription_WhenABookIsSold_TellsOfIt()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = SubscriptionQuery().Match(Page).Groups["query"].Value }),
            Headers = { Accept = { new MediaTypeWithQualityHeaderValue("text/event-stream") } },
        };
        using var response = await shop.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());

        var told = NextAsync(lines);
        // the stream is open as soon as it is answered, and its source a moment later
        while (!told.IsCompleted)
        {
            await shop.AskAsync("mutation { sellBook(id: 2) { id } }");
        }

        Assert.Equal("""{"data":{"bookSold":{"title":"Hemsöborna"}}}""", await told);
    }

    private static async Task<string> NextAsync(StreamReader lines)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var line = await lines.ReadLineAsync(patience.Token) ?? throw new EndOfStreamException();
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                return line["data: ".Length..];
            }
        }
    }

    private static string Flat(string code) => Space().Replace(code, " ").Trim();

    [GeneratedRegex(@"(?:`(?:(?<address>/[a-z]+)|GraphQL-Cost: (?<cost>[a-z]+))`:\n\n)?```graphql\n(?<query>[^`]*)```\n\n```json\n(?<answer>[^`]*)```")]
    private static partial Regex Example();

    [GeneratedRegex(@"```graphql\n(?<query>subscription[^`]*)```")]
    private static partial Regex SubscriptionQuery();

    [GeneratedRegex(@"```csharp\n(?<code>[^`]*)```")]
    private static partial Regex CSharp();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
