using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.TypeSystem;

namespace Samverkan.GraphQL.Tests;

/// <summary>Makes schemas of SDL: complete for validation, without resolvers.</summary>
internal static class TestSchema
{
    public static Schema Of(string sdl) => SchemaBuilder.BuildSchema(sdl, new SchemaBindings { Scalar = Text });

    private static ScalarType Text(string name) => BuiltInScalars.String with
    {
        Name = name,
        ParseLiteral = literal => literal is StringValueNode text
            ? text.Value
            : throw new FormatException($"{name} cannot represent value: {SyntaxPrinter.Print(literal)}"),
    };
}
