using Samverkan.GraphQL.Building;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>That a study order was accepted or declined (beslut om beställning) [001].</summary>
/// <param name="IsAccepted">Whether it was accepted; otherwise it was declined (antagen).</param>
/// <param name="Body">The body that decided, FoU-rådet say (beslutande organ).</param>
/// <param name="DecidedOn">The day of the decision (beslutsdatum).</param>
/// <param name="Rank">Its rank among the accepted orders, 1 first; null where the body ranked none, and for a declined one (rang).</param>
/// <param name="Reason">Why it was declined; null for an accepted one (skäl).</param>
[ObjectType]
internal sealed record StudyOrderDecision(
    [property: Field] bool IsAccepted, [property: Field] string Body, [property: Field] DateOnly DecidedOn, [property: Field] int? Rank, [property: Field] string? Reason)
{
    /// <summary>Longest name of a body, in characters.</summary>
    public const int MaxBody = 200;

    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReason = 500;
}
