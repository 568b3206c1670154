using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Validation;

namespace Samverkan.GraphQL.TypeSystem.Rules;

/// <summary>Directives have different names. (<see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/>)</summary>
internal sealed class UniqueDirectiveNames(DocumentContext context) : SyntaxVisitor
{
    private readonly Dictionary<string, NameNode> known = [];

    public override void Enter(TypeSystemNode definition)
    {
        if (definition is not DirectiveDefinitionNode { Name: var name })
        {
            return;
        }
        if (context.Existing?.Directives.Any(d => d.Name == name.Value) == true)
        {
            context.Report($"Directive \"@{name.Value}\" already exists in the schema. It cannot be redefined.", name);
        }
        else if (!known.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one directive named \"@{name.Value}\".", known[name.Value], name);
        }
    }
}
