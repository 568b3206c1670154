using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>Directives as definitions have them.</summary>
internal static class AppliedDirective
{
    /// <summary>A directive with text as arguments.</summary>
    public static DirectiveNode Of(string name, params IEnumerable<(string Name, string Value)> arguments) =>
        new(new NameNode(name), [.. arguments.Select(a => new ArgumentNode(new NameNode(a.Name), new StringValueNode(a.Value)))]);

    /// <summary>Whether a directive stands among these.</summary>
    public static bool Has(this IReadOnlyList<DirectiveNode> directives, string name) => directives.Any(d => d.Name.Value == name);

    /// <summary>The directives of a name.</summary>
    public static IEnumerable<DirectiveNode> Named(this IReadOnlyList<DirectiveNode> directives, string name) => directives.Where(d => d.Name.Value == name);

    /// <summary>The value of an argument, or null.</summary>
    public static ValueNode? Argument(this DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(a => a.Name.Value == name)?.Value;

    /// <summary>The text of an argument, or null.</summary>
    public static string? Text(this DirectiveNode directive, string name) => (directive.Argument(name) as StringValueNode)?.Value;
}
