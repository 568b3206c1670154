using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.Access.Grants;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Access.ApiKeys;

/// <summary>A key for a program (API-nyckel).</summary>
/// <param name="AccountId">Whose it is.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Name">What it is for (namn).</param>
/// <param name="Prefix">How the secret begins, by which one knows it again (början).</param>
/// <param name="At">When it was made (skapad).</param>
/// <param name="ExpiresAt">When it is good no more (upphör).</param>
/// <param name="RevokedAt">When it was revoked; null where it was not (återkallad).</param>
/// <param name="UsedAt">When it was last used, to an hour; null where it never was (senast använd).</param>
[ObjectType("ApiKey"), SignedIn]
internal sealed record ShownApiKey(
    Guid AccountId, [property: Field] Guid Id, [property: Field] string Name, [property: Field] string Prefix, [property: Field] DateTimeOffset At,
    [property: Field] DateTimeOffset ExpiresAt, [property: Field] DateTimeOffset? RevokedAt, [property: Field] DateTimeOffset? UsedAt);

[ExtendObjectType(typeof(OwnAccount))]
internal static class OwnApiKeys
{
    /// <summary>The keys that it made for programs, the latest first, also those that are good no more (API-nycklar).</summary>
    [Field, SignedIn]
    public static async Task<ILookup<Guid, ShownApiKey>> ApiKeys(
        [Parent(nameof(OwnAccount.Id))] IReadOnlyList<Guid> ids, [Service] AccessContext store, CancellationToken cancellationToken)
    {
        var keys = await store.ApiKeys.Where(k => ids.Contains(k.AccountId)).OrderByDescending(k => k.At)
            .Select(k => new ShownApiKey(k.AccountId, k.Id, k.Name, k.Prefix, k.At, k.ExpiresAt, k.RevokedAt, k.UsedAt)).ToListAsync(cancellationToken);
        return keys.ToLookup(k => k.AccountId);
    }
}

[ExtendObjectType(typeof(ShownApiKey))]
internal static class ApiKeyGraph
{
    /// <summary>The grants that it has, as long as its account has them (tilldelningar).</summary>
    [Field, SignedIn]
    public static async Task<ILookup<Guid, GivenGrant>> Grants(
        [Parent(nameof(ShownApiKey.Id))] IReadOnlyList<Guid> ids, [Service] AccessContext store, CancellationToken cancellationToken)
    {
        var grants = await store.Set<ApiKeyGrant>().Where(g => ids.Contains(g.KeyId))
            .Join(store.Grants, k => k.GrantId, g => g.Id, (k, Grant) => new { k.KeyId, Grant }).ToListAsync(cancellationToken);
        return grants.ToLookup(g => g.KeyId, g => g.Grant);
    }
}

/// <summary>A key to make (ny API-nyckel).</summary>
/// <param name="Name">What it is for, at most 100 characters on one line (namn).</param>
/// <param name="GrantIds">Which of one's own grants it has, 1–50 (tilldelningar).</param>
/// <param name="ExpiresAt">When it is good no more: within a year (upphör).</param>
[InputType]
internal sealed record CreateApiKeyInput(string Name, IReadOnlyList<Guid> GrantIds, DateTimeOffset ExpiresAt);

/// <summary>A key to revoke (återkallad API-nyckel).</summary>
/// <param name="Id">The key.</param>
[InputType]
internal sealed record RevokeApiKeyInput(Guid Id);

/// <summary>What became of a key to make (utfall av ny API-nyckel).</summary>
/// <param name="Id">The key; null where it was refused.</param>
/// <param name="Secret">The secret, shown this once; null where it was refused, or where the same request was sent before (hemlighet).</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record CreateApiKeyPayload([property: Field] Guid? Id, [property: Field] string? Secret, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class ApiKeyMutations
{
    /// <summary>Makes a key for a program, with some of one's own grants (skapa API-nyckel). Takes a recent sign-in.</summary>
    /// <param name="input">The key.</param>
    [Field, Needs(AccessRights.CreateApiKey)]
    public static async Task<CreateApiKeyPayload> AccessCreateApiKey(
        CreateApiKeyInput input, [Service] Commands commands, [Service] NewSecrets secrets, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new CreateApiKey(input), context.ResponseName, cancellationToken);
        return new(outcome.Id, outcome.IsRefused ? null : secrets.Of(outcome.Id), outcome.Errors);
    }

    /// <summary>Makes a key of one's own useless at once; who may close accounts may do so with any (återkalla API-nyckel).</summary>
    /// <param name="input">Which.</param>
    [Field, SignedIn]
    public static async Task<OwnPayload> AccessRevokeApiKey(
        RevokeApiKeyInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        new((await commands.SendAsync(new RevokeApiKey(input), context.ResponseName, cancellationToken)).Errors);
}
