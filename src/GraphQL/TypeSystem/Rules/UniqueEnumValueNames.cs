using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation;

namespace Samverkan.GraphQL.TypeSystem.Rules;

/// <summary>Values of an enum have different names. (<see href="https://spec.graphql.org/September2025/#sec-Enums"/>)</summary>
internal sealed class UniqueEnumValueNames(DocumentContext context) : SyntaxVisitor
{
    private readonly Dictionary<(string Type, string Value), NameNode> known = [];

    public override void Enter(TypeSystemNode definition)
    {
        if (definition is not EnumTypeDefinitionNode { Name.Value: var type } node)
        {
            return;
        }
        foreach (var name in node.Values.Select(v => v.Name))
        {
            if (context.TypeOfSchema(type) is EnumType existing && existing.Values.Any(v => v.Name == name.Value))
            {
                context.Report($"Enum value \"{type}.{name.Value}\" already exists in the schema. It cannot also be defined in this type extension.", name);
            }
            else if (!known.TryAdd((type, name.Value), name))
            {
                context.Report($"Enum value \"{type}.{name.Value}\" can only be defined once.", known[(type, name.Value)], name);
            }
        }
    }
}
