using System.Text.Json;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Federation;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Tests.Building;
using Samverkan.GraphQL.Printing;
using Samverkan.GraphQL.Tests.Execution;
using Samverkan.GraphQL.Tests.Federation.Products;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Tests.Federation;

public sealed class CompositionTests
{
    private readonly Shelf shelf = new();

    private static IReadOnlyList<string> FaultsOf(params SchemaDefinition[] modules) =>
        Assert.Throws<InvalidSchemaException>(() => Composition.Compose(modules)).Faults;

    [Fact]
    public void Compose_WhenModulesShareARootField_NamesFieldAndModules() =>
        Assert.Contains("INVALID_FIELD_SHARING: Query.places is resolved in branches and rival, and not @shareable in branches and rival.", FaultsOf(Branches.Build(), Rival()));

    [Fact]
    public void Compose_WhenTwoModulesGiveRowsOfAnEntity_SaysSo() =>
        Assert.Contains("Entity Branch has rows in several modules: branches, branches.", FaultsOf(Branches.Build(), Branches.Build()));

    [Fact]
    public void Compose_WhenSharedTypesDiffer_ShowsBothShapes() => Assert.Contains(
        "Author is shared and has different shapes in modules: type Author { name: String! } and type Author { name: String!; years: Int! }.",
        FaultsOf(Shelf.Build(), Rival()));

    [Fact]
    public void Compose_WhenEnumsDiffer_ShowsBothShapes() => Assert.Contains(
        "Condition has different shapes in modules: enum Condition { GENTLY_USED; NEW; TATTERED } and enum Condition { GOOD }.",
        FaultsOf(Shelf.Build(), Rival()));

    [Fact]
    public void Compose_WhenFieldOfAnEntityIsTakenTwice_SaysSo() =>
        Assert.Contains("INVALID_FIELD_SHARING: Branch.name is resolved in branches and rival, and not @shareable in branches and rival.", FaultsOf(Branches.Build(), Rival()));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Compose_WhenFieldsOfAnEntityComeFromTwoModules_AnswersThemTogether(bool ownerFirst)
    {
        shelf.Books.AddRange([new Book { BranchCode = "N" }, new Book { BranchCode = "N" }]);

        var answer = await RunAsync(ownerFirst, "{ branches { code name bookCount founder { name } } }");

        Assert.Equal(
            """{"branches":[{"code":"N","name":"North","bookCount":2,"founder":{"name":"Selma"}},{"code":"S","name":"South","bookCount":0,"founder":null}]}""",
            answer.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task Compose_WhenModuleRefersToAnothersEntity_LoadsRowsOfTheOwner()
    {
        var book = new Book { Id = Guid.NewGuid(), Title = "Jerusalem", BranchCode = "S" };
        shelf.Books.Add(book);

        var answer = await RunAsync(true, $"{{ book(id: \"{book.Id}\") {{ title branch {{ name }} }} }}");

        Assert.Equal("""{"book":{"title":"Jerusalem","branch":{"name":"South"}}}""", answer.GetProperty("data").GetRawText());
    }

    [Fact]
    public void Compose_HidesWhatIsInaccessibleAndFederationsDirectives()
    {
        var printed = SchemaPrinter.Print(Composition.Compose([ProductsSubgraph.Build()]));

        Assert.DoesNotContain("unit:", printed);
        Assert.Contains("  notes: String\n", printed);
        Assert.Contains("type User {", printed);
    }

    [Fact]
    public async Task Compose_WhenAFieldIsExternal_TakesItOfTheModuleThatHasIt()
    {
        var executor = new RequestExecutor(Composition.Compose([Users(), ProductsSubgraph.Build() with { Types = WithoutRequirement() }]), new RequestLimits());
        var answer = ExecutableSchema.Json(await executor.ExecuteAsync(
            new GraphQLRequest("""{ product(id: "apollo-studio") { createdBy { email yearsOfEmployment name } } }"""), false, new Asked(), CancellationToken.None));

        Assert.Equal(
            """{"product":{"createdBy":{"email":"support@apollographql.com","yearsOfEmployment":7,"name":"Jane Smith"}}}""",
            answer.GetProperty("data").GetRawText());
    }

    [Fact]
    public void Compose_WhenAFieldRequiresThoseOfAnotherModule_SaysThatOneProcessDoesNotBringThem() => Assert.Contains(
        "User.averageProductsCreatedPerYear of products requires fields of other modules, which modules composed in one process do not get: put a router before them.",
        FaultsOf(Users(), ProductsSubgraph.Build()));

    private static SchemaDefinition Users() => ProductsSubgraph.Build() with
    {
        Types =
        [
            .. ProductsSubgraph.Build().Types.OfType<ObjectType>().Where(t => t.Name == "User").Select(t => t with
            {
                Fields =
                [
                    .. t.Fields.Where(f => f.Name is "email" or "yearsOfEmployment" or "totalProductsCreated" or "name").Select(f => f.Name == "email"
                        ? f with { Lane = "users" }
                        : f with { Lane = "users", Directives = f.Name == "name" ? [] : [AppliedDirective.Of("shareable")], Resolver = new InlineResolver(_ => f.Name == "name" ? "old" : 7) }),
                ],
            }),
        ],
    };

    // What is external must be needed for something.
    private static DirectiveNode Provided { get; } = AppliedDirective.Of("provides", ("fields", "totalProductsCreated yearsOfEmployment"));

    private static IReadOnlyList<TypeDefinition> WithoutRequirement() =>
    [
        .. ProductsSubgraph.Build().Types.Select(t => t is ObjectType { Name: "User" } u
            ? u with { Fields = [.. u.Fields.Where(f => f.Name != "averageProductsCreatedPerYear")] }
            : t is ObjectType { Name: "Product" } p ? p with { Fields = [.. p.Fields.Select(f => f.Name == "createdBy" ? f with { Directives = [Provided] } : f)] } : t),
    ];

    [Fact]
    public void Compose_KeepsLanes()
    {
        var schema = Composition.Compose([Branches.Build(), Shelf.Build()]);

        Assert.Equal(("branches", "library"), (schema.Field("Branch", "name")!.Lane, schema.Field("Branch", "bookCount")!.Lane));
    }

    private async Task<JsonElement> RunAsync(bool ownerFirst, string query)
    {
        SchemaDefinition[] modules = ownerFirst ? [Branches.Build(), Shelf.Build()] : [Shelf.Build(), Branches.Build()];
        var executor = new RequestExecutor(Composition.Compose(modules), new RequestLimits());
        return ExecutableSchema.Json(await executor.ExecuteAsync(new GraphQLRequest(query), false, shelf, CancellationToken.None));
    }

    private static SchemaDefinition Rival() => new SubgraphBuilder("rival")
        .Add(typeof(RivalRoot)).Add(typeof(RivalBranch)).Build();

    /// <summary>Another author.</summary>
    /// <param name="Name">What the author is called.</param>
    /// <param name="Years">How long.</param>
    [ObjectType("Author"), Shareable]
    private sealed record RivalAuthor([property: Field] string Name, [property: Field] int Years);

    /// <summary>Another condition.</summary>
    [EnumName("Condition")]
    private enum RivalCondition
    {
        /// <summary>Good.</summary>
        Good,
    }

    [ExtendObjectType("Query")]
    private static class RivalRoot
    {
        /// <summary>Places again.</summary>
        [Field] public static string Places() => "";

        /// <summary>An author.</summary>
        [Field] public static RivalAuthor? Author() => null;

        /// <summary>A condition.</summary>
        [Field] public static RivalCondition? Worn() => null;
    }

    [ExtendObjectType(typeof(BranchKey))]
    private static class RivalBranch
    {
        /// <summary>Its name again.</summary>
        [Field] public static Dictionary<string, string?> Name([Parent(nameof(BranchKey.Code))] IReadOnlyList<string> codes) =>
            codes.ToDictionary(c => c, c => (string?)c);
    }
}
