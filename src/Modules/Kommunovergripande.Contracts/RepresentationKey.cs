using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>Who represents whom where: a person's seat in a body for an organisation, during a period (representation).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("Representation")]
public sealed record RepresentationKey([property: Field] Guid Id);
