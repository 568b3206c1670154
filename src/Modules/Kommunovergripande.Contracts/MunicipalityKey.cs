using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>A municipality of the county (kommun), known by its code in every module.</summary>
/// <param name="Code">SCB's four digits (kommunkod), <c>2380</c> say.</param>
[EntityKey("Municipality")]
public sealed record MunicipalityKey([property: Field] string Code);
