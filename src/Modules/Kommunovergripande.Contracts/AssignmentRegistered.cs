using System.Text.Json.Serialization;
using Samverkan.SharedKernel.Events;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>There is an assignment with this code and name, carried out in this module; told again when the name or the module changes.</summary>
/// <param name="Code">The county's own code.</param>
/// <param name="Name">The name that the register has; a version of an agreement may have one of its own.</param>
/// <param name="OwnerModule">The module in which it is carried out.</param>
[EventName("kommunovergripande.assignment.registered")]
public sealed record AssignmentRegistered(string Code, string Name, OwnerModule OwnerModule) : IntegrationEvent;

/// <summary>The module in which an assignment is carried out (modul, område).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OwnerModule>))]
public enum OwnerModule
{
    /// <summary>What concerns all areas: strategy, Europe, the agreement itself (kommunövergripande).</summary>
    Kommunovergripande,

    /// <summary>Social welfare and health (välfärd).</summary>
    Valfard,

    /// <summary>Education and labour market (utbildning och arbetsmarknad).</summary>
    Utbildning,

    /// <summary>Companies that establish, expand or invest (företagsetablering).</summary>
    Foretagsetablering,

    /// <summary>Energy and climate (Energikontoret).</summary>
    Energikontoret,
}
