using Samverkan.GraphQL.Planning;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Execution;

/// <summary>All rows of an entity that a level needs, wherever in the operation their keys came from: one call, with each key once.</summary>
internal sealed class RowBatch
{
    private HashSet<object>? read;

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

    /// <summary>The distinct keys to ask for.</summary>
    public object[] Keys { get; private set; }

    /// <summary>What is selected of any of them.</summary>
    public Selection Selection { get; }

    /// <summary>The rows by key: null where there is none, an exception where it could not be had.</summary>
    public Dictionary<object, object?> Rows { get; } = [];

    // What is read of the rows: members, and of objects that may have been fetched in part, which part.
    private HashSet<object> Read => read ??= [.. Selection.On(Type).SelectMany(f => IsInPart(f) ? f.Field.Requires.Append(f.Selection.Discriminator) : f.Field.Requires)];

    /// <summary>The batches of a level: one per entity.</summary>
    public static List<RowBatch> Of(List<RowLoad> loads) =>
        loads.Count == 1 ? [new(loads)] : [.. loads.GroupBy(l => l.Entity, ReferenceEqualityComparer.Instance).Select(g => new RowBatch([.. g]))];

    /// <summary>Notes what was answered for the keys.</summary>
    public void Answer(IReadOnlyList<object?> rows)
    {
        for (var i = 0; i < Keys.Length; i++)
        {
            Rows[Keys[i]] = rows[i];
        }
    }

    /// <summary>Takes over rows that an earlier batch found, where all that is read here was read there; their keys are not asked for.</summary>
    public void Recall(RowBatch earlier)
    {
        if (!Read.IsSubsetOf(earlier.Read))
        {
            return;
        }
        foreach (var key in Keys)
        {
            if (earlier.Rows.TryGetValue(key, out var row) && row is not Exception)
            {
                Rows[key] = row;
            }
        }
        Keys = Array.FindAll(Keys, k => !Rows.ContainsKey(k));
    }

    private static bool IsInPart(SelectedField field) => field.Field.Resolver is StoredResolver && !ReferenceEquals(field.Selection, Selection.None);
}

/// <summary>
/// Batches that a query, or one root field of a mutation, has loaded: a row that is known with all that is needed of it is not loaded again on another level.
/// </summary>
internal sealed class KnownRows
{
    private readonly Dictionary<EntityDefinition, List<RowBatch>> batches = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes what is known out of a batch.</summary>
    public void Recall(RowBatch batch)
    {
        if (batches.TryGetValue(batch.Entity, out var earlier))
        {
            earlier.ForEach(batch.Recall);
        }
    }

    /// <summary>Keeps what a batch has found.</summary>
    public void Keep(RowBatch batch)
    {
        if (!batches.TryGetValue(batch.Entity, out var kept))
        {
            batches.Add(batch.Entity, kept = []);
        }
        kept.Add(batch);
    }
}
