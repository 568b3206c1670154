using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>The directives of the specification (3.13).</summary>
public static class BuiltInDirectives
{
    /// <summary>Leaves out a field or fragment when its argument is true (3.13.1).</summary>
    public static DirectiveDefinition Skip { get; } = Conditional(
        "skip", "Directs the executor to skip this field or fragment when the `if` argument is true.", "Skipped when true.");

    /// <summary>Leaves out a field or fragment unless its argument is true (3.13.2).</summary>
    public static DirectiveDefinition Include { get; } = Conditional(
        "include", "Directs the executor to include this field or fragment only when the `if` argument is true.", "Included when true.");

    /// <summary>What a deprecation says when no reason is given (3.13.3).</summary>
    public const string NoLongerSupported = "No longer supported";

    /// <summary>Marks what should not be used any more (3.13.3).</summary>
    public static DirectiveDefinition Deprecated { get; } = new()
    {
        Name = "deprecated",
        Description = "Marks an element of a GraphQL schema as no longer supported.",
        Arguments =
        [
            new()
            {
                Name = "reason",
                Type = TypeReference.Named("String").NonNull(),
                Description = "Why it is deprecated, usually with the access pattern to use instead, in Markdown.",
                DefaultValue = new StringValueNode(NoLongerSupported),
            },
        ],
        Locations = ["FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INPUT_FIELD_DEFINITION", "ENUM_VALUE"],
    };

    /// <summary>Tells where a scalar's format is specified (3.13.4).</summary>
    public static DirectiveDefinition SpecifiedBy { get; } = new()
    {
        Name = "specifiedBy",
        Description = "Exposes a URL that specifies the behavior of this scalar.",
        Arguments = [new() { Name = "url", Type = TypeReference.Named("String").NonNull(), Description = "The URL that specifies the behavior of this scalar." }],
        Locations = ["SCALAR"],
    };

    /// <summary>Marks an input object of which exactly one field is given (3.13.5).</summary>
    public static DirectiveDefinition OneOf { get; } = new()
    {
        Name = "oneOf",
        Description = "Indicates exactly one field must be supplied and this field must not be `null`.",
        Locations = ["INPUT_OBJECT"],
    };

    /// <summary>All five.</summary>
    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Include, Skip, Deprecated, SpecifiedBy, OneOf];

    private static DirectiveDefinition Conditional(string name, string description, string condition) => new()
    {
        Name = name,
        Description = description,
        Arguments = [new() { Name = "if", Type = TypeReference.Named("Boolean").NonNull(), Description = condition }],
        Locations = ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
    };
}
