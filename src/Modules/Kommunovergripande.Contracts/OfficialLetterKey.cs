using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>A letter in which an officer proposes what bodies decide (tjänsteskrivelse).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("OfficialLetter")]
public sealed record OfficialLetterKey([property: Field] Guid Id);
