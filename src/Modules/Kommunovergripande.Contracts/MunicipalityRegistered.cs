using Samverkan.SharedKernel.Events;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>A municipality belongs to the county under this name; told again when the name changes.</summary>
/// <param name="Code">SCB's four digits.</param>
/// <param name="Name">The name without "kommun".</param>
[EventName("kommunovergripande.municipality.registered")]
public sealed record MunicipalityRegistered(string Code, string Name) : IntegrationEvent;
