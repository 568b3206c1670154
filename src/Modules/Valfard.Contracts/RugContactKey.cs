using Samverkan.GraphQL.Building;

namespace Samverkan.Valfard.Contracts;

/// <summary>A municipality's representative in the regional development group (RUG-kontakt).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("RugContact")]
public sealed record RugContactKey([property: Field] Guid Id);
