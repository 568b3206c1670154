using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>What others were asked of a draft of an agreement (remiss av utkast).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("DraftConsultation")]
public sealed record DraftConsultationKey([property: Field] Guid Id);
