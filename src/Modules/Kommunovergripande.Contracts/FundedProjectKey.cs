using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>A project with money from outside the agreement (externt finansierat projekt).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("FundedProject")]
public sealed record FundedProjectKey([property: Field] Guid Id);
