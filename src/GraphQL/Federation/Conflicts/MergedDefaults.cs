using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation.Conflicts;

/// <summary>Defaults that are no values of their enum any more, once it has only those that all subgraphs know.</summary>
internal sealed class MergedDefaults(Supergraph graph)
{
    /// <summary>All of them.</summary>
    public IEnumerable<CompositionFault> Find() =>
        from type in graph.Types
        from values in Arguments(type.Name).Concat(InputFields(type.Name, type.Parts))
        where InputFaults.Default(values.Same) is not null
        let given = values.Same.Select(v => v.DefaultValue).OfType<EnumValueNode>().FirstOrDefault()
        where given is not null && graph.Parts(values.Same[0].Type.Name).Any(p => p.Type is EnumType e && e.Values.All(v => v.Name != given.Value))
        select new CompositionFault("INVALID_GRAPHQL", $"{values.Place} has the default {given.Value}, which not all subgraphs know of {values.Same[0].Type.Name}.");

    private IEnumerable<(string Place, IReadOnlyList<InputValueDefinition> Same)> Arguments(string type) =>
        from field in graph.Fields(type)
        let own = field.Parts.Where(p => !p.External).ToList()
        from same in own.SelectMany(p => p.Field.Arguments).GroupBy(a => a.Name)
        where same.Count() == own.Count
        select ($"{type}.{field.Name}({same.Key}:)", (IReadOnlyList<InputValueDefinition>)[.. same]);

    private static IEnumerable<(string Place, IReadOnlyList<InputValueDefinition> Same)> InputFields(string type, IReadOnlyList<TypePart> parts) =>
        from same in parts.Select(p => p.Type).OfType<InputObjectType>().SelectMany(i => i.Fields).GroupBy(f => f.Name)
        where same.Count() == parts.Count
        select ($"{type}.{same.Key}", (IReadOnlyList<InputValueDefinition>)[.. same]);
}
