using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>That a study order was accepted or declined (beslut om beställning) [001].</summary>
/// <param name="IsAccepted">Whether it was accepted; otherwise it was declined (antagen).</param>
/// <param name="Body">The body that decided, FoU-rådet say (beslutande organ).</param>
/// <param name="DecidedOn">The day of the decision (beslutsdatum).</param>
/// <param name="OrganisationId">The body in the register of organisations.</param>
/// <param name="Reason">Why it was declined; null for an accepted one (skäl).</param>
[ObjectType]
internal sealed record StudyOrderDecision(
    [property: Field] bool IsAccepted, [property: Field] string Body, [property: Field] DateOnly DecidedOn, Guid? OrganisationId, [property: Field] string? Reason)
{
    /// <summary>Longest name of a body, in characters.</summary>
    public const int MaxBody = 200;

    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReason = 500;

    /// <summary>The body in the register of organisations; null where it is not stated (organ i registret).</summary>
    [Field]
    public OrganisationKey? Organisation => OrganisationId is { } id ? new(id) : null;
}
