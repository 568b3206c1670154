using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>Somebody who takes part in the collaboration for an organisation (person).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("Person")]
public sealed record PersonKey([property: Field] Guid Id);
