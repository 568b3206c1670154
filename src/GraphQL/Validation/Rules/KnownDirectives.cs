using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Directives are those of the schema, at the places it names. (<see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Defined"/>)</summary>
internal sealed class KnownDirectives(DocumentContext context) : SyntaxVisitor
{
    public override void Enter(IReadOnlyList<DirectiveNode> directives, string location, SyntaxNode on)
    {
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (!context.KnownDirectives.TryGetValue(name, out var definition))
            {
                context.Report($"Unknown directive \"@{name}\".", directive);
            }
            else if (!definition.Locations.Contains(location))
            {
                context.Report($"Directive \"@{name}\" may not be used on {location}.", directive);
            }
        }
    }
}
