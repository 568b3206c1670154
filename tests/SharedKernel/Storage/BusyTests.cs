using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Samverkan.GraphQL.Language;
using Samverkan.SharedKernel.Storage;
using Samverkan.SharedKernel.Tests.Library;

namespace Samverkan.SharedKernel.Tests.Storage;

public sealed class BusyTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Send_WhenAnotherProgramHoldsTheFileTooLong_SaysThatItCanBeSentAgain()
    {
        await using var host = await LibraryHost.StartAsync(folder, services => services.Replace(ServiceDescriptor.Singleton(
            new StoreOptions { Folder = folder.Path, BusyTimeout = TimeSpan.FromSeconds(1) })));
        await using var other = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "library.db")};Pooling=False");
        await other.OpenAsync();
        await using (var held = other.BeginTransaction())
        {
            var refusal = await Assert.ThrowsAsync<GraphQLException>(() => host.SendAsync(new AddBook("Ett"), key: "k1"));
            Assert.Equal(ErrorCodes.Timeout, refusal.Errors[0].Code);
        }

        Assert.False((await host.SendAsync(new AddBook("Ett"), key: "k1")).IsRefused);
    }

    [Fact]
    public async Task Send_WhenCancelledWhileOthersWrite_ChangesNothing()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.SendAsync(new AddBook("Ett"), cancellationToken: cancel.Token));

        Assert.Equal(0, await host.LibraryAsync(s => s.Audit.CountAsync()));
    }
}
