using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>One version of a written agreement between parties (överenskommelse, samverkansavtal).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("Agreement")]
public sealed record AgreementKey([property: Field] Guid Id);
