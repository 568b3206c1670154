using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Validation;

namespace Samverkan.GraphQL.TypeSystem.Rules;

/// <summary>Arguments of a field or directive have different names. (<see href="https://spec.graphql.org/September2025/#sec-Field-Arguments"/>)</summary>
internal sealed class UniqueArgumentDefinitionNames(DocumentContext context) : SyntaxVisitor
{
    public override void Enter(TypeSystemNode definition)
    {
        foreach (var (place, arguments) in ArgumentLists(definition))
        {
            foreach (var same in arguments.GroupBy(a => a.Name.Value).Where(same => same.Count() > 1))
            {
                context.Report($"Argument \"{place}({same.Key}:)\" can only be defined once.", same.Select(a => a.Name));
            }
        }
    }

    private static IEnumerable<(string Place, IReadOnlyList<InputValueDefinitionNode> Arguments)> ArgumentLists(TypeSystemNode definition) => definition switch
    {
        DirectiveDefinitionNode d => [($"@{d.Name.Value}", d.Arguments)],
        ObjectTypeDefinitionNode o => o.Fields.Select(f => ($"{o.Name.Value}.{f.Name.Value}", f.Arguments)),
        InterfaceTypeDefinitionNode i => i.Fields.Select(f => ($"{i.Name.Value}.{f.Name.Value}", f.Arguments)),
        _ => [],
    };
}
