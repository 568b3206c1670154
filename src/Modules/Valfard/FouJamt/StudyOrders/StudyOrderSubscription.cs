using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Storage;
using Samverkan.Valfard.Contracts;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

[ExtendObjectType("Subscription")]
internal static class StudyOrderSubscription
{
    /// <summary>
    /// Each study order that is placed or changed from now on, as it then is; null if it went meanwhile. Orders that one may not see are not told of (ändrade
    /// beställningar).
    /// </summary>
    /// <param name="municipalityCodes">Only orders of these municipalities (kommuner).</param>
    /// <param name="id">Only this order (beställning).</param>
    [Field, Needs("valfard.read")]
    public static async IAsyncEnumerable<StudyOrderKey?> ValfardStudyOrderChanged(
        IReadOnlyList<string>? municipalityCodes, Guid? id, [Service] EventFeed feed, [Service] FreshReads reads, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var @event in feed.FollowAsync(ValfardModule.ModuleName, EventMoment.Happened, [typeof(RegisterItemChanged)], cancellationToken))
        {
            if (@event is RegisterItemChanged { Item: { ItemType: nameof(StudyOrder) } item }
                && (id ?? item.ItemId) == item.ItemId
                && (municipalityCodes is null || item.MunicipalityCodes.Intersect(municipalityCodes).Any())
                && await reads.ReadAsync<ValfardContext, bool>(store => store.StudyOrders.AnyAsync(o => o.Id == item.ItemId, cancellationToken)))
            {
                yield return new StudyOrderKey(item.ItemId);
            }
        }
    }
}
