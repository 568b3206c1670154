using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Arguments that must be given are given. (<see href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>)</summary>
internal sealed class ProvidedRequiredArguments(ValidationContext context) : SyntaxVisitor
{
    public override void Leave(FieldNode field)
    {
        if (context.Types is { Parent: { } parent, Field: { } definition })
        {
            foreach (var missing in Missing(definition.Arguments, field.Arguments))
            {
                context.Report(
                    $"Argument \"{parent.Name}.{definition.Name}({missing.Name}:)\" of type \"{missing.Type}\" is required, but it was not provided.",
                    field);
            }
        }
    }

    public override void Leave(DirectiveNode directive)
    {
        if (context.Types.Directive is { } definition)
        {
            foreach (var missing in Missing(definition.Arguments, directive.Arguments))
            {
                context.Report(
                    $"Argument \"@{definition.Name}({missing.Name}:)\" of type \"{missing.Type}\" is required, but it was not provided.",
                    directive);
            }
        }
    }

    private static IEnumerable<InputValueDefinition> Missing(IEnumerable<InputValueDefinition> defined, IReadOnlyList<ArgumentNode> given) =>
        defined.Where(d => d.Required && given.All(g => g.Name.Value != d.Name));
}
