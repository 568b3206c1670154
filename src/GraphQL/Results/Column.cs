using System.Text.Json;
using Samverkan.GraphQL.Planning;

namespace Samverkan.GraphQL.Results;

/// <summary>Completed values of one field, or of the items of its lists, for all parents at one place of the answer.</summary>
/// <remarks>
/// The answer is kept in columns as it was executed, breadth first, and is walked depth first only when it is written. An error
/// finds its way up (null propagation, specification 6.4.4) and its response path (7.1.2) by asking each column for its owner;
/// where nothing fails, neither costs anything.
/// </remarks>
internal abstract class Column(Shape shape, IColumnOwner owner)
{
    /// <summary>The value is null.</summary>
    public abstract bool IsNull(int slot);

    /// <summary>Writes the value.</summary>
    public abstract void Write(Utf8JsonWriter writer, int slot);

    /// <summary>Makes a value null, and what holds it where null is not allowed here.</summary>
    public void Nullify(int slot)
    {
        Clear(slot);
        if (shape.NonNull)
        {
            owner.NullifyHolder(slot);
        }
    }

    /// <summary>Adds the response path of a value, innermost first.</summary>
    public virtual void AddPath(int slot, List<object> path) => owner.AddPath(slot, path);

    /// <summary>Forgets the value.</summary>
    protected abstract void Clear(int slot);
}

/// <summary>What holds a column's values: the objects whose field it is, or the lists whose items they are.</summary>
internal interface IColumnOwner
{
    /// <summary>Makes what holds the value of a slot null.</summary>
    void NullifyHolder(int slot);

    /// <summary>Adds the response path of the value in a slot, innermost first.</summary>
    void AddPath(int slot, List<object> path);
}

/// <summary>Scalars and enums.</summary>
internal sealed class LeafColumn(LeafShape shape, IColumnOwner owner, object?[] values) : Column(shape, owner)
{
    /// <inheritdoc/>
    public override bool IsNull(int slot) => values[slot] is null;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, int slot)
    {
        if (values[slot] is { } value)
        {
            shape.Leaf.Write(writer, value);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <inheritdoc/>
    protected override void Clear(int slot) => values[slot] = null;
}

/// <summary>The name of the objects' type (__typename).</summary>
internal sealed class TypeNameColumn(LeafShape shape, IColumnOwner owner, string typeName) : Column(shape, owner)
{
    private readonly JsonEncodedText text = FieldPlan.Encode(typeName);

    /// <inheritdoc/>
    public override bool IsNull(int slot) => false;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, int slot) => writer.WriteStringValue(text);

    /// <inheritdoc/>
    protected override void Clear(int slot)
    {
    }
}

/// <summary>Lists: items of all slots stand one after another in one column.</summary>
/// <param name="shape">The list's shape.</param>
/// <param name="owner">What holds the lists.</param>
/// <param name="offsets">Where each slot's items begin; one more than there are slots.</param>
/// <param name="nulls">Which slots are null; null if none is.</param>
internal sealed class ListColumn(ListShape shape, IColumnOwner owner, int[] offsets, bool[]? nulls) : Column(shape, owner), IColumnOwner
{
    private bool[]? nulls = nulls;

    /// <summary>The items; set once they are completed.</summary>
    public Column Items { get; set; } = null!;

    /// <inheritdoc/>
    public override bool IsNull(int slot) => nulls is not null && nulls[slot];

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, int slot)
    {
        if (IsNull(slot))
        {
            writer.WriteNullValue();
            return;
        }
        writer.WriteStartArray();
        for (var item = offsets[slot]; item < offsets[slot + 1]; item++)
        {
            Items.Write(writer, item);
        }
        writer.WriteEndArray();
    }

    /// <inheritdoc/>
    public void NullifyHolder(int slot) => Nullify(ListOf(slot));

    /// <inheritdoc/>
    void IColumnOwner.AddPath(int slot, List<object> path)
    {
        var list = ListOf(slot);
        path.Add(slot - offsets[list]);
        AddPath(list, path);
    }

    /// <inheritdoc/>
    protected override void Clear(int slot) => (nulls ??= new bool[offsets.Length - 1])[slot] = true;

    // The list that holds an item: the last slot whose items begin at or before it (empty lists share their beginning with the next).
    private int ListOf(int item)
    {
        int low = 0, high = offsets.Length - 2;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (offsets[middle] <= item)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }
        return low;
    }
}

/// <summary>Objects, by their number in an <see cref="ObjectSet"/>.</summary>
/// <param name="shape">The objects' shape.</param>
/// <param name="owner">What holds the objects.</param>
/// <param name="objects">The number of each slot's object; -1 for null.</param>
internal sealed class ObjectColumn(ObjectShape shape, IColumnOwner owner, int[] objects) : Column(shape, owner)
{
    /// <summary>The objects; set once they are known.</summary>
    public ObjectSet Set { get; set; } = null!;

    /// <inheritdoc/>
    public override bool IsNull(int slot) => objects[slot] < 0;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, int slot)
    {
        if (objects[slot] < 0)
        {
            writer.WriteNullValue();
        }
        else
        {
            Set.Write(writer, objects[slot]);
        }
    }

    /// <inheritdoc/>
    protected override void Clear(int slot) => objects[slot] = -1;
}
