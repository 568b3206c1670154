namespace Samverkan.EndToEnd.Tests;

/// <summary>The served schemas are committed, so that a change of the graph is seen in review.</summary>
/// <remarks>Run with <c>SAMVERKAN_WRITE_SCHEMAS=1</c> to write them anew.</remarks>
public sealed class SchemaTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("samverkan-schema-").FullName;

    [Theory]
    [InlineData("/graphql", "docs/schema.graphql")]
    [InlineData("/graphql/kommunovergripande", "src/Modules/Kommunovergripande/schema.graphql")]
    [InlineData("/graphql/access", "src/Access/schema.graphql")]
    [InlineData("/graphql/valfard", "src/Modules/Valfard/schema.graphql")]
    public async Task CommittedSchema_WhenComparedWithTheServedOne_IsTheSame(string endpoint, string file)
    {
        await using var host = new LivingHost(folder);
        using var client = host.CreateClient();
        var served = await client.GetStringAsync(new Uri(endpoint + "?sdl", UriKind.Relative));

        var path = Path.Combine(Root(), file);
        if (Environment.GetEnvironmentVariable("SAMVERKAN_WRITE_SCHEMAS") == "1")
        {
            await File.WriteAllTextAsync(path, served);
        }
        Assert.Equal(await File.ReadAllTextAsync(path), served);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Samverkan.sln")))
        {
            folder = folder.Parent!;
        }
        return folder.FullName;
    }
}
