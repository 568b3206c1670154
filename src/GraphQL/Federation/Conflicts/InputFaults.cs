using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation.Conflicts;

/// <summary>Input objects that subgraphs have differently: only fields that all of them know can be given.</summary>
internal sealed class InputFaults(Supergraph graph)
{
    /// <summary>All of them.</summary>
    public IEnumerable<CompositionFault> Find() => graph.Types
        .Where(t => t.Parts.Count > 1 && t.Parts.All(p => p.Type is InputObjectType))
        .SelectMany(t => Check(t.Name, [.. t.Parts.Select(p => (p.Subgraph, (InputObjectType)p.Type))]));

    /// <summary>What differs between values of one name.</summary>
    public static IEnumerable<CompositionFault> Differences(
        Supergraph graph, string place, IReadOnlyList<InputValueDefinition> values, string typeCode, string defaultCode)
    {
        // what satisfies every subgraph is the narrowest of their types
        if (!graph.Whole([.. values.Select(v => v.Type)], widest: false).Together)
        {
            yield return new(typeCode, $"{place} has types that do not go together: {string.Join(", ", values.Select(v => v.Type))}.");
        }
        if (Defaults(values).OfType<string>().ToList() is { Count: > 1 } defaults)
        {
            yield return new(defaultCode, $"{place} has different defaults: {string.Join(", ", defaults)}.");
        }
    }

    /// <summary>The default of the whole: what only some subgraphs have is none.</summary>
    public static string? Default(IReadOnlyList<InputValueDefinition> values)
    {
        var defaults = Defaults(values);
        return defaults.Contains(null) && defaults.Count == 2 ? null : defaults.FirstOrDefault(d => d is not null);
    }

    /// <summary>The different defaults of values of one name; null is that of those that have none.</summary>
    public static List<string?> Defaults(IReadOnlyList<InputValueDefinition> values) =>
        [.. values.Select(v => v.DefaultValue is { } value ? SyntaxPrinter.Print(value) : null).Distinct()];

    private IEnumerable<CompositionFault> Check(string name, IReadOnlyList<(Subgraph Subgraph, InputObjectType Type)> parts)
    {
        var common = 0;
        foreach (var field in parts.SelectMany(p => p.Type.Fields).Select(f => f.Name).Distinct())
        {
            var of = parts.Select(p => (p.Subgraph, Value: p.Type.Fields.FirstOrDefault(f => f.Name == field))).ToList();
            if (of.TrueForAll(f => f.Value is not null))
            {
                common++;
                foreach (var fault in Differences(graph, $"{name}.{field}", [.. of.Select(f => f.Value!)], "FIELD_TYPE_MISMATCH", "INPUT_FIELD_DEFAULT_MISMATCH"))
                {
                    yield return fault;
                }
            }
            else if (of.Exists(f => f.Value is { Required: true }))
            {
                var required = Supergraph.Named(of.Where(f => f.Value is { Required: true }).Select(f => f.Subgraph));
                var missing = Supergraph.Named(of.Where(f => f.Value is null).Select(f => f.Subgraph));
                yield return new("REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH", $"{name}.{field} is required in {required}, and missing in {missing}.");
            }
        }
        if (common == 0)
        {
            yield return new("EMPTY_MERGED_INPUT_TYPE", $"Input {name} has no field that all of {Supergraph.Named(parts.Select(p => p.Subgraph))} know.");
        }
    }
}
