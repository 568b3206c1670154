using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Tests.Building;

public sealed class SubgraphBuilderTests
{
    private static readonly SchemaDefinition Definition = Shelf.Build();
    private static readonly Schema Schema = new(Definition);

    private readonly Shelf shelf = new();

    [Theory]
    [InlineData("Book", "id", "ID!")]
    [InlineData("Book", "title", "String!")]
    [InlineData("Book", "subtitle", "String")]
    [InlineData("Book", "condition", "Condition!")]
    [InlineData("Book", "tags", "[String]")]
    [InlineData("Book", "branch", "Branch!")]
    [InlineData("Book", "author", "Author")]
    [InlineData("Book", "borrowers", "[String!]!")]
    [InlineData("Branch", "bookCount", "Int")]
    [InlineData("Query", "book", "Book")]
    [InlineData("Query", "things", "[Thing!]!")]
    [InlineData("Mutation", "addBook", "String!")]
    public void Build_GivesFieldsTheirTypesAndNullability(string type, string field, string expected) =>
        Assert.Equal(expected, Schema.Field(type, field)?.Type.ToString());

    [Fact]
    public void Build_WhenMemberHasNoFieldAttribute_LeavesItOut() => Assert.Null(Schema.Field("Book", "branchCode"));

    [Theory]
    [InlineData("Book", null, "A book.\n\nOne copy of it, see `title`.")]
    [InlineData("Book", "title", "What stands on its back.")]
    [InlineData("Book", "id", "Identifies the thing.")]
    [InlineData("Branch", "code", "The branch's `code`.")]
    [InlineData("Author", "name", "What the author is called.")]
    public void Build_TakesDescriptionsFromXmlDocumentation(string type, string? field, string expected) =>
        Assert.Equal(expected, field is null ? Schema.Type(type)!.Description : Schema.Field(type, field)!.Description);

    [Fact]
    public void Build_NamesEnumValuesByHabitOrAttribute() =>
        Assert.Equal(["NEW", "GENTLY_USED", "TATTERED"], ((EnumType)Schema.Type("Condition")!).Values.Select(v => v.Name));

    [Fact]
    public void Build_WhenClassImplementsInterfaceType_ImplementsInterface() =>
        Assert.Equal(["Book"], Schema.PossibleTypes("Thing").Select(t => t.Name));

    [Theory]
    [InlineData("id", false)]
    [InlineData("title", true)]
    [InlineData("author", true)]
    [InlineData("borrowers", false)]
    public void ReadsRow_IsFalseOnlyForWhatTheKeyTells(string field, bool expected) =>
        Assert.Equal(expected, Schema.Field("Book", field)!.ReadsRow);

    [Theory]
    [InlineData("Book", "title", "Title")]
    [InlineData("Book", "branch", "BranchCode")]
    [InlineData("Book", "author", "AuthorId")]
    [InlineData("Book", "borrowers", "Id")]
    public void Requires_NamesTheMembersThatTheResolverReads(string type, string field, string expected) =>
        Assert.Equal([expected], Schema.Field(type, field)!.Requires);

    [Theory]
    [InlineData("Book", "title", "books.read")]
    [InlineData("Book", "condition", null)]
    [InlineData("Query", "book", null)]
    [InlineData("Query", "things", "things.read")]
    [InlineData("Book", "author", "books.read")]
    public void Access_IsTheMembersOrElseItsClasss(string type, string field, string? permission) =>
        Assert.Equal(new AccessRule(permission), Schema.Field(type, field)!.Access);

    [Fact]
    public void Access_WhenNothingIsStated_IsNull() => Assert.Null(Schema.Field("Mutation", "addBook")!.Access);

    [Fact]
    public async Task KeyField_IsReadFromRowAndFromKey()
    {
        var (row, key) = (new Book { Id = Guid.NewGuid() }, new BookKey(Guid.NewGuid()));

        Assert.Equal([row.Id, key.Id], await TestContext.Resolve(Schema, "Book", "id", shelf, [row, key]));
    }

    [Fact]
    public async Task BatchMethod_IsAskedOnceForDistinctKeysAndAlignsItsAnswers()
    {
        var (known, unknown) = (Guid.NewGuid(), Guid.NewGuid());
        shelf.Authors[known] = new Author("Selma");
        Book[] books = [new() { AuthorId = known }, new(), new() { AuthorId = unknown }, new() { AuthorId = known }];

        var authors = await TestContext.Resolve(Schema, "Book", "author", shelf, books);

        Assert.Equal([new Author("Selma"), null, null, new Author("Selma")], authors);
        Assert.Equal([known, unknown], Assert.Single(shelf.Asked));
    }

    [Fact]
    public async Task LookupMethod_GivesListsToRowsAndKeysAlike()
    {
        var (lent, idle) = (Guid.NewGuid(), Guid.NewGuid());
        shelf.Loans.AddRange([(lent, "Anna"), (lent, "Bo"), (lent, "Cilla")]);

        var borrowers = await TestContext.Resolve(
            Schema, "Book", "borrowers", shelf, [new Book { Id = lent }, new BookKey(idle), new BookKey(lent)], ("first", 2));

        Assert.Equal([["Anna", "Bo"], [], ["Anna", "Bo"]], borrowers.Select(b => (IEnumerable<string>)b!));
    }

    [Fact]
    public async Task MethodWithoutParent_GivesOneValueToEveryParent()
    {
        var things = await TestContext.Resolve(Schema, "Query", "things", shelf, [new object(), new object()]);

        Assert.Same(things[0], things[1]);
    }

    [Fact]
    public async Task Method_WhenArgumentIsAbsent_GetsItsDefault()
    {
        var id = Guid.NewGuid();
        shelf.Loans.AddRange([(id, "Anna"), (id, "Bo"), (id, "Cilla")]);

        var borrowers = await TestContext.Resolve(Schema, "Book", "borrowers", shelf, [new BookKey(id)]);

        Assert.Equal(["Anna", "Bo"], (IEnumerable<string>)borrowers[0]!);
    }

    [Fact]
    public async Task Rows_GivesRowsByKeysAndNullForMissing()
    {
        var book = new Book { Id = Guid.NewGuid() };
        shelf.Books.Add(book);
        var entity = ((ObjectType)Schema.Type("Book")!).Entity!;
        var context = new TestContext(Schema, Schema.Field("Query", "book")!, shelf, new Dictionary<string, object?>());

        Assert.Equal([null, book], await entity.Rows!.Resolve(context, [new BookKey(Guid.NewGuid()), new BookKey(book.Id)]));
    }

    [Fact]
    public void Entity_MakesKeysOfRowsKeysAndFields()
    {
        var entity = ((ObjectType)Schema.Type("Book")!).Entity!;
        var id = Guid.NewGuid();

        Assert.Equal("id", entity.KeyFields);
        Assert.All(
            [entity.KeyOf(new Book { Id = id }), entity.KeyOf(new BookKey(id)), entity.KeyFrom(new Dictionary<string, object?> { ["id"] = id.ToString() })],
            key => Assert.Equal(new BookKey(id), key));
    }

    [Fact]
    public void ReferredEntity_IsStubWithKeyAndWithoutRows()
    {
        var branch = (ObjectType)Schema.Type("Branch")!;

        Assert.Equal([typeof(BranchKey)], branch.ClrTypes);
        Assert.Null(branch.Entity!.Rows);
    }

    [Fact]
    public void Input_WhenFieldIsAbsent_TellsItFromNull()
    {
        var input = (InputObjectType)Schema.Type("AddBookInput")!;
        var given = new Dictionary<string, object?> { ["title"] = "T", ["branches"] = Array.Empty<Guid>(), ["condition"] = Condition.New };

        var absent = (AddBookInput)input.Create(given);
        var isNull = (AddBookInput)input.Create(new Dictionary<string, object?>(given) { ["note"] = null });

        Assert.Equal((false, true), (absent.Note.Given, isNull.Note.Given));
    }

    [Theory]
    [InlineData("title", "String!", null)]
    [InlineData("branches", "[ID!]!", null)]
    [InlineData("condition", "Condition!", "GENTLY_USED")]
    [InlineData("note", "String", null)]
    [InlineData("pages", "Int", null)]
    public void Input_TakesItsFieldsFromTheRecordsParameters(string field, string type, string? defaultValue)
    {
        var definition = ((InputObjectType)Schema.Type("AddBookInput")!).Fields.Single(f => f.Name == field);

        Assert.Equal(type, definition.Type.ToString());
        Assert.Equal(defaultValue, (definition.DefaultValue as EnumValueNode)?.Value);
    }

    [Fact]
    public void Lane_IsTheModulesName() => Assert.Equal("library", Schema.Field("Query", "book")!.Lane);

    [Fact]
    public void Shareable_IsNoted() => Assert.True(((ObjectType)Schema.Type("Author")!).Shareable);
}
