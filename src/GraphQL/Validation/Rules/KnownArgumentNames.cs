using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Arguments are those of the field or directive. (<see href="https://spec.graphql.org/September2025/#sec-Argument-Names"/>)</summary>
internal sealed class KnownArgumentNames(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(ArgumentNode argument)
    {
        var types = context.Types;
        if (types is { Argument: null, Directive: { } directive })
        {
            Report(argument, $"directive \"@{directive.Name}\"", directive.Arguments);
        }
        else if (types is { Argument: null, InDirective: false, Parent: { } parent, Field: { } field })
        {
            Report(argument, $"field \"{parent.Name}.{field.Name}\"", field.Arguments);
        }
    }

    private void Report(ArgumentNode argument, string on, IReadOnlyList<InputValueDefinition> arguments)
    {
        var suggestions = Suggestions.For(argument.Name.Value, arguments.Select(a => a.Name));
        context.Report($"Unknown argument \"{argument.Name.Value}\" on {on}.{suggestions}", argument);
    }
}
