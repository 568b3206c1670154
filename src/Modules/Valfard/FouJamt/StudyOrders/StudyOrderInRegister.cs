using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Valfard.Contracts;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>Study orders as the register of all modules lists them.</summary>
internal static class StudyOrderInRegister
{
    /// <summary>Tells the register what an order will say once it is saved; of a secret one only those who follow orders are told, who then see whether they may.</summary>
    public static void TellRegister(this ValfardContext store, StudyOrder order) =>
        // saving counts the version
        store.Publish(order.IsSecret ? new SecretStudyOrderChanged(order.Id) : new RegisterItemChanged(order.ToRegisterItem() with { ItemVersion = order.Version + 1 }), order.Id);

    /// <summary>What the register says of an order.</summary>
    public static RegisterItem ToRegisterItem(this StudyOrder order) => new(
        RegisterItemKind.StudyOrder, ValfardModule.ModuleName, nameof(StudyOrder), order.Id, order.Version, order.Title, order.RegistryNumber,
        GraphName(order.Status), order.Status.InSwedish(), [order.MunicipalityCode], order.PlacedAt, order.ChangedAt);

    private static string GraphName(StudyOrderStatus status) => status.ToString().ToUpperInvariant();
}
