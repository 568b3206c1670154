using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Readme;

/// <summary>Sold books, told to whoever follows.</summary>
internal sealed class Sales
{
    private readonly List<Channel<BookKey>> followers = [];

    public void Tell(BookKey book)
    {
        lock (followers)
        {
            followers.ForEach(f => f.Writer.TryWrite(book));
        }
    }

    public async IAsyncEnumerable<BookKey> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateUnbounded<BookKey>();
        lock (followers)
        {
            followers.Add(channel);
        }
        try
        {
            await foreach (var book in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return book;
            }
        }
        finally
        {
            lock (followers)
            {
                followers.Remove(channel);
            }
        }
    }
}

[ExtendObjectType("Query"), Public]
internal static class SalesQueries
{
    /// <summary>The books that sell best.</summary>
    /// <param name="first">How many.</param>
    [Field, Cost(5), ListSize(SlicingArguments = ["first"])]
    public static IReadOnlyList<BookKey> Bestsellers(int first) => [.. new[] { new BookKey(3), new BookKey(2) }.Take(first)];
}

[ExtendObjectType("Mutation"), Public]
internal static class ShopMutations
{
    /// <summary>Sells a book.</summary>
    /// <param name="id">Which book.</param>
    /// <param name="copies">How many; 1 to 10.</param>
    [Field]
    public static BookKey SellBook(int id, [Service] Sales sales, int copies = 1)
    {
        if (copies is < 1 or > 10)
        {
            throw new GraphQLException($"copies must be between 1 and 10, not {copies}.", ErrorCodes.BadUserInput);
        }
        sales.Tell(new BookKey(id));
        return new BookKey(id);
    }
}

[ExtendObjectType("Subscription"), Public]
internal static class ShopEvents
{
    /// <summary>Books as they are sold.</summary>
    [Field]
    public static IAsyncEnumerable<BookKey> BookSold([Service] Sales sales, CancellationToken cancellationToken) => sales.FollowAsync(cancellationToken);
}
