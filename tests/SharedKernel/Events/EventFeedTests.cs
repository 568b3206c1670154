using Samverkan.GraphQL.Language;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Tests.Library;

namespace Samverkan.SharedKernel.Tests.Events;

public sealed class EventFeedTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Follower_OfWhatHappens_HearsItOnceItIsCommitted()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        await using var events = Follow(host, EventMoment.Happened, typeof(BookAdded));
        var next = events.MoveNextAsync();

        var id = (await host.SendAsync(new AddBook("Hört"))).Id!.Value;
        await host.DrainedAsync();

        Assert.True(await next);
        Assert.Equal(new BookAdded(id, "Hört"), events.Current);
    }

    [Fact]
    public async Task Follower_OfOneKind_HearsNoOther()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        await using var events = Follow(host, EventMoment.Happened, typeof(BookRenamed));
        var next = events.MoveNextAsync();

        var id = (await host.SendAsync(new AddBook("Först"))).Id!.Value;
        await host.SendAsync(new RenameBook(id, 1, "Sedan"));
        await host.DrainedAsync();

        Assert.True(await next);
        Assert.Equal(new BookRenamed(id, "Sedan", 2), events.Current);
    }

    [Fact]
    public async Task Follower_OfWhatIsHandled_HearsItWhenTheHandlersChangeCanBeRead()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        await using var events = Follow(host, EventMoment.Handled, typeof(BookAdded), new CatalogueModule().Name);
        var next = events.MoveNextAsync();

        await host.SendAsync(new AddBook("Katalogiserad"));
        await host.DrainedAsync();

        Assert.True(await next);
        Assert.Contains("Katalogiserad", await host.CatalogueAsync(s => Task.FromResult(s.Entries.Select(e => e.Title).ToList())));
    }

    [Fact]
    public async Task Follower_OfARefusedCommand_HearsNothing()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        await using var events = Follow(host, EventMoment.Happened, typeof(BookAdded));
        var next = events.MoveNextAsync();

        await host.SendAsync(new AddBook("Förbjuden"));
        await host.SendAsync(new AddBook("Tillåten"));
        await host.DrainedAsync();

        Assert.True(await next);
        Assert.Equal("Tillåten", ((BookAdded)events.Current).Title);
    }

    [Fact]
    public async Task Follower_WhenAHandlerFailsAtFirst_HearsTheEventOnce()
    {
        await using var host = await LibraryHost.StartAsync(folder);
        var failures = 0;
        host.Troubles.With = _ => failures++ < 2;
        await using var events = Follow(host, EventMoment.Happened, typeof(BookAdded));
        var next = events.MoveNextAsync();

        await host.SendAsync(new AddBook("Trilskas"));
        await host.DrainedAsync();
        await host.SendAsync(new AddBook("Nästa"));
        await host.DrainedAsync();

        Assert.True(await next);
        Assert.True(await events.MoveNextAsync());
        Assert.Equal("Nästa", ((BookAdded)events.Current).Title);
    }

    [Fact]
    public async Task Follower_WhoFallsBehind_GetsWhatWasKeptAndIsToldThatSomeWasMissed()
    {
        var feed = new EventFeed(new EventOptions { FollowerBuffer = 2 });
        await using var slow = feed.FollowAsync("library", EventMoment.Happened, [typeof(BookBurnt)], default).GetAsyncEnumerator();
        await using var quick = feed.FollowAsync("library", EventMoment.Happened, [typeof(BookBurnt)], default).GetAsyncEnumerator();
        var first = slow.MoveNextAsync();
        var read = quick.MoveNextAsync();
        for (var i = 0; i < 4; i++)
        {
            feed.Tell("library", EventMoment.Happened, Burnt());
            Assert.True(await read);
            read = quick.MoveNextAsync();
        }

        Assert.True(await first);
        Assert.True(await slow.MoveNextAsync());
        Assert.True(await slow.MoveNextAsync());
        var behind = await Assert.ThrowsAsync<GraphQLException>(async () => await slow.MoveNextAsync());
        Assert.Equal(ErrorCodes.LimitExceeded, behind.Errors[0].Code);
        Assert.Equal(1, feed.Count);
        feed.Tell("library", EventMoment.Happened, Burnt());
        Assert.True(await read);
    }

    [Fact]
    public async Task Follower_WhoLeaves_IsForgotten()
    {
        var feed = new EventFeed(new EventOptions());
        using var left = new CancellationTokenSource();
        var events = feed.FollowAsync("library", EventMoment.Happened, [typeof(BookBurnt)], left.Token).GetAsyncEnumerator();
        var next = events.MoveNextAsync();
        Assert.Equal(1, feed.Count);

        await left.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        Assert.Equal(0, feed.Count);
    }

    private static EventEnvelope Burnt() => new(
        Guid.NewGuid(), "library.book.burnt", 1, "library", Guid.NewGuid(), 1, default, "p", System.Text.Json.JsonSerializer.SerializeToElement(new { id = Guid.NewGuid() }));

    private static IAsyncEnumerator<IntegrationEvent> Follow(LibraryHost host, EventMoment moment, Type kind, string module = LibraryModule.ModuleName) =>
        host.Feed.FollowAsync(module, moment, [kind], CancellationToken.None).GetAsyncEnumerator();
}
