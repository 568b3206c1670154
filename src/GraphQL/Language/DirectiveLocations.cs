using System.Collections.Frozen;

namespace Samverkan.GraphQL.Language;

/// <summary>Where a directive may stand (specification 3.13).</summary>
internal static class DirectiveLocations
{
    /// <summary>In executable documents.</summary>
    public static FrozenSet<string> Executable { get; } = FrozenSet.Create(
        "QUERY",
        "MUTATION",
        "SUBSCRIPTION",
        "FIELD",
        "FRAGMENT_DEFINITION",
        "FRAGMENT_SPREAD",
        "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION");

    /// <summary>In type system documents.</summary>
    public static FrozenSet<string> TypeSystem { get; } = FrozenSet.Create(
        "SCHEMA",
        "SCALAR",
        "OBJECT",
        "FIELD_DEFINITION",
        "ARGUMENT_DEFINITION",
        "INTERFACE",
        "UNION",
        "ENUM",
        "ENUM_VALUE",
        "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION");
}
