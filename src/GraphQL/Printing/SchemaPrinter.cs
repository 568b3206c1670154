using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Printing;

/// <summary>Prints schemas as SDL: with descriptions and applied directives; without what every schema has.</summary>
public static class SchemaPrinter
{
    /// <summary>The schema as SDL.</summary>
    public static string Print(Schema schema) => Print(schema.Definition);

    /// <summary>The definitions as SDL, in their order, ending with a line end.</summary>
    public static string Print(SchemaDefinition definition) => SyntaxPrinter.Print(SchemaDocument.Of(definition)) + "\n";
}
