using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Arguments of a directive that must be given are given. (<see href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>)</summary>
internal sealed class ProvidedRequiredArgumentsOnDirectives(DocumentContext context) : SyntaxVisitor
{
    public override void Leave(DirectiveNode directive)
    {
        var name = directive.Name.Value;
        var arguments = context.KnownDirectives.GetValueOrDefault(name)?.Arguments ?? [];
        foreach (var missing in arguments.Where(a => a.RequiredType is not null && directive.Arguments.All(g => g.Name.Value != a.Name)))
        {
            context.Report(
                $"Argument \"@{name}({missing.Name}:)\" of type \"{missing.RequiredType}\" is required, but it was not provided.", directive);
        }
    }
}
