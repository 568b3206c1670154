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
        var changes = feed.FollowAsync(ValfardModule.ModuleName, EventMoment.Happened, [typeof(RegisterItemChanged), typeof(SecretStudyOrderChanged)], cancellationToken);
        await foreach (var change in changes)
        {
            if (ChangedBy(change) is { } changed
                && (id ?? changed) == changed
                && await reads.ReadAsync<ValfardContext, bool>(store => store.StudyOrders.AnyAsync(
                    o => o.Id == changed && (municipalityCodes == null || municipalityCodes.Contains(o.MunicipalityCode)), cancellationToken)))
            {
                yield return new StudyOrderKey(changed);
            }
        }
    }

    private static Guid? ChangedBy(IntegrationEvent change) => change switch
    {
        RegisterItemChanged { Item: { ItemType: nameof(StudyOrder) } item } => item.ItemId,
        SecretStudyOrderChanged secret => secret.StudyOrderId,
        _ => null,
    };
}
