using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests;

/// <summary>Any <c>where</c>, of values, nulls and relations within each other, leaves the rows that the same question in memory leaves.</summary>
public sealed class WhereModelTests : IAsyncLifetime
{
    private static readonly string[] Marks = ["x", "y", "z"];
    private static readonly string[] Borrowers = ["Ann", "Bo", "Cy"];

    private static readonly List<Publisher> Publishers =
    [
        Publisher.Of(Books.Id(1), "Norra", "Umeå"),
        Publisher.Of(Books.Id(2), "Jamtli"),
        Publisher.Of(Books.Id(3), "Hemliga", "Umeå", secret: true),
    ];

    private static readonly List<Book> Volumes =
    [
        .. Enumerable.Range(0, 16).Select(i => Book.Of(
            Books.Id(i + 1), $"Book {i}", Books.Day(i), i % 5, mark: i % 4 == 3 ? null : Marks[i % 4], returnedOn: i % 3 == 0 ? null : Day(i % 3),
            publisher: i % 5 == 4 ? null : Books.Id((i % 3) + 1), withdrawn: i == 7)),
    ];

    private static readonly List<Loan> Loans =
    [
        .. Enumerable.Range(0, 24).Select(i => Loan.Of(
            Books.Id((i * i % 16) + 1), Borrowers[i % 3], i % 4, i % 2 == 0 ? null : Day(i % 3), erased: i % 7 == 6, kept: i % 7 == 5)),
    ];

    private static readonly List<Review> Reviews = [.. Enumerable.Range(0, 20).Select(i => Review.Of(Books.Id((i * 7 % 11) + 1), (i % 5) + 1))];

    private LibraryHost? library;

    public async Task InitializeAsync() => library = await LibraryHost.OpenAsync([.. Publishers, .. Volumes, .. Loans, .. Reviews]);

    public async Task DisposeAsync() => await library!.DisposeAsync();

    [Fact]
    public void Where_WhateverItSays_LeavesWhatTheModelLeaves() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(150),
        Prop.ForAll(OfBook(4).ToArbitrary(), where =>
        {
            var expected = Volumes.Where(b => !b.Withdrawn && where.Holds(b)).Select(b => b.Id.ToString()).Order(StringComparer.Ordinal);
            Assert.Equal(expected, FoundAsync(where.Text).GetAwaiter().GetResult());
        }));

    private async Task<IEnumerable<string>> FoundAsync(string where)
    {
        var data = await library!.AskAsync($"{{ books(first: 100, where: {where}) {{ nodes {{ id }} }} }}");
        return data.GetProperty("books").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!).Order(StringComparer.Ordinal);
    }

    private static DateOnly Day(int day) => new(2024, 1, 1 + day);

    private static Gen<Question<Book>> OfBook(int depth) => Gen.OneOf(Within(depth, OfBook, () =>
    [
        Number<Book>("pages", b => b.Pages),
        Text<Book>("mark", Marks, b => b.Mark),
        Date<Book>("returnedOn", b => b.ReturnedOn),
        .. depth == 0 ? Array.Empty<Gen<Question<Book>>>() :
        [
            OfPublisher(depth - 1).Select(q => new Question<Book>(
                $"{{ publisher: {q.Text} }}", b => Publishers.Exists(p => p.Id == b.PublisherId && !p.Secret && q.Holds(p)))),
            List<Book, Loan>("loans", OfLoan(depth - 1), b => Loans.Where(l => l.BookId == b.Id && !l.Erased && !l.Private)),
            List<Book, Review>("reviews", OfReview(depth - 1), b => Reviews.Where(r => r.BookId == b.Id)),
        ],
    ]));

    private static Gen<Question<Publisher>> OfPublisher(int depth) => Gen.OneOf(Within(depth, OfPublisher, () =>
    [
        Gen.Constant(new Question<Publisher>("{}", _ => true)),
        Text<Publisher>("town", ["Umeå", "Åre"], p => p.Town),
        Text<Publisher>("name", ["Norra", "Jamtli", "Hemliga"], p => p.Name, mayBeNull: false),
    ]));

    private static Gen<Question<Loan>> OfLoan(int depth) => Gen.OneOf(Within(depth, OfLoan, () =>
    [
        Gen.Constant(new Question<Loan>("{}", _ => true)),
        Text<Loan>("borrower", Borrowers, l => l.Borrower, mayBeNull: false),
        Number<Loan>("days", l => l.Days),
        Date<Loan>("returnedOn", l => l.ReturnedOn),
        // a third relation within the others, and no fourth
        .. depth != 2 ? Array.Empty<Gen<Question<Loan>>>() :
        [
            OfBook(1).Select(q => new Question<Loan>($"{{ book: {q.Text} }}", l => Volumes.Exists(b => b.Id == l.BookId && !b.Withdrawn && q.Holds(b)))),
        ],
    ]));

    private static Gen<Question<Review>> OfReview(int depth) => Gen.OneOf(Within(depth, OfReview, () => [Number<Review>("stars", r => r.Stars)]));

    private static Gen<Question<T>>[] Within<T>(int depth, Func<int, Gen<Question<T>>> inner, Func<Gen<Question<T>>[]> fields) => depth == 0 ? fields() :
    [
        .. fields(),
        inner(depth - 1).Select(q => new Question<T>($"{{ not: {q.Text} }}", row => !q.Holds(row))),
        inner(depth - 1).Two().Select(p => new Question<T>($"{{ and: [{p.Item1.Text}, {p.Item2.Text}] }}", row => p.Item1.Holds(row) && p.Item2.Holds(row))),
        inner(depth - 1).Two().Select(p => new Question<T>($"{{ or: [{p.Item1.Text}, {p.Item2.Text}] }}", row => p.Item1.Holds(row) || p.Item2.Holds(row))),
    ];

    private static Gen<Question<T>> List<T, TItem>(string name, Gen<Question<TItem>> of, Func<T, IEnumerable<TItem>> items) =>
        from q in of
        from quantifier in Gen.Elements("some", "none", "all")
        select new Question<T>($"{{ {name}: {{ {quantifier}: {q.Text} }} }}", row => quantifier switch
        {
            "some" => items(row).Any(q.Holds),
            "none" => !items(row).Any(q.Holds),
            _ => items(row).All(q.Holds),
        });

    private static Gen<Question<T>> Number<T>(string name, Func<T, int> read) =>
        from value in Gen.Choose(0, 5)
        from o in Gen.Elements("eq", "neq", "lt", "lte", "gt", "gte", "in", "nin")
        select new Question<T>(
            $"{{ {name}: {{ {o}: {(o.EndsWith("in", StringComparison.Ordinal) ? $"[{value}, 1]" : value)} }} }}",
            row => Compared(o, read(row), value, 1));

    private static Gen<Question<T>> Text<T>(string name, string[] values, Func<T, string?> read, bool mayBeNull = true) =>
        from value in Gen.Elements(mayBeNull ? [.. values, "null"] : values)
        from o in Gen.Elements("eq", "neq", "in", "nin")
        let isList = o.EndsWith("in", StringComparison.Ordinal)
        let text = value == "null" ? isList ? "[]" : "null" : isList ? $"[\"{value}\"]" : $"\"{value}\""
        select new Question<T>($"{{ {name}: {{ {o}: {text} }} }}", row => (read(row) == (value == "null" && !isList ? null : value)) == (o is "eq" or "in"));

    private static Gen<Question<T>> Date<T>(string name, Func<T, DateOnly?> read) =>
        from day in Gen.Choose(0, 3)
        from o in Gen.Elements("eq", "neq", "lt", "lte", "gt", "gte")
        select new Question<T>(
            string.Create(CultureInfo.InvariantCulture, $"{{ {name}: {{ {o}: \"{Day(day):yyyy-MM-dd}\" }} }}"),
            row => read(row) is { } held ? Compared(o, held, Day(day)) : o == "neq");

    private static bool Compared<T>(string o, T left, T right, params T[] others)
        where T : IComparable<T> => o switch
        {
            "eq" => left.CompareTo(right) == 0,
            "neq" => left.CompareTo(right) != 0,
            "lt" => left.CompareTo(right) < 0,
            "lte" => left.CompareTo(right) <= 0,
            "gt" => left.CompareTo(right) > 0,
            "gte" => left.CompareTo(right) >= 0,
            "in" => left.CompareTo(right) == 0 || others.Contains(left),
            _ => left.CompareTo(right) != 0 && !others.Contains(left),
        };

    private sealed record Question<T>(string Text, Func<T, bool> Holds)
    {
        public override string ToString() => Text;
    }
}
