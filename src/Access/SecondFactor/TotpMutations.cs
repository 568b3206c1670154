using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.Access.ApiKeys;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Access.SecondFactor;

/// <summary>The first code of an app (bekräftade engångskoder).</summary>
/// <param name="Code">Six digits (kod).</param>
[InputType]
internal sealed record ConfirmTotpInput(string Code);

/// <summary>What an app needs to give one-time codes (påbörjade engångskoder).</summary>
/// <param name="Secret">The secret in base 32, to type in; shown this once (hemlighet).</param>
/// <param name="Uri">The same for a picture, <c>otpauth://…</c> (adress).</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record BeginTotpPayload([property: Field] string? Secret, [property: Field] string? Uri, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>Codes for paper (återställningskoder).</summary>
/// <param name="RecoveryCodes">Each good once, when the phone is lost; shown this once (återställningskoder).</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RecoveryCodesPayload([property: Field] IReadOnlyList<string>? RecoveryCodes, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class TotpMutations
{
    /// <summary>Begins to use an app's one-time codes (börja med engångskoder). Takes a recent sign-in.</summary>
    [Field, SignedIn]
    public static async Task<BeginTotpPayload> AccessBeginTotp(
        [Service] Commands commands, [Service] NewSecrets secrets, [Service] AccessContext store, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new BeginTotp(), context.ResponseName, cancellationToken);
        if (outcome.IsRefused || secrets.Of(outcome.Id) is not { } secret)
        {
            return new(null, null, outcome.Errors);
        }
        var name = await store.Accounts.Where(a => a.Id == outcome.Id).Select(a => a.Email == "" ? a.Name : a.Email).FirstAsync(cancellationToken);
        return new(secret, Totp.UriOf(secret, name), []);
    }

    /// <summary>Gives the app's first code: from now on one is asked for at sign-in (bekräfta engångskoder).</summary>
    /// <param name="input">The code.</param>
    [Field, SignedIn]
    public static async Task<RecoveryCodesPayload> AccessConfirmTotp(
        ConfirmTotpInput input, [Service] Commands commands, [Service] NewSecrets secrets, ResolveContext context, CancellationToken cancellationToken) =>
        CodesOf(await commands.SendAsync(new ConfirmTotp(input.Code), context.ResponseName, cancellationToken), secrets);

    /// <summary>Makes new codes for paper, in place of the old ones (nya återställningskoder). Takes a recent sign-in.</summary>
    [Field, SignedIn]
    public static async Task<RecoveryCodesPayload> AccessNewRecoveryCodes(
        [Service] Commands commands, [Service] NewSecrets secrets, ResolveContext context, CancellationToken cancellationToken) =>
        CodesOf(await commands.SendAsync(new NewRecoveryCodes(), context.ResponseName, cancellationToken), secrets);

    /// <summary>Uses one-time codes no more (ta bort engångskoder). Takes a recent sign-in.</summary>
    [Field, SignedIn]
    public static async Task<OwnPayload> AccessRemoveTotp([Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        new((await commands.SendAsync(new RemoveTotp(), context.ResponseName, cancellationToken)).Errors);

    private static RecoveryCodesPayload CodesOf(Outcome outcome, NewSecrets secrets) =>
        new(outcome.IsRefused ? null : secrets.Of(outcome.Id)?.Split(' '), outcome.Errors);
}

[ExtendObjectType(typeof(OwnAccount))]
internal static class OwnSecondFactor
{
    /// <summary>Whether a one-time code is asked for at sign-in (engångskoder).</summary>
    [Field, SignedIn]
    public static async Task<IReadOnlyDictionary<Guid, bool>> HasTotp(
        [Parent(nameof(OwnAccount.Id))] IReadOnlyList<Guid> ids, [Service] AccessContext store, CancellationToken cancellationToken) =>
        await store.Credentials.Where(c => ids.Contains(c.AccountId)).ToDictionaryAsync(c => c.AccountId, c => c.HasTotp, cancellationToken);

    /// <summary>How many codes for paper are left (återstående återställningskoder).</summary>
    [Field, SignedIn]
    public static async Task<IReadOnlyDictionary<Guid, int>> RecoveryCodesLeft(
        [Parent(nameof(OwnAccount.Id))] IReadOnlyList<Guid> ids, [Service] AccessContext store, CancellationToken cancellationToken)
    {
        var left = await store.RecoveryCodes.Where(c => ids.Contains(c.AccountId)).GroupBy(c => c.AccountId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return ids.Distinct().ToDictionary(id => id, id => left.GetValueOrDefault(id));
    }
}
