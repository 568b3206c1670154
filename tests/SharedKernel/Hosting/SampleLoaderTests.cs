using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.SharedKernel.Hosting;
using Samverkan.SharedKernel.Tests.Library;

namespace Samverkan.SharedKernel.Tests.Hosting;

public sealed class SampleLoaderTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Load_WhenCalledTwice_LoadsOnce()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        var samples = host.Services.GetRequiredService<SampleLoader>();

        Assert.Equal(["library", "catalogue"], await samples.LoadAsync(CancellationToken.None));
        Assert.Empty(await samples.LoadAsync(CancellationToken.None));

        await host.DrainedAsync();
        Assert.Equal(1, await host.LibraryAsync(s => s.Books.CountAsync()));
        Assert.Equal(1, await host.CatalogueAsync(s => s.Entries.CountAsync()));
    }

    [Fact]
    public async Task Load_WhenSomethingWasWrittenBefore_LeavesItAlone()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        await host.SendAsync(new AddBook("Egen"));

        await host.Services.GetRequiredService<SampleLoader>().LoadAsync(CancellationToken.None);

        Assert.Equal(["Egen"], await host.LibraryAsync(s => s.Books.Select(b => b.Title).ToListAsync()));
    }
}
