using System.Diagnostics.CodeAnalysis;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>A step in the life of a study order. These are all there are: what none of them leads to does not happen.</summary>
/// <param name="InSwedish">What is done to the order, as in "kan inte återtas".</param>
/// <param name="From">The state that it can be taken in.</param>
/// <param name="To">The state that it leads to.</param>
internal sealed record StudyOrderStep(string InSwedish, StudyOrderStatus From, StudyOrderStatus To)
{
    /// <summary>The municipality says something else in it.</summary>
    public static StudyOrderStep Change { get; } = new("ändras", StudyOrderStatus.Placed, StudyOrderStatus.Placed);

    /// <summary>The municipality takes it back.</summary>
    public static StudyOrderStep Withdraw { get; } = new("återtas", StudyOrderStatus.Placed, StudyOrderStatus.Withdrawn);

    /// <summary>FoU Jämt assesses it.</summary>
    public static StudyOrderStep Assess { get; } = new("bedömas", StudyOrderStatus.Placed, StudyOrderStatus.Assessed);

    /// <summary>FoU-rådet accepts it.</summary>
    public static StudyOrderStep Accept { get; } = new("antas", StudyOrderStatus.Assessed, StudyOrderStatus.Accepted);

    /// <summary>FoU-rådet declines it.</summary>
    public static StudyOrderStep Decline { get; } = new("avböjas", StudyOrderStatus.Assessed, StudyOrderStatus.Declined);

    /// <summary>Whether the step cannot be taken with the order, and then why: there is none, somebody else changed it, or it is in another state.</summary>
    /// <param name="order">The order, if there is one.</param>
    /// <param name="seen">The version that the step was decided on.</param>
    /// <param name="refusal">Why not.</param>
    public bool IsRefused([NotNullWhen(false)] StudyOrder? order, int seen, [NotNullWhen(true)] out Outcome? refusal)
    {
        refusal = order switch
        {
            null => Outcome.Refused(UserErrorCode.NotFound, "Beställningen finns inte. Ange id för en beställning som finns i listan.", "input", "id"),
            _ when order.IsStale(seen) => Outcome.Conflict(nameof(StudyOrder), order.Id),
            _ when order.Status != From => Outcome.Refused(
                UserErrorCode.NotAllowedInState,
                $"Beställning {order.RegistryNumber} har status {Word(order.Status)} och kan inte {InSwedish}. Bara en beställning med status {Word(From)} kan {InSwedish}.",
                "input", "id"),
            _ => null,
        };
        return refusal is not null;
    }

    private static string Word(StudyOrderStatus status) => status.InSwedish().ToLowerInvariant();
}
