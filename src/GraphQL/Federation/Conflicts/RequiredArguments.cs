using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation.Conflicts;

/// <summary>Arguments in what fields require, held against those that all who resolve the required fields know.</summary>
internal sealed class RequiredArguments(Supergraph graph)
{
    /// <summary>Those that must be given and are not, and those that not all know.</summary>
    public IEnumerable<CompositionFault> Find() =>
        from type in graph.Types
        from field in graph.Fields(type.Name)
        from part in field.Parts
        from fields in part.Field.Directives.Named("requires").Select(r => r.Text("fields")).OfType<string>()
        from message in Check(type.Name, graph.Selection(fields))
        select new CompositionFault("REQUIRES_INVALID_FIELDS", $"[{part.Subgraph.Name}] @requires of {type.Name}.{field.Name} (\"{fields}\"): {message}");

    private IEnumerable<string> Check(string type, SelectionSetNode selection) => selection.Selections.SelectMany(selected => selected switch
    {
        InlineFragmentNode fragment => Check(fragment.TypeCondition?.Name.Value ?? type, fragment.SelectionSet),
        FieldNode field when graph.Fields(type).FirstOrDefault(f => f.Name == field.Name.Value).Parts is { } parts => Check(type, field, [.. parts.Where(p => !p.External)]),
        _ => [],
    });

    private IEnumerable<string> Check(string type, FieldNode node, IReadOnlyList<FieldPart> own)
    {
        var given = node.Arguments.Select(a => a.Name.Value).ToHashSet();
        foreach (var argument in own.SelectMany(p => p.Field.Arguments).GroupBy(a => a.Name))
        {
            if (given.Contains(argument.Key) && argument.Count() < own.Count)
            {
                yield return $"{type}.{node.Name.Value} has no argument {argument.Key} in every subgraph that resolves it.";
            }
            else if (!given.Contains(argument.Key) && argument.Any(a => a.Required))
            {
                yield return $"{type}.{node.Name.Value} needs its argument {argument.Key} in a subgraph that resolves it.";
            }
        }
        foreach (var message in node.SelectionSet is { } below && own.Count > 0 ? Check(own[0].Field.Type.Name, below) : [])
        {
            yield return message;
        }
    }
}
