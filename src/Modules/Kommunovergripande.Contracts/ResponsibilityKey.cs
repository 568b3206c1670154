using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>What an organisation has to do with a matter of the county (ansvar).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("Responsibility")]
public sealed record ResponsibilityKey([property: Field] Guid Id);
