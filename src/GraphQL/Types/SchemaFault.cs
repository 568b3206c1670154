using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>What is wrong with a schema.</summary>
/// <param name="Message">One sentence that names the place; worded as graphql-js does where it has the rule.</param>
/// <param name="Nodes">Where, if the schema was made of a document.</param>
internal sealed record SchemaFault(string Message, IReadOnlyList<SyntaxNode> Nodes)
{
    /// <summary>A fault at those of the nodes that there are.</summary>
    public static SchemaFault At(string message, params IEnumerable<SyntaxNode?> nodes) => new(message, [.. nodes.OfType<SyntaxNode>()]);

    /// <summary>Where a deprecation is written.</summary>
    public static DirectiveNode? Deprecation(IEnumerable<DirectiveNode>? directives) =>
        directives?.FirstOrDefault(d => d.Name.Value == BuiltInDirectives.Deprecated.Name);
}
