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
        foreach (var missing in definition.Arguments.Where(a => a.Required && field.Arguments.All(g => g.Name.Value != a.Name)))
        {
            context.Report(
                $"Argument \"{MetaFields.OwnerOf(parent.Name, definition.Name)}.{definition.Name}({missing.Name}:)\" of type \"{missing.Type}\" is required, but it was not provided.",
                field);
        }
    }
}
