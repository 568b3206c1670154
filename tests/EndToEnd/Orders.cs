using System.Text.Json;

namespace Samverkan.EndToEnd.Tests;

/// <summary>A study order as a client last saw it.</summary>
internal sealed record SeenOrder(string Id, int Version, string RegistryNumber, string Title, string Need)
{
    public static SeenOrder Of(JsonElement order) => new(
        order.At("id").GetString()!, order.At("version").GetInt32(), order.At("registryNumber").GetString()!,
        order.At("title").GetString()!, order.At("need").GetString()!);
}

/// <summary>The documents by which these tests place, change and list study orders.</summary>
internal static class Orders
{
    private const string Fields = "id version registryNumber title need";

    public const string Place =
        $"mutation ($input: PlaceStudyOrderInput!) {{ done: valfardPlaceStudyOrder(input: $input) {{ studyOrder {{ {Fields} }} errors {{ code message }} }} }}";

    public const string Change =
        $"mutation ($input: ChangeStudyOrderInput!) {{ done: valfardChangeStudyOrder(input: $input) {{ studyOrder {{ {Fields} }} errors {{ code message }} }} }}";

    private const string List =
        $"query ($after: String) {{ valfard {{ fouJamt {{ studyOrders(first: 100, after: $after) {{ nodes {{ {Fields} }} pageInfo {{ hasNextPage endCursor }} }} }} }} }}";

    private const string Register = """
        query ($after: String) { kommunovergripande { register(where: { kind: { eq: STUDY_ORDER } }, first: 100, after: $after) {
          nodes { title item { id ... on StudyOrder { version } } } pageInfo { hasNextPage endCursor } } } }
        """;

    public static object PlaceInput(string title) => new
    {
        input = new { municipalityCode = "2380", title, need = "behov", relief = "avlastning" },
    };

    public static object ChangeInput(SeenOrder order, string need) => new { input = new { id = order.Id, version = order.Version, need } };

    /// <summary>Every order, page by page.</summary>
    public static async Task<IReadOnlyList<SeenOrder>> AllAsync(HttpClient client, Uri graph) =>
        [.. (await PagesAsync(client, graph, List, "valfard", "fouJamt", "studyOrders")).Select(SeenOrder.Of)];

    /// <summary>Id and title of every order in the register, page by page.</summary>
    public static async Task<IReadOnlyList<(string Id, string Title)>> RegisterAsync(HttpClient client, Uri graph) =>
        [.. (await PagesAsync(client, graph, Register, "kommunovergripande", "register")).Select(e => (e.At("item", "id").GetString()!, e.At("title").GetString()!))];

    private static async Task<List<JsonElement>> PagesAsync(HttpClient client, Uri graph, string document, params string[] path)
    {
        var all = new List<JsonElement>();
        for (string? after = null; ;)
        {
            var page = (await client.AskAsync(graph, document, new { after })).At(path);
            all.AddRange(page.At("nodes").EnumerateArray());
            if (!page.At("pageInfo", "hasNextPage").GetBoolean())
            {
                return all;
            }
            after = page.At("pageInfo", "endCursor").GetString();
        }
    }
}
