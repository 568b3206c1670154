using Samverkan.Testing;

namespace Samverkan.Valfard.Tests;

/// <summary>The product with its sample data, shared by the tests of a class.</summary>
public sealed class SampleHost : IAsyncLifetime
{
    private SamverkanHost? host;

    internal SamverkanHost Host => host!;

    public async Task InitializeAsync() => host = await SamverkanHost.StartWithSampleAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
