using Samverkan.SharedKernel.Commands;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>Why an order cannot be changed, whatever the change.</summary>
internal static class StudyOrderRefusals
{
    /// <summary>There is no such order, or it may not be seen.</summary>
    public static Outcome NotFound() =>
        Outcome.Refused(UserErrorCode.NotFound, "Beställningen finns inte. Ange id för en beställning som finns i listan.", "input", "id");

    /// <summary>FoU Jämt has begun with it.</summary>
    public static Outcome NotOpen(StudyOrder order) => Outcome.Refused(
        UserErrorCode.NotAllowedInState,
        $"Beställning {order.RegistryNumber} har status {order.Status.InSwedish().ToLowerInvariant()}. Bara en beställning som inte är bedömd kan ändras eller återtas.",
        "input", "id");
}
