using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Register;

/// <summary>What became of an item of the register (ändrad registerpost).</summary>
/// <param name="Id">The item's id.</param>
/// <param name="Entry">What the register says of it now; null where it is listed no more (registerpost).</param>
[ObjectType, Needs("kommunovergripande.register.read")]
internal sealed record RegisterChange([property: Field] Guid Id, [property: Field] RegisterEntry? Entry);

[ExtendObjectType("Subscription")]
internal static class RegisterSubscription
{
    /// <summary>
    /// Each item that the register lists anew, lists otherwise or lists no more from now on, from all modules; rebuilding the register tells nothing. That an
    /// item is listed no more is told whatever the arguments say, since nothing but its id is known then (ändringar i registret).
    /// </summary>
    /// <param name="kind">Only items of this kind (typ).</param>
    /// <param name="municipalityCode">Only items that concern this municipality, as they are after the change (kommun).</param>
    [Field, Needs("kommunovergripande.register.read")]
    public static async IAsyncEnumerable<RegisterChange> KommunovergripandeRegisterChanged(
        RegisterItemKind? kind, string? municipalityCode, [Service] EventFeed feed, [Service] FreshReads reads,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var changes = feed.FollowAsync(
            KommunovergripandeModule.ModuleName, EventMoment.Handled, [typeof(RegisterItemChanged), typeof(RegisterItemRemoved)], cancellationToken);
        await foreach (var change in changes)
        {
            if (change is RegisterItemRemoved removed)
            {
                yield return new RegisterChange(removed.ItemId, null);
            }
            else if (change is RegisterItemChanged { Item: var item }
                && (kind ?? item.Kind) == item.Kind
                && (municipalityCode is null || item.MunicipalityCodes.Contains(municipalityCode))
                && await reads.ReadAsync<KommunovergripandeContext, RegisterEntry?>(store => EntryAsync(store, item.ItemId, cancellationToken)) is { } entry)
            {
                yield return new RegisterChange(item.ItemId, entry);
            }
        }
    }

    private static Task<RegisterEntry?> EntryAsync(KommunovergripandeContext store, Guid item, CancellationToken cancellationToken) =>
        store.RegisterEntries.FirstOrDefaultAsync(e => e.ItemId == item && e.List == RegisterEntry.WholeCounty, cancellationToken);
}
