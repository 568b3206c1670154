using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation;

namespace Samverkan.GraphQL.TypeSystem.Rules;

/// <summary>A document defines the schema once. (<see href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/>)</summary>
internal sealed class LoneSchemaDefinition(DocumentContext context) : SyntaxVisitor
{
    private bool defined;

    public override void Enter(TypeSystemNode definition)
    {
        if (definition is not SchemaDefinitionNode { Extension: false })
        {
            return;
        }
        if (HasRoot(context.Existing))
        {
            context.Report("Cannot define a new schema within a schema extension.", definition);
        }
        else if (defined)
        {
            context.Report("Must provide only one schema definition.", definition);
        }
        defined = true;
    }

    private static bool HasRoot(SchemaDefinition? existing) => existing is not null
        && (existing.Nodes.Count > 0 || new[] { existing.Query, existing.Mutation, existing.Subscription }.Any(r => existing.Types.Any(t => t.Name == r)));
}
