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
