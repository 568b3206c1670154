using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>A directive stands once at a place unless it is repeatable. (<see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location"/>)</summary>
internal sealed class UniqueDirectivesPerLocation(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(IReadOnlyList<DirectiveNode> directives, string location)
    {
        var known = new Dictionary<string, DirectiveNode>();
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (context.Schema.Directives.GetValueOrDefault(name) is { Repeatable: false } && !known.TryAdd(name, directive))
            {
                context.Report($"The directive \"@{name}\" can only be used once at this location.", known[name], directive);
            }
        }
    }
}
