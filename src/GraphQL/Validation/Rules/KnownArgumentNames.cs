using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Arguments of a field are those it defines. (<see href="https://spec.graphql.org/September2025/#sec-Argument-Names"/>)</summary>
internal sealed class KnownArgumentNames(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(ArgumentNode argument)
    {
        if (context.Types is { Argument: null, InDirective: false, Parent: { } parent, Field: { } field })
        {
            var suggestions = Suggestions.For(argument.Name.Value, field.Arguments.Select(a => a.Name));
            context.Report($"Unknown argument \"{argument.Name.Value}\" on field \"{MetaFields.OwnerOf(parent.Name, field.Name)}.{field.Name}\".{suggestions}", argument);
        }
    }
}
