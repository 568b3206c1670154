using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Validation;

namespace Samverkan.GraphQL.TypeSystem.Rules;

/// <summary>Types have different names. (<see href="https://spec.graphql.org/September2025/#sec-Schema"/>)</summary>
internal sealed class UniqueTypeNames(DocumentContext context) : SyntaxVisitor
{
    private readonly Dictionary<string, NameNode> known = [];

    public override void Enter(TypeSystemNode definition)
    {
        if (definition is not TypeDefinitionNode { Extension: false, Name: var name })
        {
            return;
        }
        if (context.TypeOfSchema(name.Value) is not null)
        {
            context.Report($"Type \"{name.Value}\" already exists in the schema. It cannot also be defined in this type definition.", name);
        }
        else if (!known.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one type named \"{name.Value}\".", known[name.Value], name);
        }
    }
}
