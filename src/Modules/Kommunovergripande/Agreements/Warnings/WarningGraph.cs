using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Agreements.Warnings;

[ExtendObjectType(typeof(Agreement))]
internal static class AgreementWarningsField
{
    /// <summary>What somebody should do something about, as of a day (varningar).</summary>
    /// <param name="ids">The agreements.</param>
    /// <param name="on">The day; today where it is left out (per datum).</param>
    /// <param name="withinDays">How many days ahead an end is warned of, 0–3653 (inom dagar).</param>
    [Field, Needs("kommunovergripande.agreement.readWork")]
    public static async Task<ILookup<Guid, AgreementWarning>> Warnings(
        [Parent(nameof(Agreement.Id))] IReadOnlyList<Guid> ids, DateOnly? on, [Service] KommunovergripandeContext store, [Service] TimeProvider time,
        CancellationToken cancellationToken, int withinDays = 180)
    {
        var warnings = await store.OfAsync(store.Agreements.Where(a => ids.Contains(a.Id)), AgreementWarnings.Rules(on, withinDays, time), cancellationToken);
        return warnings.ToLookup(w => w.AgreementId);
    }
}

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class WarningLists
{
    /// <summary>
    /// What somebody should do something about in any agreement, as of a day: those that end first come first, of at most 500 agreements (varningar om
    /// överenskommelser).
    /// </summary>
    /// <param name="on">The day; today where it is left out (per datum).</param>
    /// <param name="withinDays">How many days ahead an end is warned of, 0–3653 (inom dagar).</param>
    [Field("agreementWarnings"), Needs("kommunovergripande.agreement.readWork")]
    public static Task<IReadOnlyList<AgreementWarning>> OfAll(
        DateOnly? on, [Service] KommunovergripandeContext store, [Service] TimeProvider time, CancellationToken cancellationToken, int withinDays = 180)
    {
        var rules = AgreementWarnings.Rules(on, withinDays, time);
        return store.OfAsync(store.Candidates(rules), rules, cancellationToken);
    }
}
