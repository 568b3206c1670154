using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>A directive stands once at a place unless it is repeatable. (<see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location"/>)</summary>
/// <remarks>A type and its extensions are one place, and so are the schema and its extensions.</remarks>
internal sealed class UniqueDirectivesPerLocation(DocumentContext context) : SyntaxVisitor
{
    private readonly Dictionary<string, Dictionary<string, DirectiveNode>> knownOfTypeSystem = [];

    public override void Enter(IReadOnlyList<DirectiveNode> directives, string location, SyntaxNode on)
    {
        var known = on is TypeSystemNode definition ? OfTypeSystem(definition) : [];
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (context.KnownDirectives.GetValueOrDefault(name) is { Repeatable: false } && !known.TryAdd(name, directive))
            {
                context.Report($"The directive \"@{name}\" can only be used once at this location.", known[name], directive);
            }
        }
    }

    private Dictionary<string, DirectiveNode> OfTypeSystem(TypeSystemNode definition)
    {
        var name = (definition as TypeDefinitionNode)?.Name.Value ?? "";
        if (!knownOfTypeSystem.TryGetValue(name, out var known))
        {
            knownOfTypeSystem[name] = known = [];
        }
        return known;
    }
}
