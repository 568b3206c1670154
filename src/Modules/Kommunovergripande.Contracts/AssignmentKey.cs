using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>What agreements say shall be done (uppdrag), known by its code in every module and in every version of an agreement.</summary>
/// <param name="Code">The county's own code, <c>FOU-JAMT</c> say (kod).</param>
[EntityKey("Assignment")]
public sealed record AssignmentKey([property: Field] string Code);
