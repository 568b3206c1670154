using Samverkan.SharedKernel.Events;

namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>An item that the register lists was added or changed. Published by the item's module, with the item as aggregate.</summary>
/// <param name="Item">The item as it is now.</param>
[EventName("kommunovergripande.register.itemChanged")]
public sealed record RegisterItemChanged(RegisterItem Item) : IntegrationEvent;

/// <summary>An item shall be listed no more. Published by the item's module, with the item as aggregate.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="ItemVersion">The version up to which no word of it is to be listed, however late it comes.</param>
[EventName("kommunovergripande.register.itemRemoved")]
public sealed record RegisterItemRemoved(Guid ItemId, int ItemVersion = 0) : IntegrationEvent;
