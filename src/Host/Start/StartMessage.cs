namespace Samverkan.Host.Start;

/// <summary>What is printed when the host is ready: what to open.</summary>
internal static class StartMessage
{
    /// <summary>The message, with the addresses that the server listens on.</summary>
    public static string For(WebApplication app, IReadOnlyList<string> graphs)
    {
        var address = app.Urls.FirstOrDefault() ?? "";
        return string.Join('\n', graphs.Select(g => $"  {address}{g}").Prepend($"Samverkan is ready ({app.Environment.EnvironmentName}). Open {address}/ or a graph:"));
    }
}
