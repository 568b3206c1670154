using Microsoft.EntityFrameworkCore;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Rebuild;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>All study orders that are open, for a register that is built anew.</summary>
internal sealed class StudyOrderSnapshot(ValfardContext store) : ISnapshotSource<RegisterItem>
{
    /// <inheritdoc/>
    public async Task<SnapshotPage<RegisterItem>> PageAsync(Guid? after, int most, CancellationToken cancellationToken)
    {
        var orders = store.StudyOrders.AsNoTracking().Where(o => !o.IsSecret);
        if (after is { } last)
        {
            orders = orders.Where(o => o.Id.CompareTo(last) > 0);
        }
        var page = await orders.OrderBy(o => o.Id).Take(most).ToListAsync(cancellationToken);
        return new(page.ConvertAll(order => order.ToRegisterItem()), page.Count < most ? null : page[^1].Id);
    }
}
