using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Arguments of a field that must be given are given. (<see href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>)</summary>
internal sealed class ProvidedRequiredArguments(ValidationContext context) : SyntaxVisitor
{
    public override void Leave(FieldNode field)
    {
        if (context.Types is not { Parent: { } parent, Field: { } definition })
        {
            return;
        }
        foreach (var argument in definition.Arguments)
        {
            if (argument.Required && field.Arguments.All(a => a.Name.Value != argument.Name))
            {
                context.Report(
                    $"Argument \"{MetaFields.OwnerOf(parent.Name, definition.Name)}.{definition.Name}({argument.Name}:)\" of type \"{argument.Type}\" is required, but it was not provided.",
                    field);
            }
        }
    }
}
