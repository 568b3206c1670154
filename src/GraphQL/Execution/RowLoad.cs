using Samverkan.GraphQL.Planning;
using Samverkan.GraphQL.Results;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Execution;

/// <summary>
/// Rows to load where only the key of an entity is at hand and its row is needed. A row that does not exist, or that the principal may not see,
/// makes the object null.
/// </summary>
internal sealed class RowLoad
{
    private RowLoad(ObjectSet set, ObjectType type, EntityDefinition entity, int[] objects)
    {
        Type = type;
        Set = set;
        Entity = entity;
        Objects = objects;
        Keys = [.. objects.Select(o => set.Sources[o]).Distinct()];
    }

    /// <summary>The objects' set.</summary>
    public ObjectSet Set { get; }

    /// <summary>The entity's type.</summary>
    public ObjectType Type { get; }

    /// <summary>The entity.</summary>
    public EntityDefinition Entity { get; }

    /// <summary>The objects that are keys so far.</summary>
    public int[] Objects { get; }

    /// <summary>Their distinct keys.</summary>
    public object[] Keys { get; }

    /// <summary>What has to be loaded for objects of one type; null if nothing has.</summary>
    public static RowLoad? Of(ObjectSet set, ObjectType type, int[] objects)
    {
        if (type.Entity is not { Rows: not null } entity || !Array.Exists(set.Plan.Fields(type), f => f.Field.ReadsRow))
        {
            return null;
        }
        var keys = Array.FindAll(objects, o => set.Sources[o].GetType() == entity.KeyType);
        return keys.Length == 0 ? null : new RowLoad(set, type, entity, keys);
    }
}

/// <summary>All rows of an entity that a level needs, wherever in the operation their keys came from: one call, with each key once.</summary>
internal sealed class RowBatch
{
    private RowBatch(IReadOnlyList<RowLoad> loads)
    {
        Loads = loads;
        Keys = loads.Count == 1 ? loads[0].Keys : [.. loads.SelectMany(l => l.Keys).Distinct()];
        Selection = loads.Count == 1 ? loads[0].Set.Plan : new JoinedSelection([.. loads.Select(l => l.Set.Plan)]);
    }

    /// <summary>What asked for them.</summary>
    public IReadOnlyList<RowLoad> Loads { get; }

    /// <summary>The entity.</summary>
    public EntityDefinition Entity => Loads[0].Entity;

    /// <summary>Its type.</summary>
    public ObjectType Type => Loads[0].Type;

    /// <summary>The field that led to the first of them.</summary>
    public FieldPlan Field => Loads[0].Set.Field!;

    /// <summary>The distinct keys.</summary>
    public object[] Keys { get; }

    /// <summary>What is selected of any of them.</summary>
    public Selection Selection { get; }

    /// <summary>The rows found, aligned with the keys.</summary>
    public IReadOnlyList<object?> Rows { get; set; } = [];

    /// <summary>The batches of a level: one per entity.</summary>
    public static List<RowBatch> Of(List<RowLoad> loads) =>
        loads.Count == 1 ? [new(loads)] : [.. loads.GroupBy(l => l.Entity, ReferenceEqualityComparer.Instance).Select(g => new RowBatch([.. g]))];
}

/// <summary>What several selections select.</summary>
internal sealed class JoinedSelection(Selection[] parts) : Selection
{
    /// <inheritdoc/>
    public override object Discriminator { get; } = new Discriminators([.. parts.Select(p => p.Discriminator)]);

    /// <inheritdoc/>
    public override IReadOnlyList<SelectedField> On(ObjectType type) => [.. parts.SelectMany(p => p.On(type))];

    private sealed class Discriminators(object[] parts) : IEquatable<Discriminators>
    {
        private readonly object[] parts = parts;

        public bool Equals(Discriminators? other) => other is not null && parts.SequenceEqual(other.parts);

        public override bool Equals(object? obj) => Equals(obj as Discriminators);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            Array.ForEach(parts, hash.Add);
            return hash.ToHashCode();
        }
    }
}
