using Samverkan.GraphQL.Building;

namespace Samverkan.Valfard.Contracts;

/// <summary>A visit to a municipality's workplaces or boards (besök).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("Visit")]
public sealed record VisitKey([property: Field] Guid Id);
