using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>Work that a municipality does for what is run jointly (arbetsinsats).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("InKindWork")]
public sealed record InKindWorkKey([property: Field] Guid Id);
