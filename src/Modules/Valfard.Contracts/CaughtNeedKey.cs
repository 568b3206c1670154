using Samverkan.GraphQL.Building;

namespace Samverkan.Valfard.Contracts;

/// <summary>A need that was caught in a visit (fångat behov).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("CaughtNeed")]
public sealed record CaughtNeedKey([property: Field] Guid Id);
