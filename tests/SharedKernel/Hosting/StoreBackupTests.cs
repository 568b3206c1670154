using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.SharedKernel.Hosting;
using Samverkan.SharedKernel.Tests.Library;

namespace Samverkan.SharedKernel.Tests.Hosting;

public sealed class StoreBackupTests : IDisposable
{
    private readonly StoreFolder folder = new();
    private readonly StoreFolder other = new();

    private string BackupFolder => Path.Combine(folder.Path, "backup");

    public void Dispose()
    {
        folder.Dispose();
        other.Dispose();
    }

    [Fact]
    public async Task Check_WhenAFileWasChanged_SaysWhich()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        await BackupOf(host).WriteAsync(BackupFolder, CancellationToken.None);
        await File.AppendAllTextAsync(Path.Combine(BackupFolder, "library.db"), "x");

        var faults = await StoreBackup.CheckAsync(BackupFolder, CancellationToken.None);

        Assert.Equal("library.db is not as it was written.", Assert.Single(faults));
    }

    [Fact]
    public async Task Check_WhenThereIsNoManifest_SaysThatItIsNoBackup() =>
        Assert.Single(await StoreBackup.CheckAsync(folder.Path, CancellationToken.None));

    [Fact]
    public async Task Write_WhenTheFolderHoldsSomething_Refuses()
    {
        await using var host = await LibraryHost.StartAsync(folder);

        await Assert.ThrowsAsync<InvalidOperationException>(() => BackupOf(host).WriteAsync(folder.Path, CancellationToken.None));
    }

    [Fact]
    public async Task Restore_WhenThereAreStores_Refuses()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        await BackupOf(host).WriteAsync(BackupFolder, CancellationToken.None);

        await Assert.ThrowsAsync<InvalidOperationException>(() => BackupOf(host).RestoreAsync(BackupFolder, CancellationToken.None));
    }

    [Fact]
    public async Task Restore_WhenWrittenWhileCommandsRan_HasWholeCommandsAndDeliversTheirEvents()
    {
        await using (var host = await LibraryHost.StartAsync(folder))
        {
            await host.SendAsync(new AddBook("Bok 0"));
            var commands = Task.WhenAll(Enumerable.Range(1, 30).Select(i => Task.Run(async () =>
            {
                await host.SendAsync(new AddBook($"Bok {i}"));
                await host.DrainedAsync();
            })));
            await BackupOf(host).WriteAsync(BackupFolder, CancellationToken.None);
            await commands;
        }

        await RestoreElsewhereAsync();
        await using var restored = await LibraryHost.StartAsync(other);
        await restored.DrainedAsync();

        var books = await restored.LibraryAsync(s => s.Books.Select(b => b.Id).ToListAsync());
        Assert.Equal(books.Count, await restored.LibraryAsync(s => s.Audit.CountAsync()));
        Assert.Equal(books.Order(), (await restored.CatalogueAsync(s => s.Entries.Select(e => e.Id).ToListAsync())).Order().Intersect(books));
    }

    private async Task RestoreElsewhereAsync()
    {
        foreach (var file in Directory.EnumerateFiles(BackupFolder, "*.db"))
        {
            Assert.Empty(await StoreBackup.CheckAsync(BackupFolder, CancellationToken.None));
            File.Copy(file, Path.Combine(other.Path, Path.GetFileName(file)));
        }
    }

    private static StoreBackup BackupOf(LibraryHost host) => host.Services.GetRequiredService<StoreBackup>();
}
