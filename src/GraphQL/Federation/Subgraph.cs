using Samverkan.GraphQL.Federation.Conflicts;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation;

/// <summary>A subgraph to be composed with others.</summary>
/// <param name="Name">Its name, as <c>@override</c> refers to it.</param>
/// <param name="Definition">Its definitions, with federation's directives by their own names (<c>key</c>), whatever a document calls them.</param>
public sealed record Subgraph(string Name, SchemaDefinition Definition)
{
    // By identity: it is a key of many tables.
    /// <inheritdoc/>
    public bool Equals(Subgraph? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>The types that the subgraph only extends.</summary>
    public IReadOnlySet<string> Extensions { get; init; } = new HashSet<string>();

    /// <summary>A module as a subgraph.</summary>
    public static Subgraph Of(string name, SchemaDefinition module) => new(name, FederationSdl.Annotate(module));

    /// <summary>A subgraph of its document, which may link federation 2.0 to 2.7 and name its directives as it likes.</summary>
    /// <param name="name">The subgraph's name.</param>
    /// <param name="sdl">The document.</param>
    /// <param name="faults">Where what is wrong with it is noted.</param>
    /// <returns>Null where it is no document of a subgraph.</returns>
    public static Subgraph? Read(string name, string sdl, ICollection<CompositionFault> faults) => new SubgraphReader(name, faults).Read(sdl);
}
