using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Tests.Library;

namespace Samverkan.SharedKernel.Tests.Audit;

public sealed class AuditTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Change_WhenDone_TellsWhatTheChangedPropertiesWereAndBecame()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        var id = (await host.SendAsync(new AddBook("Ett"))).Id!.Value;

        await host.SendAsync(new RenameBook(id, 1, "Två å"));

        var row = await host.LibraryAsync(s => s.Audit.SingleAsync(a => a.Command == "RenameBook"));
        Assert.Equal("""{"title":"Ett","version":1}""", row.Before);
        Assert.Equal("""{"title":"Två å","version":2}""", row.After);
    }

    [Fact]
    public async Task NewRow_WhenItHoldsASecret_DoesNotTellIt()
    {
        await using var host = await LibraryHost.StartAsync(folder);

        await host.SendAsync(new AddBook("Ett"));

        var row = await host.LibraryAsync(s => s.Audit.SingleAsync());
        Assert.Null(row.Before);
        using var after = JsonDocument.Parse(row.After!);
        Assert.Equal(
            ["addedAt", "id", "imprint.place", "imprint.reprint", "loans", "number", "printed", "shelf", "title", "version"],
            after.RootElement.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
    }
}
