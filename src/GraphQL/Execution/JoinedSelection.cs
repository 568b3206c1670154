using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Execution;

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
