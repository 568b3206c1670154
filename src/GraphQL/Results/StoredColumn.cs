using System.Text.Json;
using Samverkan.GraphQL.Planning;

namespace Samverkan.GraphQL.Results;

/// <summary>Leaves that are stored with their parents, and read off them when they are written.</summary>
/// <param name="shape">The leaves' shape.</param>
/// <param name="owner">The objects whose field it is.</param>
/// <param name="leaf">Writes a parent's value.</param>
/// <param name="sources">The parents.</param>
internal sealed class StoredColumn(Shape shape, IColumnOwner owner, StoredLeaf leaf, object[] sources) : Column(shape, owner)
{
    /// <inheritdoc/>
    public override bool IsNull(int slot) => false;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, int slot) => leaf.Write(writer, sources[slot]);

    /// <inheritdoc/>
    protected override void Clear(int slot) => throw new InvalidOperationException("A stored leaf does not fail.");
}
