using Samverkan.GraphQL.Building;

namespace Samverkan.Valfard.Contracts;

/// <summary>The order of precedence that a body gave to study orders at a meeting (rangordning).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("StudyRanking")]
public sealed record StudyRankingKey([property: Field] Guid Id);
