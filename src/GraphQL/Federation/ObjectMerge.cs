using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation;

/// <summary>One object type of the definitions that several modules have of it.</summary>
internal sealed class ObjectMerge
{
    private readonly IReadOnlyList<ObjectType> parts;
    private readonly List<string> faults;

    /// <summary>The module that owns the entity comes first: its fields read rows as well as keys.</summary>
    public ObjectMerge(IReadOnlyList<ObjectType> parts, List<string> faults)
    {
        this.parts = [.. parts.OrderBy(p => p.Entity?.Rows is null)];
        this.faults = faults;
    }

    private string Name => parts[0].Name;

    private EntityDefinition? Entity => parts[0].Entity;

    private bool Shareable => parts.All(p => p.Shareable);

    /// <summary>The merged type.</summary>
    public ObjectType Merge()
    {
        CheckEntity();
        CheckShareable();
        CheckProcess();
        return parts[0] with
        {
            Description = parts.Select(p => p.Description).FirstOrDefault(d => d is not null),
            Interfaces = [.. parts.SelectMany(p => p.Interfaces).Distinct()],
            Fields = Fields(),
            ClrTypes = [.. parts.SelectMany(p => p.ClrTypes).Distinct()],
        };
    }

    private void CheckEntity()
    {
        if (parts.Count(p => p.Entity?.Rows is not null) > 1)
        {
            faults.Add($"Entity {Name} has rows in several modules: {string.Join(", ", parts.Where(p => p.Entity?.Rows is not null).Select(p => p.Entity!.Lane))}.");
        }
        if (parts.Select(p => p.Entity?.KeyType).Distinct().Count() > 1)
        {
            faults.Add($"{Name} has different keys in modules: {string.Join(", ", parts.Select(p => p.Entity?.KeyType.ToString() ?? "none"))}.");
        }
    }

    private void CheckShareable()
    {
        if (!Shareable)
        {
            return;
        }
        if (parts.Select(TypeShape.Of).Distinct().ToList() is { Count: > 1 } shapes)
        {
            faults.Add($"{Name} is shared and has different shapes in modules: {string.Join(" and ", shapes)}.");
        }
        if (parts.Select(p => p.ClrTypes.ToHashSet()).Any(c => !c.SetEquals(parts[0].ClrTypes)))
        {
            faults.Add($"{Name} is shared and made of different C# types in modules: {string.Join(", ", parts.SelectMany(p => p.ClrTypes).Distinct())}.");
        }
    }

    // What a router does by asking one subgraph before another has no counterpart in one process yet.
    private void CheckProcess()
    {
        foreach (var field in parts.SelectMany(p => p.Fields).Where(f => f.Directives.Has("requires")))
        {
            faults.Add($"{Name}.{field.Name} of {field.Lane} requires fields of other modules, which modules composed in one process do not get: put a router before them.");
        }
        if (parts.Any(p => p.Directives.Has("interfaceObject")))
        {
            faults.Add($"{Name} is an interface object, which adds nothing to its implementations in one process: put a router before the modules.");
        }
    }

    private List<FieldDefinition> Fields()
    {
        var merged = new OrderedDictionary<string, FieldDefinition>();
        foreach (var part in parts)
        {
            foreach (var field in part.Fields.Where(f => !IsElsewhere(part, f)))
            {
                if (merged.TryGetValue(field.Name, out var other))
                {
                    CheckShape(other, field);
                }
                else
                {
                    merged.Add(field.Name, ReferenceEquals(part, parts[0]) ? field : OnKeys(field));
                }
            }
        }
        return [.. merged.Values];
    }

    // Another module has it: the field is external here, or has moved there.
    private bool IsElsewhere(ObjectType part, FieldDefinition field) => parts.Any(other => !ReferenceEquals(other, part)
        && other.Fields.Any(f => f.Name == field.Name && (field.Directives.Has("external")
            ? !f.Directives.Has("external")
            : f.Directives.Named("override").Any(o => o.Text("from") == field.Lane))));

    // The other modules know the entity by its key alone.
    private FieldDefinition OnKeys(FieldDefinition field) =>
        Entity is { Rows: not null } entity ? field with { Resolver = KeyedResolvers.Of(field.Resolver, entity) } : field;

    // Whether both may have it has been seen to; a router takes the one that it comes by, and we always the first.
    private void CheckShape(FieldDefinition one, FieldDefinition other)
    {
        if (TypeShape.Of(one) != TypeShape.Of(other))
        {
            faults.Add($"{Name}.{one.Name} differs between modules: {TypeShape.Of(one)} in {one.Lane}, {TypeShape.Of(other)} in {other.Lane}.");
        }
    }
}
