using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>An organisation that takes part in the collaboration or has done so (organisation).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("Organisation")]
public sealed record OrganisationKey([property: Field] Guid Id);
