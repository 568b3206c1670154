using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Printing;
using Samverkan.GraphQL.Tests.Building;
using Samverkan.GraphQL.Tests.Types;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Tests.Printing;

public sealed class SchemaPrinterTests
{
    [Fact]
    public void Print_GivesBackWhatWasParsed()
    {
        const string Sdl = """"
            """The root."""
            type Query implements Node {
              id: ID!
              """A list."""
              list(
                """How many."""
                first: Int! = 25
                """Only these."""
                only: [Colour!] = [RED]
                by: Choice
              ): [Query!]! @deprecated(reason: "Use id.")
              old: Either @deprecated
            }

            interface Node {
              id: ID!
            }

            interface Named implements Node {
              id: ID!
            }

            union Either = Query

            enum Colour {
              """Like blood."""
              RED
              GREEN @deprecated
            }

            input Choice @oneOf {
              a: String
              b: Int
            }

            """A day of the calendar, such as `2024-12-31` (RFC 3339, full-date)."""
            scalar Date @specifiedBy(url: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6")

            """";

        Assert.Equal(Sdl, SchemaPrinter.Print(SdlSchema.Of(Sdl)));
    }

    [Fact]
    public void Print_WhenRootHasAnotherName_StatesIt()
    {
        var definition = new SchemaDefinition
        {
            Types = [SdlSchema.Of("type Query { a: Int }").Query with { Name = "Root" }, BuiltInScalars.Int],
            Directives = [],
            Query = "Root",
        };

        Assert.Equal("schema {\n  query: Root\n}\n\ntype Root {\n  a: Int\n}\n", SchemaPrinter.Print(definition));
    }

    [Fact]
    public void Print_LeavesOutWhatEverySchemaHas()
    {
        var printed = SchemaPrinter.Print(IntrospectionTypes.AddTo(Shelf.Build()));

        Assert.DoesNotContain("__", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("scalar", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("directive", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Print_IsTheSameEveryTime() => Assert.Equal(SchemaPrinter.Print(Shelf.Build()), SchemaPrinter.Print(Shelf.Build()));
}
