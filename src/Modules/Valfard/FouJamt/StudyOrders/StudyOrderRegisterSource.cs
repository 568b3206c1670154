using Microsoft.EntityFrameworkCore;
using Samverkan.Kommunovergripande.Contracts;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>All study orders, for a register that is built anew.</summary>
internal sealed class StudyOrderRegisterSource(ValfardContext store) : IRegisterSource
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RegisterItem>> ItemsAfterAsync(Guid? after, int count, CancellationToken cancellationToken)
    {
        var orders = store.StudyOrders.AsNoTracking();
        if (after is { } last)
        {
            orders = orders.Where(o => o.Id.CompareTo(last) > 0);
        }
        var page = await orders.OrderBy(o => o.Id).Take(count).ToListAsync(cancellationToken);
        return page.ConvertAll(order => order.ToRegisterItem());
    }
}
