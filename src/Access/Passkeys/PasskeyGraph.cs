using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.Access.ApiKeys;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Access.Passkeys;

/// <summary>A passkey (nyckel på en enhet).</summary>
/// <param name="AccountId">Whose it is.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Name">As its owner calls it (namn).</param>
/// <param name="At">When it was added (tillagd).</param>
/// <param name="UsedAt">When it was last used; null where it never was (senast använd).</param>
/// <param name="IsBackedUp">Whether it is also elsewhere than on the device (säkerhetskopierad).</param>
[ObjectType("Passkey"), SignedIn]
internal sealed record ShownPasskey(
    Guid AccountId, [property: Field] Guid Id, [property: Field] string Name, [property: Field] DateTimeOffset At, [property: Field] DateTimeOffset? UsedAt,
    [property: Field] bool IsBackedUp);

[ExtendObjectType(typeof(OwnAccount))]
internal static class OwnPasskeys
{
    /// <summary>Its passkeys, the one added last first (nycklar på enheter).</summary>
    [Field, SignedIn]
    public static async Task<ILookup<Guid, ShownPasskey>> Passkeys(
        [Parent(nameof(OwnAccount.Id))] IReadOnlyList<Guid> ids, [Service] AccessContext store, CancellationToken cancellationToken)
    {
        var passkeys = await store.Passkeys.Where(p => ids.Contains(p.AccountId)).OrderByDescending(p => p.At)
            .Select(p => new ShownPasskey(p.AccountId, p.Id, p.Name, p.At, p.UsedAt, p.IsBackedUp)).ToListAsync(cancellationToken);
        return passkeys.ToLookup(p => p.AccountId);
    }
}

/// <summary>A passkey that a device has made (ny nyckel).</summary>
/// <param name="State">What <c>accessBeginPasskey</c> gave (tillstånd).</param>
/// <param name="Credential">The browser's answer, <c>credential.toJSON()</c>, as text (svar).</param>
/// <param name="Name">As its owner calls it, at most 100 characters on one line (namn).</param>
[InputType]
internal sealed record AddPasskeyInput(string State, string Credential, string Name);

/// <summary>A passkey to call something else (omdöpt nyckel).</summary>
/// <param name="Id">The passkey.</param>
/// <param name="Name">As its owner calls it, at most 100 characters on one line (namn).</param>
[InputType]
internal sealed record RenamePasskeyInput(Guid Id, string Name);

/// <summary>A passkey to remove (borttagen nyckel).</summary>
/// <param name="Id">The passkey.</param>
[InputType]
internal sealed record RemovePasskeyInput(Guid Id);

/// <summary>What a browser needs to make a passkey (påbörjad nyckel).</summary>
/// <param name="Options">For <c>PublicKeyCredential.parseCreationOptionsFromJSON</c>, as text (val).</param>
/// <param name="State">For <c>accessAddPasskey</c>, within five minutes (tillstånd).</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record BeginPasskeyPayload([property: Field] string? Options, [property: Field] string? State, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class PasskeyMutations
{
    /// <summary>Begins to add a passkey (börja lägga till nyckel). Takes a recent sign-in.</summary>
    [Field, SignedIn]
    public static async Task<BeginPasskeyPayload> AccessBeginPasskey(
        [Service] Commands commands, [Service] NewSecrets secrets, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new BeginPasskey(), context.ResponseName, cancellationToken);
        return !outcome.IsRefused && secrets.Of(outcome.Id)?.Split(' ', 2) is [var state, var options] ? new(options, state, []) : new(null, null, outcome.Errors);
    }

    /// <summary>Adds the passkey that the device has made (lägg till nyckel).</summary>
    /// <param name="input">The browser's answer.</param>
    [Field, SignedIn]
    public static async Task<OwnPayload> AccessAddPasskey(
        AddPasskeyInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        new((await commands.SendAsync(new AddPasskey(input.State, input.Credential, input.Name), context.ResponseName, cancellationToken)).Errors);

    /// <summary>Calls a passkey something else (byt namn på nyckel).</summary>
    /// <param name="input">Which, and what.</param>
    [Field, SignedIn]
    public static async Task<OwnPayload> AccessRenamePasskey(
        RenamePasskeyInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        new((await commands.SendAsync(new RenamePasskey(input), context.ResponseName, cancellationToken)).Errors);

    /// <summary>Removes a passkey (ta bort nyckel). Takes a recent sign-in.</summary>
    /// <param name="input">Which.</param>
    [Field, SignedIn]
    public static async Task<OwnPayload> AccessRemovePasskey(
        RemovePasskeyInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        new((await commands.SendAsync(new RemovePasskey(input), context.ResponseName, cancellationToken)).Errors);
}
