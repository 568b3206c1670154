using System.Text.RegularExpressions;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation.Conflicts;

/// <summary>Fields that subgraphs have differently, or that more than one has.</summary>
internal sealed partial class FieldFaults(Supergraph graph)
{
    private static readonly string[] NotMoved = ["requires", "provides"];
    private static readonly string[] OfResolved = ["inaccessible", "tag"];

    private readonly List<CompositionFault> faults = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<CompositionFault> Find()
    {
        foreach (var (name, parts) in graph.Types.Where(t => t.Parts.All(p => p.Type is ObjectType) || t.Parts.All(p => p.Type is InterfaceType || p.StandsForInterface)))
        {
            var isObject = parts.All(p => p.Type is ObjectType && !p.StandsForInterface);
            foreach (var (field, of) in graph.Fields(name))
            {
                Check($"{name}.{field}", of, isObject);
            }
        }
        return faults;
    }

    [GeneratedRegex(@"^[A-Za-z][\w\-:./]*$|^percent\((100|\d{1,2}(\.\d{1,8})?)\)$")]
    private static partial Regex Label { get; }

    private void Check(string place, IReadOnlyList<FieldPart> parts, bool isObject)
    {
        var own = parts.Where(p => !p.External).ToList();
        if (own.Count == 0)
        {
            Fault("EXTERNAL_MISSING_ON_BASE", $"{place} is @external in {Named(parts)}, and no subgraph has it.");
            return;
        }
        var (type, together) = graph.Whole([.. own.Select(p => p.Field.Type)], widest: true);
        if (!together)
        {
            Fault("FIELD_TYPE_MISMATCH", $"{place} has types that do not go together: {string.Join(", ", own.Select(p => $"{p.Field.Type} in {p.Subgraph.Name}"))}.");
        }
        Arguments(place, own);
        foreach (var part in parts.Where(p => p.External))
        {
            External(place, part, own, type);
            Merged(place, part);
        }
        foreach (var part in parts)
        {
            Override(place, part, parts);
        }
        if (isObject)
        {
            Sharing(place, [.. parts.Where(p => !p.External || graph.IsProvided(p))]);
        }
    }

    private void Arguments(string place, List<FieldPart> own)
    {
        foreach (var name in own.SelectMany(p => p.Field.Arguments).Select(a => a.Name).Distinct())
        {
            var of = own.Select(p => (p.Subgraph, Value: Argument(p, name))).ToList();
            if (of.Exists(a => a.Value is null))
            {
                if (of.Exists(a => a.Value is { Required: true }))
                {
                    var (required, missing) = (of.Where(a => a.Value is { Required: true }), of.Where(a => a.Value is null));
                    Fault(
                        "REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH",
                        $"{place}({name}:) is required in {Named(required)}, and missing in {Named(missing)}.");
                }
                continue;
            }
            faults.AddRange(InputFaults.Differences(graph, $"{place}({name}:)", [.. of.Select(a => a.Value!)], "FIELD_ARGUMENT_TYPE_MISMATCH", "FIELD_ARGUMENT_DEFAULT_MISMATCH"));
        }
    }

    // Where those who resolve it promise different things, who only refers to it may as well.
    private void External(string place, FieldPart part, List<FieldPart> own, TypeReference type)
    {
        var differ = own.Exists(p => p.Field.Type != type);
        if (part.Field.Type != type && !(differ && graph.IsSubtype(part.Field.Type, type)))
        {
            Fault("EXTERNAL_TYPE_MISMATCH", $"{place} is @external of {part.Field.Type} in {part.Subgraph.Name}, and of {type} where it is resolved.");
        }
        foreach (var name in own[0].Field.Arguments.Select(a => a.Name))
        {
            var all = own.Select(p => Argument(p, name)).OfType<InputValueDefinition>().ToList();
            if (all.Count == own.Count)
            {
                External($"{place}({name}:)", part.Subgraph.Name, Argument(part, name), all);
            }
        }
    }

    private void External(string place, string subgraph, InputValueDefinition? argument, List<InputValueDefinition> own)
    {
        if (argument is null)
        {
            Fault("EXTERNAL_ARGUMENT_MISSING", $"{place} is missing in {subgraph}, where the field is @external.");
            return;
        }
        var type = graph.Whole([.. own.Select(a => a.Type)], widest: false).Type;
        if (!graph.IsSubtype(type, argument.Type))
        {
            Fault("EXTERNAL_ARGUMENT_TYPE_MISMATCH", $"{place} is of {argument.Type} where the field is @external in {subgraph}, and of {type} where it is resolved.");
        }
        var (here, there) = (InputFaults.Default([argument]), InputFaults.Default(own));
        if (here != there)
        {
            Fault("EXTERNAL_ARGUMENT_DEFAULT_MISMATCH", $"{place} is {here ?? "nothing"} if not given where the field is @external in {subgraph}, and {there ?? "nothing"} where it is resolved.");
        }
    }

    private static InputValueDefinition? Argument(FieldPart part, string name) => part.Field.Arguments.FirstOrDefault(a => a.Name == name);

    private void Merged(string place, FieldPart part)
    {
        foreach (var directive in OfResolved.Where(d => part.Field.Directives.Has(d) || part.Field.Arguments.Any(a => a.Directives.Has(d))))
        {
            Fault(
                "MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL",
                $"{place} is @external in {part.Subgraph.Name} and has @{directive} there, which only a subgraph that resolves it can have.");
        }
    }

    private void Override(string place, FieldPart part, IReadOnlyList<FieldPart> parts)
    {
        if (part.Field.Directives.Named("override").FirstOrDefault() is not { } moved)
        {
            return;
        }
        if (part.Type is InterfaceType)
        {
            Fault("OVERRIDE_ON_INTERFACE", $"{place} of {part.Subgraph.Name} has @override, which fields of interfaces do not have.");
            return;
        }
        if (moved.Text("from") == part.Subgraph.Name)
        {
            Fault("OVERRIDE_FROM_SELF_ERROR", $"{place} of {part.Subgraph.Name} has @override from the same subgraph.");
            return;
        }
        var source = parts.FirstOrDefault(p => p.Subgraph.Name == moved.Text("from"));
        if (source?.Field.Directives.Has("override") ?? false)
        {
            Fault("OVERRIDE_SOURCE_HAS_OVERRIDE", $"{place} has @override both in {part.Subgraph.Name} and in {moved.Text("from")}, from which it has moved.");
        }
        if (NotMoved.FirstOrDefault(d => source?.Field.Directives.Has(d) ?? false) is { } needed)
        {
            Fault(
                "OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE",
                $"{place} has @override in {part.Subgraph.Name}, and @{needed} in {moved.Text("from")}, from which it has moved.");
        }
        if (part.External && source is not null)
        {
            Fault("OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE", $"{place} of {part.Subgraph.Name} is @external and has @override.");
        }
        if (moved.Text("label") is { } label && !Label.IsMatch(label))
        {
            Fault("OVERRIDE_LABEL_INVALID", $"{place} of {part.Subgraph.Name} has @override with label \"{label}\": a name or percent(0-100) is one.");
        }
    }

    private void Sharing(string place, List<FieldPart> own)
    {
        var effective = own.Where(p => !own.Exists(o => o != p && !o.Field.Directives.Has("label")
            && o.Field.Directives.Named("override").Any(d => d.Text("from") == p.Subgraph.Name) && !p.Field.Directives.Has("override"))).ToList();
        if (effective.Count < 2)
        {
            return;
        }
        var alone = effective.Where(p => !p.External && !graph.IsShareable(p)).ToList();
        if (alone.Count > 0)
        {
            Fault("INVALID_FIELD_SHARING", $"{place} is resolved in {Named(effective)}, and not @shareable in {Named(alone)}.");
        }
        var sets = effective.ConvertAll(p => graph.RuntimeTypes(p.Field.Type.Name, p.Subgraph));
        if (sets.TrueForAll(s => s.Count > 0) && !sets[0].Any(t => sets.TrueForAll(s => s.Contains(t))))
        {
            Fault("SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES", $"{place} is shared by {Named(effective)}, which have no type in common that {own[0].Field.Type.Name} can be.");
        }
    }

    private static string Named(IEnumerable<(Subgraph Subgraph, InputValueDefinition? Value)> arguments) => Supergraph.Named(arguments.Select(a => a.Subgraph));

    private static string Named(IEnumerable<FieldPart> parts) => Supergraph.Named(parts.Select(p => p.Subgraph));

    private void Fault(string code, string message) => faults.Add(new(code, message));
}
