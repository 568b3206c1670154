namespace Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

/// <summary>Books for tests.</summary>
internal static class Books
{
    /// <summary>Ids that sort as their numbers do.</summary>
    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static DateTimeOffset Day(int number) => DateTimeOffset.UnixEpoch.AddDays(number);

    /// <summary>Book 1, Book 2 …, each bought a day later and a page thicker.</summary>
    public static IEnumerable<Book> Some(int count) => Enumerable.Range(1, count).Select(i => Book.Of(Id(i), $"Book {i}", Day(i), 100 + i));
}
