using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.EntityFrameworkCore.Tests.Library;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Tests;

public sealed class ConventionFaultTests
{
    [Theory]
    [InlineData(typeof(UnknownOrder), "UnknownOrder.Lists: the list is ordered by Binding, which must be a field of Book marked as orderable.")]
    [InlineData(typeof(NoParent), "NoParent.Lists: a connection under parents states both ParentKey and ChildKey, and extends the parent's class.")]
    [InlineData(typeof(NoParentKey), "NoParentKey.Lists: Room has no property Name.")]
    [InlineData(typeof(OtherChildKey), "OtherChildKey.Lists: Book needs a property ShelfCode of the same type as Room.Number, with a setter (it may be private).")]
    [InlineData(typeof(NullableOrder), "Faulty.Remark: Remark may be null, and lists are ordered by what is never null; give it a sentinel.")]
    [InlineData(typeof(NullableOrder), "Faulty.Seen: true and false are no order for a list.")]
    [InlineData(typeof(NullableOrder), "Faulty.Name: its sort key Missing is no property of Faulty with a setter (it may be private).")]
    [InlineData(typeof(NullableOrder), "Faulty.Code: the folded text Id is no text property of Faulty.")]
    [InlineData(typeof(NullableOrder), "Faulty.Address: a field of type Uri cannot be filtered by.")]
    [InlineData(typeof(NoConstructor), "NoConstructor.Lists: Made needs a constructor without parameters (it may be private), so that rows can be made of the columns a selection needs.")]
    [InlineData(typeof(NoIdentity), "NoIdentity.Lists: Nameless needs a property Id with a setter (it may be private) that is never null: it tells the rows apart.")]
    [InlineData(typeof(FaultyRelations), "FaultyRelations.Alone: one filters by a connection under parents; this one states no ParentKey and ChildKey.")]
    [InlineData(typeof(FaultyRelations), "FaultyRelations.Later: a list that one filters by gives its query at once, not in a task.")]
    [InlineData(typeof(FaultyRelations), "FaultyRelations.Needy: a list that one filters by needs no argument, but this one needs least.")]
    [InlineData(typeof(FaultyRelations), "FaultyRelations.Once: one filters by a property, by a connection under parents, or by a method over parents.")]
    [InlineData(typeof(FaultyRelations), "FaultyRelations.Unsaid: to be filtered by, it says with Related to which row class it leads, and with Key by which member of Book those rows are found.")]
    [InlineData(typeof(FaultyRelations), "FaultyRelations.Keyless: to be filtered by, it says with Related to which row class it leads, and with Key by which member of Book those rows are found.")]
    [InlineData(typeof(FaultyRelations), "FaultyRelations.Computed: to be filtered by, it needs properties Book.Label and Review.BookId of one type, with setters (they may be private).")]
    [InlineData(typeof(FaultyRelations), "FaultyRelations.Unlike: to be filtered by, it needs properties Book.Pages and Review.Id of one type, with setters (they may be private).")]
    public void Build_WhenDeclaredWrongly_SaysWhere(Type extension, string fault)
    {
        var failure = Assert.Throws<InvalidSchemaException>(() => LibraryHost.Graph([extension]).Build());
        Assert.Contains(failure.Faults, f => f.EndsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Types_WhenBuilt_AreDescribedAndShared()
    {
        var types = LibraryHost.Graph().Build().Types.ToDictionary(t => t.Name);
        Assert.True(((ObjectType)types["PageInfo"]).Shareable);
        Assert.Equal(
            ["after", "before", "first", "last", "order", "where"],
            ((ObjectType)types["Query"]).Fields.Single(f => f.Name == "books").Arguments.Select(a => a.Name).Order());
        Assert.Equal(
            ["BindingFilter", "BooleanFilter", "DateFilter", "DateTimeFilter", "DecimalFilter", "IDFilter", "IntFilter", "LoanListFilter", "ReviewListFilter", "StringFilter", "TextFilter"],
            types.Keys.Where(n => n.EndsWith("Filter", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Connection_OfRowsThatSeveralModulesList_IsSharedAsTheyAre()
    {
        var types = LibraryHost.Graph([typeof(SharedRows)]).Build().Types.OfType<ObjectType>().ToDictionary(t => t.Name);

        Assert.True(types["EntryConnection"].Shareable);
        Assert.True(types["EntryEdge"].Shareable);
        Assert.False(types["BookConnection"].Shareable);
    }

    [ExtendObjectType(typeof(Book))]
    public static class FaultyRelations
    {
        /// <summary>.</summary>
        [Field, Filterable, Connection(OrderBy = nameof(Loan.Days))]
        public static IQueryable<Loan> Alone([Service] LibraryContext store) => store.Loans;

        /// <summary>.</summary>
        [Field, Filterable, Connection(ParentKey = nameof(Book.Id), ChildKey = nameof(Loan.BookId), OrderBy = nameof(Loan.Days))]
        public static Task<IQueryable<Loan>> Later([Service] LibraryContext store) => Task.FromResult<IQueryable<Loan>>(store.Loans);

        /// <summary>.</summary>
        /// <param name="least">.</param>
        /// <param name="store">.</param>
        [Field, Filterable, Connection(ParentKey = nameof(Book.Id), ChildKey = nameof(Loan.BookId), OrderBy = nameof(Loan.Days))]
        public static IQueryable<Loan> Needy(int least, [Service] LibraryContext store) => store.Loans.Where(l => l.Days >= least);

        /// <summary>.</summary>
        [Field, Filterable]
        public static int Once() => 1;

        /// <summary>.</summary>
        [Field, Filterable]
        public static IReadOnlyDictionary<Guid, int> Unsaid([Parent(nameof(Book.Id))] IReadOnlyList<Guid> ids) => ids.ToDictionary(i => i, _ => 1);

        /// <summary>.</summary>
        [Field, Filterable(Related = typeof(Review))]
        public static IReadOnlyDictionary<Guid, int> Keyless([Parent(nameof(Book.Id))] IReadOnlyList<Guid> ids) => ids.ToDictionary(i => i, _ => 1);

        /// <summary>.</summary>
        [Field, Filterable(Related = typeof(Review), Key = nameof(Book.Label), RelatedKey = nameof(Review.BookId))]
        public static IReadOnlyDictionary<Guid, int> Computed([Parent(nameof(Book.Id))] IReadOnlyList<Guid> ids) => ids.ToDictionary(i => i, _ => 1);

        /// <summary>.</summary>
        [Field, Filterable(Related = typeof(Review), Key = nameof(Book.Pages))]
        public static IReadOnlyDictionary<Guid, int> Unlike([Parent(nameof(Book.Id))] IReadOnlyList<Guid> ids) => ids.ToDictionary(i => i, _ => 1);
    }

    [ExtendObjectType("Query")]
    public static class SharedRows
    {
        /// <summary>.</summary>
        [Field, Connection(OrderBy = nameof(Entry.Number))]
        public static IQueryable<Entry> Entries([Service] LibraryContext store) => store.Set<Entry>();
    }

    [ExtendObjectType("Query")]
    public static class UnknownOrder
    {
        /// <summary>.</summary>
        [Field, Connection(OrderBy = nameof(Book.Binding))]
        public static IQueryable<Book> Lists([Service] LibraryContext store) => store.Books;
    }

    [ExtendObjectType("Query")]
    public static class NoParent
    {
        /// <summary>.</summary>
        [Field, Connection(OrderBy = nameof(Book.BoughtAt), ParentKey = "Code", ChildKey = nameof(Book.ShelfCode))]
        public static IQueryable<Book> Lists([Service] LibraryContext store) => store.Books;
    }

    [ExtendObjectType(typeof(Room))]
    public static class NoParentKey
    {
        /// <summary>.</summary>
        [Field, Connection(OrderBy = nameof(Book.BoughtAt), ParentKey = "Name", ChildKey = nameof(Book.ShelfCode))]
        public static IQueryable<Book> Lists([Service] LibraryContext store) => store.Books;
    }

    [ExtendObjectType(typeof(Room))]
    public static class OtherChildKey
    {
        /// <summary>.</summary>
        [Field, Connection(OrderBy = nameof(Book.BoughtAt), ParentKey = nameof(Room.Number), ChildKey = nameof(Book.ShelfCode))]
        public static IQueryable<Book> Lists([Service] LibraryContext store) => store.Books;
    }

    [ExtendObjectType("Query")]
    public static class NullableOrder
    {
        /// <summary>.</summary>
        [Field, Connection(OrderBy = nameof(Faulty.Remark))]
        public static IQueryable<Faulty> Lists([Service] LibraryContext store) => store.Set<Faulty>();

        /// <summary>.</summary>
        [Field, Connection(OrderBy = nameof(Faulty.Number))]
        public static IQueryable<Faulty> Others([Service] LibraryContext store) => store.Set<Faulty>();
    }

    [ExtendObjectType("Query")]
    public static class NoConstructor
    {
        /// <summary>.</summary>
        [Field]
        public static IQueryable<Made> Lists([Service] LibraryContext store) => store.Set<Made>();
    }

    [ExtendObjectType("Query")]
    public static class NoIdentity
    {
        /// <summary>.</summary>
        [Field]
        public static IQueryable<Nameless> Lists([Service] LibraryContext store) => store.Set<Nameless>();
    }

    /// <summary>.</summary>
    [ObjectType, Shareable]
    public sealed class Entry
    {
        /// <summary>.</summary>
        [Field]
        public Guid Id { get; private set; }

        /// <summary>.</summary>
        [Field, Orderable]
        public int Number { get; private set; }
    }

    /// <summary>.</summary>
    [ObjectType]
    public sealed class Faulty
    {
        /// <summary>.</summary>
        [Field]
        public Guid Id { get; private set; }

        /// <summary>.</summary>
        [Field, Orderable]
        public int Number { get; private set; }

        /// <summary>.</summary>
        [Field, Orderable]
        public string? Remark { get; private set; }

        /// <summary>.</summary>
        [Field, Orderable]
        public bool Seen { get; private set; }

        /// <summary>.</summary>
        [Field, Orderable(SortKey = "Missing")]
        public string Name { get; private set; } = "";

        /// <summary>.</summary>
        [Field, Filterable(Folded = nameof(Id))]
        public string Code { get; private set; } = "";

        /// <summary>.</summary>
        [Field, Filterable]
        public Uri? Address { get; private set; }
    }

    /// <summary>.</summary>
    /// <param name="Id">.</param>
    [ObjectType]
    public sealed record Made([property: Field] Guid Id);

    /// <summary>.</summary>
    [ObjectType]
    public sealed class Nameless
    {
        /// <summary>.</summary>
        [Field]
        public Guid? Id { get; private set; }
    }
}
