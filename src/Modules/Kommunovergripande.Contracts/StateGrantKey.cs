using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>Money that is requisitioned from the state (statsbidrag).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("StateGrant")]
public sealed record StateGrantKey([property: Field] Guid Id);
