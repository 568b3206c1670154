using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>A part of a year's money that is invoiced in advance (delbetalning).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("Instalment")]
public sealed record InstalmentKey([property: Field] Guid Id);
