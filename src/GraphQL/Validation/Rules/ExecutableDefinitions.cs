using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>A document to execute has operations and fragments only. (<see href="https://spec.graphql.org/September2025/#sec-Executable-Definitions"/>)</summary>
internal sealed class ExecutableDefinitions(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(DocumentNode document)
    {
        foreach (var definition in document.Definitions.OfType<TypeSystemNode>())
        {
            context.Report($"The {NameOf(definition)} definition is not executable.", definition);
        }
    }

    private static string NameOf(TypeSystemNode definition) => definition switch
    {
        TypeDefinitionNode type => $"\"{type.Name.Value}\"",
        DirectiveDefinitionNode directive => $"\"{directive.Name.Value}\"",
        _ => "schema",
    };
}
