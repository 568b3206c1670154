using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation.Conflicts;

/// <summary>A type as a subgraph has it.</summary>
internal sealed record TypePart(Subgraph Subgraph, TypeDefinition Type)
{
    /// <summary>Whether it is an object that stands for an interface.</summary>
    public bool StandsForInterface => Type.Directives.Has("interfaceObject");
}

/// <summary>A field as a subgraph has it.</summary>
/// <param name="Subgraph">The subgraph.</param>
/// <param name="Type">The type it is a field of.</param>
/// <param name="Field">The field.</param>
/// <param name="External">Whether another subgraph resolves it.</param>
internal sealed record FieldPart(Subgraph Subgraph, CompositeType Type, FieldDefinition Field, bool External);

/// <summary>Subgraphs side by side.</summary>
internal sealed class Supergraph
{
    private readonly Dictionary<string, List<TypePart>> parts;
    private readonly Dictionary<string, IReadOnlyList<(string Name, IReadOnlyList<FieldPart> Parts)>> fields = [];
    private readonly Dictionary<(string Type, Subgraph? Within), IReadOnlySet<string>> runtimeTypes = [];
    private readonly ILookup<string, (Subgraph Subgraph, string Type)> members;
    private readonly Dictionary<string, SelectionSetNode> selections = [];
    private readonly HashSet<(Subgraph Subgraph, string Type, string Field)> keyFields = [];
    private readonly HashSet<(Subgraph Subgraph, string Type, string Field)> provided = [];

    /// <summary>Of these subgraphs.</summary>
    public Supergraph(IReadOnlyList<Subgraph> subgraphs)
    {
        Subgraphs = [.. subgraphs.OrderBy(s => s.Name, StringComparer.Ordinal)];
        parts = Subgraphs.SelectMany(s => s.Definition.Types.Select(t => new TypePart(s, t)))
            .GroupBy(p => p.Type.Name).ToDictionary(g => g.Key, g => g.ToList());
        members = parts.Values.SelectMany(p => p).SelectMany(p => p.Type switch
        {
            ObjectType o => o.Interfaces.Select(i => (Abstract: i, p.Subgraph, Type: o.Name)),
            UnionType u => u.Types.Select(t => (Abstract: u.Name, p.Subgraph, Type: t)),
            _ => [],
        }).ToLookup(m => m.Abstract, m => (m.Subgraph, m.Type));
        foreach (var part in parts.Values.SelectMany(p => p))
        {
            foreach (var key in part.Type.Directives.Named("key").Select(k => k.Text("fields")).OfType<string>())
            {
                Note(keyFields, part.Subgraph, part.Type.Name, Selection(key));
            }
            foreach (var field in (part.Type as CompositeType)?.Fields.Where(f => f.Directives.Has("provides")) ?? [])
            {
                Note(provided, part.Subgraph, field.Type.Name, Selection(field.Directives.Named("provides").First().Text("fields")!));
            }
        }
    }

    /// <summary>All of them, by name: what is said of types that do not go together depends on which comes first.</summary>
    public IReadOnlyList<Subgraph> Subgraphs { get; }

    /// <summary>The types, each as the subgraphs have it.</summary>
    public IEnumerable<(string Name, IReadOnlyList<TypePart> Parts)> Types => parts.Select(p => (p.Key, (IReadOnlyList<TypePart>)p.Value));

    /// <summary>A type as the subgraphs have it.</summary>
    public IReadOnlyList<TypePart> Parts(string type) => parts.GetValueOrDefault(type) ?? [];

    /// <summary>The fields of a type that are not external in every subgraph, each as the subgraphs have it.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<FieldPart> Parts)> Fields(string type)
    {
        if (!fields.TryGetValue(type, out var found))
        {
            fields[type] = found =
            [
                .. Parts(type)
                    .Where(p => p.Type is CompositeType)
                    .SelectMany(p => ((CompositeType)p.Type).Fields.Select(f => new FieldPart(p.Subgraph, (CompositeType)p.Type, f, IsExternal(p, f))))
                    .GroupBy(p => p.Field.Name)
                    .Select(g => (g.Key, (IReadOnlyList<FieldPart>)[.. g])),
            ];
        }
        return found;
    }

    /// <summary>What a text of a key or a requirement selects.</summary>
    public SelectionSetNode Selection(string text)
    {
        if (!selections.TryGetValue(text, out var selection))
        {
            selections[text] = selection = KeySelection.Of(text);
        }
        return selection;
    }

    /// <summary>Whether a field is part of a key of its subgraph, of this type or of one that leads to it.</summary>
    public bool IsKeyField(Subgraph subgraph, string type, string field) => keyFields.Contains((subgraph, type, field));

    /// <summary>Whether a subgraph that has a field as external resolves it all the same, below some field that provides it.</summary>
    public bool IsProvided(FieldPart part) => provided.Contains((part.Subgraph, part.Type.Name, part.Field.Name));

    /// <summary>Whether others may resolve the field too: it says so, or it is part of a key.</summary>
    public bool IsShareable(FieldPart part) =>
        part.Field.Directives.Has("shareable") || part.Type.Directives.Has("shareable") || IsKeyField(part.Subgraph, part.Type.Name, part.Field.Name);

    /// <summary>Whether a type can stand where another is expected.</summary>
    public bool IsSubtype(TypeReference type, TypeReference of) => (type, of) switch
    {
        (NonNullTypeReference t, NonNullTypeReference o) => IsSubtype(t.Type, o.Type),
        (NonNullTypeReference t, _) => IsSubtype(t.Type, of),
        (_, NonNullTypeReference) => false,
        (ListTypeReference t, ListTypeReference o) => IsSubtype(t.Item, o.Item),
        (NamedTypeReference, NamedTypeReference) => type.Name == of.Name || RuntimeTypes(of.Name).Contains(type.Name)
            || Parts(type.Name).Any(p => p.Type is CompositeType c && c.Interfaces.Contains(of.Name)),
        _ => false,
    };

    /// <summary>What stands for types that subgraphs have of one field or value, and whether they go together at all.</summary>
    /// <param name="types">The types, in the order of the subgraphs.</param>
    /// <param name="widest">Whether what is answered is meant, of which the widest stands for all; the narrowest does of what is given.</param>
    public (TypeReference Type, bool Together) Whole(IReadOnlyList<TypeReference> types, bool widest)
    {
        var (whole, together) = (types[0], true);
        foreach (var type in types.Skip(1))
        {
            var (wider, narrower) = (IsSubtype(whole, type), IsSubtype(type, whole));
            whole = (widest ? wider : narrower) ? type : whole;
            together &= wider || narrower;
        }
        return (whole, together);
    }

    /// <summary>The object types that values of a type can have.</summary>
    public IReadOnlySet<string> RuntimeTypes(string type, Subgraph? within = null)
    {
        if (!runtimeTypes.TryGetValue((type, within), out var found))
        {
            runtimeTypes[(type, within)] = found = Parts(type).Any(p => p.Type is ObjectType && !p.StandsForInterface)
                ? new HashSet<string> { type }
                : members[type].Where(m => within is null || m.Subgraph == within).Select(m => m.Type).ToHashSet();
        }
        return found;
    }

    /// <summary>Objects that lack fields of their interfaces once all is put together.</summary>
    public IEnumerable<CompositionFault> Missing() =>
        from type in Types
        let interfaces = type.Parts.Select(p => p.Type).OfType<ObjectType>().SelectMany(o => o.Interfaces).Distinct()
        from required in interfaces
        where !Parts(required).Any(p => p.StandsForInterface)
        from field in Fields(required)
        where Fields(type.Name).All(f => f.Name != field.Name)
        select new CompositionFault(
            "INTERFACE_FIELD_NO_IMPLEM",
            $"{required}.{field.Name} of {Named(field.Parts.Select(p => p.Subgraph))} has no implementation in {type.Name} of {Named(type.Parts.Select(p => p.Subgraph))}.");

    /// <summary>Objects whose fields do not fit their interfaces any more, since other subgraphs give them another type.</summary>
    public IEnumerable<CompositionFault> Unfit() =>
        from type in Types
        from required in type.Parts.Select(p => p.Type).OfType<ObjectType>().SelectMany(o => o.Interfaces).Distinct()
        from field in Fields(required)
        from own in Fields(type.Name)
        where own.Name == field.Name
        let types = (Own: Merged(own.Parts), Required: Merged(field.Parts))
        where types.Own is not null && types.Required is not null && !IsSubtype(types.Own, types.Required)
        select new CompositionFault(
            "INVALID_GRAPHQL", $"{type.Name}.{own.Name} is of {types.Own} once all is put together, and {required}.{own.Name} of {types.Required}.");

    /// <summary>Subgraphs as messages name them.</summary>
    public static string Named(IEnumerable<Subgraph> subgraphs) => string.Join(" and ", subgraphs.Select(s => s.Name).Distinct());

    // The type that all others can stand for.
    private TypeReference? Merged(IReadOnlyList<FieldPart> field) =>
        field.Where(p => !p.External).Select(p => p.Field.Type).FirstOrDefault(t => field.All(p => p.External || IsSubtype(p.Field.Type, t)));

    // The key of a type that is only extended is written as external by those who come from federation 1.
    private bool IsExternal(TypePart part, FieldDefinition field) => (field.Directives.Has("external") || part.Type.Directives.Has("external"))
        && !(part.Subgraph.Extensions.Contains(part.Type.Name) && IsKeyField(part.Subgraph, part.Type.Name, field.Name));

    private void Note(HashSet<(Subgraph Subgraph, string Type, string Field)> noted, Subgraph subgraph, string type, SelectionSetNode selection)
    {
        foreach (var field in selection.Selections.OfType<FieldNode>())
        {
            noted.Add((subgraph, type, field.Name.Value));
            var own = Parts(type).FirstOrDefault(p => p.Subgraph == subgraph)?.Type as CompositeType;
            if (field.SelectionSet is { } below && own?.Fields.FirstOrDefault(f => f.Name == field.Name.Value) is { } outer)
            {
                Note(noted, subgraph, outer.Type.Name, below);
            }
        }
    }
}
