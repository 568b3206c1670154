using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rebuild;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Seats;

/// <summary>Whose an account is (kontots person).</summary>
/// <param name="Id">The account.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="PersonId">Id of a person of the shared register who has or had a seat; null where the account shall be nobody's there. It must be said which (person).</param>
[InputType]
internal sealed record SetAccountPersonInput(Guid Id, int Version, Optional<Guid?> PersonId);

/// <summary>What became of a rebuilding of the seats (utfall av återuppbyggnad).</summary>
/// <param name="Items">How many seats the modules told of; null where it was refused (antal platser).</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RebuildSeatsPayload([property: Field] int? Items, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class SeatMutations
{
    /// <summary>Says whose an account is: what follows from the person's seats then holds for it, and ends with them (koppla konto till person).</summary>
    /// <param name="input">Which, and whose.</param>
    [Field, Needs(AccessRights.ChangeAccount)]
    public static async Task<AccountPayload> AccessSetAccountPerson(
        SetAccountPersonInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        AccountPayload.Of(await commands.SendAsync(new SetAccountPerson(input), context.ResponseName, cancellationToken));

    /// <summary>Asks the modules hosted here anew who sits where; meanwhile what is known holds (bygg upp platserna på nytt).</summary>
    [Field, Needs(AccessRights.RebuildSeats)]
    public static async Task<RebuildSeatsPayload> AccessRebuildSeats(
        [Service] Commands commands, [Service] Rebuilder rebuilder, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RebuildSeats(), context.ResponseName, cancellationToken);
        return outcome.IsRefused
            ? new(null, outcome.Errors)
            : new(await rebuilder.RebuildAsync<Seat, HeldSeat>(AccessModule.ModuleName, cancellationToken), []);
    }
}

[ExtendObjectType(typeof(Account))]
internal static class AccountSeats
{
    /// <summary>The seats that its roles follow from, the one that begins last first, also what is over (platser).</summary>
    [Field, Needs(AccessRights.ReadAccounts)]
    public static Task<ILookup<Guid, HeldSeat>> Seats(
        [Parent(nameof(Account.Id))] IReadOnlyList<Guid> ids, [Service] AccessContext store, CancellationToken cancellationToken) =>
        SeatsOf.AccountsAsync(store, ids, cancellationToken);
}

[ExtendObjectType(typeof(OwnAccount))]
internal static class OwnSeats
{
    /// <summary>The seats that one's roles follow from, the one that begins last first, also what is over (platser).</summary>
    [Field, SignedIn]
    public static Task<ILookup<Guid, HeldSeat>> Seats(
        [Parent(nameof(OwnAccount.Id))] IReadOnlyList<Guid> ids, [Service] AccessContext store, CancellationToken cancellationToken) =>
        SeatsOf.AccountsAsync(store, ids, cancellationToken);
}

internal static class SeatsOf
{
    public static async Task<ILookup<Guid, HeldSeat>> AccountsAsync(AccessContext store, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var seats = await store.Accounts.Where(a => ids.Contains(a.Id))
            .Join(store.Seats, a => a.PersonId, s => (Guid?)s.PersonId, (a, Seat) => new { a.Id, Seat })
            .ToListAsync(cancellationToken);
        return seats.OrderByDescending(s => s.Seat.From).ThenBy(s => s.Seat.Id).ToLookup(s => s.Id, s => s.Seat);
    }
}
