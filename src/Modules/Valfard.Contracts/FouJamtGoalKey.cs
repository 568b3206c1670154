using Samverkan.GraphQL.Building;

namespace Samverkan.Valfard.Contracts;

/// <summary>A long-term goal of FoU Jämt (långsiktigt mål).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("FouJamtGoal")]
public sealed record FouJamtGoalKey([property: Field] Guid Id);
