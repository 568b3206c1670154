using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Arguments of a directive are those it defines. (<see href="https://spec.graphql.org/September2025/#sec-Argument-Names"/>)</summary>
internal sealed class KnownArgumentNamesOnDirectives(DocumentContext context) : SyntaxVisitor
{
    public override void Enter(DirectiveNode directive)
    {
        if (directive.Arguments.Count == 0 || context.KnownDirectives.GetValueOrDefault(directive.Name.Value) is not { } definition)
        {
            return;
        }
        var names = definition.Arguments.Select(a => a.Name).ToHashSet();
        foreach (var argument in directive.Arguments.Where(a => !names.Contains(a.Name.Value)))
        {
            var suggestions = Suggestions.For(argument.Name.Value, names);
            context.Report($"Unknown argument \"{argument.Name.Value}\" on directive \"@{directive.Name.Value}\".{suggestions}", argument);
        }
    }
}
