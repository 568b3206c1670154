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
    /// Why a result cannot be withdrawn, or cease to be accessible: its order is completed or closed, and would be left without what that demanded. Null
    /// where it can. The order counts as changed, so that it is not completed or closed meanwhile by one who saw the result there.
    /// </summary>
    public static async Task<Outcome?> OrderStandsOnAsync(
        this ValfardContext store, StudyResult result, bool withdrawn, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var order = await store.StudyOrders.FirstAsync(o => o.Id == result.StudyOrderId, cancellationToken);
        var others = (await store.PublishedOfAsync(order.Id, cancellationToken)).FindAll(r => r.Id != result.Id);
        var which = $"av {order.RegistryNumber}, som är {order.Status.InSwedish().ToLowerInvariant()}";
        if (order.Status is StudyOrderStatus.Completed or StudyOrderStatus.Closed && !others.Exists(r => r.IsAccessible))
        {
            return Outcome.Refused(
                UserErrorCode.NotAllowedInState,
                $"{result.Named} är det enda lättillgängliga resultatet {which}. Publicera först ett annat i ett lättillgängligt format ({StudyResultFormats.AccessibleInSwedish}).",
                "input", "id");
        }
        if (withdrawn && order.Status == StudyOrderStatus.Closed && !await IsSpreadWithEffectAsync(store, others, cancellationToken))
        {
            return Outcome.Refused(
                UserErrorCode.NotAllowedInState,
                $"{result.Named} har den räknade spridningen eller effekten {which}. Räkna först spridning och ange effekt för ett annat publicerat resultat.",
                "input", "id");
        }
        order.Touch(at);
        store.TellRegister(order);
        return null;
    }

    private static async Task<bool> IsSpreadWithEffectAsync(ValfardContext store, List<StudyResult> results, CancellationToken cancellationToken)
    {
        var ids = results.ConvertAll(r => r.Id);
        return results.Exists(r => r.Effect is not null) && await store.StudyResultSpread.AnyAsync(s => ids.Contains(s.StudyResultId), cancellationToken);
    }
}

/// <summary>Results as the register of all modules lists them: those that are published.</summary>
internal static class StudyResultInRegister
{
    /// <summary>Tells the register what a result will say once it is saved.</summary>
    public static void TellRegister(this ValfardContext store, StudyResult result)
    {
        if (result.Status == StudyResultStatus.Published && !result.IsSecret)
        {
            // saving counts the version
            store.Publish(new RegisterItemChanged(result.ToRegisterItem() with { ItemVersion = result.Version + 1 }), result.Id);
        }
        else if (result.Status == StudyResultStatus.Withdrawn || result.IsSecret)
        {
            store.Publish(new RegisterItemRemoved(result.Id, result.Version), result.Id);
        }
    }

    /// <summary>What the register says of a published result.</summary>
    public static RegisterItem ToRegisterItem(this StudyResult result) => new(
        RegisterItemKind.StudyResult, ValfardModule.ModuleName, nameof(StudyResult), result.Id, result.Version, result.Title, RegistryNumber: null,
        result.Status.ToString().ToUpperInvariant(), result.Status.InSwedish(), [result.MunicipalityCode], result.RegisteredAt, result.ChangedAt);
}

/// <summary>All results that are published and open, for a register that is built anew.</summary>
internal sealed class StudyResultSnapshot(ValfardContext store) : ISnapshotSource<RegisterItem>
{
    /// <inheritdoc/>
    public async Task<SnapshotPage<RegisterItem>> PageAsync(Guid? after, int most, CancellationToken cancellationToken)
    {
        var results = store.StudyResults.AsNoTracking().Where(r => r.Status == StudyResultStatus.Published && !r.IsSecret);
        if (after is { } last)
        {
            results = results.Where(r => r.Id.CompareTo(last) > 0);
        }
        var page = await results.OrderBy(r => r.Id).Take(most).ToListAsync(cancellationToken);
        return new(page.ConvertAll(result => result.ToRegisterItem()), page.Count < most ? null : page[^1].Id);
    }
}
