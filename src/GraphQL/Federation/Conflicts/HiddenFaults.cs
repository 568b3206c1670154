using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation.Conflicts;

/// <summary>What does not hold any more once elements are <c>@inaccessible</c>.</summary>
internal sealed class HiddenFaults(Supergraph graph)
{
    /// <summary>All of it.</summary>
    public IEnumerable<CompositionFault> Find() => graph.Types.Where(t => !IsHidden(t.Name)).SelectMany(t => t.Parts[0].Type switch
    {
        CompositeType => Fields(t.Name),
        InputObjectType => Inputs(t.Name, t.Parts),
        UnionType when t.Parts.Select(p => p.Type).OfType<UnionType>().SelectMany(u => u.Types).All(IsHidden) =>
            [new("ONLY_INACCESSIBLE_CHILDREN", $"{t.Name} has nothing that is not @inaccessible.")],
        EnumType when t.Parts.SelectMany(p => ((EnumType)p.Type).Values).GroupBy(v => v.Name).All(g => g.Any(v => v.Directives.Has("inaccessible"))) =>
            [new("ONLY_INACCESSIBLE_CHILDREN", $"{t.Name} has nothing that is not @inaccessible.")],
        _ => Enumerable.Empty<CompositionFault>(),
    }).Concat(IsHidden("Query") ? [new("QUERY_ROOT_TYPE_INACCESSIBLE", "Query is @inaccessible.")] : []).DistinctBy(f => f.Message);

    private bool IsHidden(string type) => graph.Parts(type).Any(p => p.Type.Directives.Has("inaccessible"));

    private static bool IsHidden(IEnumerable<FieldPart> field) => field.Any(p => p.Field.Directives.Has("inaccessible"));

    private IEnumerable<CompositionFault> Fields(string type)
    {
        var fields = graph.Fields(type).ToList();
        if (fields.Count > 0 && fields.TrueForAll(f => IsHidden(f.Parts)))
        {
            yield return new("ONLY_INACCESSIBLE_CHILDREN", $"{type} has nothing that is not @inaccessible.");
        }
        foreach (var (name, parts) in fields)
        {
            foreach (var fault in IsHidden(parts) ? Implemented(type, name) : Shown($"{type}.{name}", parts))
            {
                yield return fault;
            }
        }
    }

    private IEnumerable<CompositionFault> Implemented(string type, string field) =>
        from required in graph.Parts(type).SelectMany(p => ((CompositeType)p.Type).Interfaces).Distinct()
        where !IsHidden(required)
        where graph.Fields(required).Any(f => f.Name == field && !IsHidden(f.Parts))
        select new CompositionFault("IMPLEMENTED_BY_INACCESSIBLE", $"{type}.{field} is @inaccessible, and {required}.{field} that it implements is not.");

    private IEnumerable<CompositionFault> Shown(string place, IReadOnlyList<FieldPart> parts)
    {
        if (IsHidden(parts[0].Field.Type.Name))
        {
            yield return new("REFERENCED_INACCESSIBLE", $"{place} is of {parts[0].Field.Type}, which is @inaccessible.");
        }
        foreach (var fault in Values(place, parts.SelectMany(p => p.Field.Arguments)))
        {
            yield return fault;
        }
    }

    private IEnumerable<CompositionFault> Inputs(string type, IReadOnlyList<TypePart> parts)
    {
        var common = parts.Select(p => p.Type).OfType<InputObjectType>().SelectMany(i => i.Fields).GroupBy(f => f.Name).Where(g => g.Count() == parts.Count).ToList();
        var none = common.Count > 0 && common.TrueForAll(g => g.Any(f => f.Directives.Has("inaccessible")));
        return Values(type, common.SelectMany(g => g))
            .Concat(none ? [new("ONLY_INACCESSIBLE_CHILDREN", $"{type} has nothing that is not @inaccessible.")] : []);
    }

    private IEnumerable<CompositionFault> Values(string place, IEnumerable<InputValueDefinition> values)
    {
        foreach (var same in values.GroupBy(v => v.Name))
        {
            var hidden = same.Any(v => v.Directives.Has("inaccessible"));
            if (hidden && same.Any(v => v.Required))
            {
                yield return new("REQUIRED_INACCESSIBLE", $"{place}.{same.Key} is @inaccessible and must be given.");
            }
            else if (!hidden && IsHidden(same.First().Type.Name))
            {
                yield return new("REFERENCED_INACCESSIBLE", $"{place}.{same.Key} is of {same.First().Type}, which is @inaccessible.");
            }
            if (!hidden && same.Any(v => v.DefaultValue is EnumValueNode e && IsHiddenValue(v.Type.Name, e.Value)))
            {
                yield return new("DEFAULT_VALUE_USES_INACCESSIBLE", $"{place}.{same.Key} has a default that is @inaccessible.");
            }
        }
    }

    private bool IsHiddenValue(string type, string value) =>
        graph.Parts(type).Select(p => p.Type).OfType<EnumType>().SelectMany(e => e.Values).Any(v => v.Name == value && v.Directives.Has("inaccessible"));
}
