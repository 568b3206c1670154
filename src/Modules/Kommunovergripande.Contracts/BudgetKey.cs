using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>The money of an agreement and year, a line per assignment (budget).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("Budget")]
public sealed record BudgetKey([property: Field] Guid Id);
