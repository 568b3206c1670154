using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation;

namespace Samverkan.GraphQL.Tests.Validation;

/// <summary>Validates documents against a schema with one of everything.</summary>
internal static class Validated
{
    public const string Sdl = """
        schema { query: Query mutation: Mutation subscription: Subscription }
        directive @cached(minutes: Int!, tags: [String!]) on FIELD
        directive @traced repeatable on QUERY | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION | VARIABLE_DEFINITION
        interface Item { id: ID! title(short: Boolean): String }
        interface Dated implements Item { id: ID! title(short: Boolean): String date: String }
        type Order implements Item { id: ID! title(short: Boolean): String status: Status! owner: Person lines(first: Int, where: Filter): [Line!]! related: [Item!]! }
        type Meeting implements Dated & Item { id: ID! title(short: Boolean): String date: String status: String attendees(first: Int = 5): [Person!]! }
        type Person { name: String! orders(first: Int, last: Int): OrderConnection! manager: Person }
        type Line { text: String amount: Float }
        type OrderConnection { nodes: [Order!]! totalCount: Int! }
        union Found = Order | Person
        enum Status { PLACED DELIVERED REFUSED }
        input Filter { status: Status!, text: String, amount: Int! = 3, and: [Filter!], ids: [ID] }
        input Key @oneOf { id: ID, number: Int }
        type Query {
          order(id: ID!): Order
          orders(first: Int! = 10, where: Filter): [Order!]
          by(key: Key): Item
          item: Item
          dated: Dated
          found: [Found]
          person: Person
          sum(of: [Int!], deep: [[Int!]!]): Int
        }
        type Mutation { place(title: String, where: Filter): Order }
        type Subscription { placed(id: ID): Order refused: Order }
        """;

    public static Schema Schema { get; } = TestSchema.Of(Sdl);

    /// <summary>The errors as <c>message @line:column line:column</c>, in the order of their places.</summary>
    public static IReadOnlyList<string> Errors(string document, int maxErrors = 100)
    {
        var errors = DocumentValidator.Validate(Schema, Parser.ParseDocument(document), maxErrors);
        Assert.All(errors, e => Assert.Equal(ErrorCodes.ValidationFailed, e.Code));
        return [.. errors
            .OrderBy(e => (e.Locations![0].Line, e.Locations[0].Column))
            .Select(e => $"{e.Message} @{string.Join(' ', e.Locations!.Select(l => $"{l.Line}:{l.Column}"))}")];
    }

    /// <summary>Fails unless the document has these errors and no others.</summary>
    public static void Has(string document, params string[] errors) => Assert.Equal(errors, Errors(document));
}
