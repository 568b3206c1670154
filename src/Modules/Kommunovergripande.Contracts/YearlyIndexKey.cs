using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>By how many percent an agreement's money is raised for a year (index, årlig uppräkning).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("YearlyIndex")]
public sealed record YearlyIndexKey([property: Field] Guid Id);
