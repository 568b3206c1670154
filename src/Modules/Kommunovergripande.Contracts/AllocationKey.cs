using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>A year's money divided between the municipalities by population (fördelning).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("Allocation")]
public sealed record AllocationKey([property: Field] Guid Id);
