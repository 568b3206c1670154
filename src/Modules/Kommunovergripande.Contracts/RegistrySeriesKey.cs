using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>A series that registry numbers are of (diarieserie).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("RegistrySeries")]
public sealed record RegistrySeriesKey([property: Field] Guid Id);
