using Samverkan.GraphQL.Building;

namespace Samverkan.Valfard.Contracts;

/// <summary>A post shared between FoU Jämt and another employer (kombinationstjänst).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("CombinedPost")]
public sealed record CombinedPostKey([property: Field] Guid Id);
