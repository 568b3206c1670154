using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation;

namespace Samverkan.GraphQL.TypeSystem.Rules;

/// <summary>Fields of a type have different names. (<see href="https://spec.graphql.org/September2025/#sec-Objects"/>)</summary>
internal sealed class UniqueFieldDefinitionNames(DocumentContext context) : SyntaxVisitor
{
    private readonly Dictionary<(string Type, string Field), NameNode> known = [];

    public override void Enter(TypeSystemNode definition)
    {
        if (definition is not TypeDefinitionNode { Name.Value: var type } node)
        {
            return;
        }
        foreach (var name in Fields(node))
        {
            if (HasField(context.TypeOfSchema(type), name.Value))
            {
                context.Report($"Field \"{type}.{name.Value}\" already exists in the schema. It cannot also be defined in this type extension.", name);
            }
            else if (!known.TryAdd((type, name.Value), name))
            {
                context.Report($"Field \"{type}.{name.Value}\" can only be defined once.", known[(type, name.Value)], name);
            }
        }
    }

    private static IEnumerable<NameNode> Fields(TypeDefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode o => o.Fields.Select(f => f.Name),
        InterfaceTypeDefinitionNode i => i.Fields.Select(f => f.Name),
        InputObjectTypeDefinitionNode i => i.Fields.Select(f => f.Name),
        _ => [],
    };

    private static bool HasField(TypeDefinition? type, string field) => type switch
    {
        CompositeType c => c.Fields.Any(f => f.Name == field),
        InputObjectType i => i.Fields.Any(f => f.Name == field),
        _ => false,
    };
}
