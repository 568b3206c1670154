using Microsoft.EntityFrameworkCore;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rebuild;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.Results;

/// <summary>Results as commands need them.</summary>
internal static class StudyResultQueries
{
    /// <summary>A result with its formats.</summary>
    public static Task<StudyResult?> ResultAsync(this ValfardContext store, Guid id, CancellationToken cancellationToken) =>
        store.StudyResults.Include(r => r.Presented).FirstOrDefaultAsync(r => r.Id == id, cancellationToken);

    /// <summary>An order's published results with their formats.</summary>
    public static Task<List<StudyResult>> PublishedOfAsync(this ValfardContext store, Guid studyOrderId, CancellationToken cancellationToken) =>
        store.StudyResults.Include(r => r.Presented).Where(r => r.StudyOrderId == studyOrderId && r.Status == StudyResultStatus.Published).ToListAsync(cancellationToken);

    /// <summary>
    /// Why a result cannot cease to be accessible: its order is completed, and no other accessible result is published. Null where it can. The order
    /// counts as changed, so that it is not completed meanwhile by one who saw the result there.
    /// </summary>
    public static async Task<Outcome?> LastAccessibleAsync(this ValfardContext store, StudyResult result, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var order = await store.StudyOrders.FirstAsync(o => o.Id == result.StudyOrderId, cancellationToken);
        var others = await store.PublishedOfAsync(order.Id, cancellationToken);
        if (order.Status is StudyOrderStatus.Completed or StudyOrderStatus.Closed && !others.Exists(r => r.Id != result.Id && r.IsAccessible))
        {
            return Outcome.Refused(
                UserErrorCode.NotAllowedInState,
                $"{result.Named} är det enda lättillgängliga resultatet av {order.RegistryNumber}, som är {order.Status.InSwedish().ToLowerInvariant()}. Publicera först ett annat i ett lättillgängligt format ({StudyResultFormats.AccessibleInSwedish}).",
                "input", "id");
        }
        order.Touch(at);
        store.TellRegister(order);
        return null;
    }
}

/// <summary>Results as the register of all modules lists them: those that are published.</summary>
internal static class StudyResultInRegister
{
    /// <summary>Tells the register what a result will say once it is saved.</summary>
    public static void TellRegister(this ValfardContext store, StudyResult result)
    {
        if (result.Status == StudyResultStatus.Published)
        {
            // saving counts the version
            store.Publish(new RegisterItemChanged(result.ToRegisterItem() with { ItemVersion = result.Version + 1 }), result.Id);
        }
        else if (result.Status == StudyResultStatus.Withdrawn)
        {
            store.Publish(new RegisterItemRemoved(result.Id), result.Id);
        }
    }

    /// <summary>What the register says of a published result.</summary>
    public static RegisterItem ToRegisterItem(this StudyResult result) => new(
        RegisterItemKind.StudyResult, ValfardModule.ModuleName, nameof(StudyResult), result.Id, result.Version, result.Title, RegistryNumber: null,
        result.Status.ToString().ToUpperInvariant(), result.Status.InSwedish(), [result.MunicipalityCode], result.RegisteredAt, result.ChangedAt);
}

/// <summary>All published results, for a register that is built anew.</summary>
internal sealed class StudyResultSnapshot(ValfardContext store) : ISnapshotSource<RegisterItem>
{
    /// <inheritdoc/>
    public async Task<SnapshotPage<RegisterItem>> PageAsync(Guid? after, int most, CancellationToken cancellationToken)
    {
        var results = store.StudyResults.AsNoTracking().Where(r => r.Status == StudyResultStatus.Published);
        if (after is { } last)
        {
            results = results.Where(r => r.Id.CompareTo(last) > 0);
        }
        var page = await results.OrderBy(r => r.Id).Take(most).ToListAsync(cancellationToken);
        return new(page.ConvertAll(result => result.ToRegisterItem()), page.Count < most ? null : page[^1].Id);
    }
}
