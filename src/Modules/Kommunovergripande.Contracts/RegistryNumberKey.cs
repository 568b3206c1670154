using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>A registry number of an object (diarienummer).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("RegistryNumber")]
public sealed record RegistryNumberKey([property: Field] Guid Id);
