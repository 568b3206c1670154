using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Sessions;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.ApiKeys;

/// <summary>Somebody makes a key for a program.</summary>
[Needs(AccessRights.CreateApiKey)]
internal sealed record CreateApiKey(CreateApiKeyInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

internal sealed class CreateApiKeyValidator : AbstractValidator<CreateApiKey>
{
    public CreateApiKeyValidator()
    {
        RuleFor(c => c.Input.Name).Line("Ett namn", ApiKey.MaxName);
        RuleFor(c => c.Input.GrantIds).Must(g => g.Count is > 0 and <= 50).WithMessage("Ange 1–50 av dina tilldelningar.");
    }
}

internal sealed class CreateApiKeyHandler(AccessContext store, Principal principal, CurrentSession session, NewSecrets secrets, TimeProvider clock)
    : IRequestHandler<CreateApiKey, Outcome>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public async Task<Outcome> Handle(CreateApiKey request, CancellationToken cancellationToken)
    {
        if (await session.UnlessRecentAsync(cancellationToken) is { } tooLongAgo)
        {
            return tooLongAgo;
        }

        var (input, now, me) = (request.Input, clock.GetUtcNow(), Guid.TryParse(principal.Id, out var id) ? id : Guid.Empty);
        if (input.ExpiresAt <= now || input.ExpiresAt - now > Longest)
        {
            return Outcome.Refused(UserErrorCode.Invalid, "Nyckeln ska sluta gälla i framtiden, inom ett år. Ange en annan tid.", "input", "expiresAt");
        }

        var wanted = input.GrantIds.Distinct().ToList();
        var grants = await store.Grants.Where(g => wanted.Contains(g.Id) && g.AccountId == me).ToListAsync(cancellationToken);
        if (grants.Count != wanted.Count || !grants.TrueForAll(g => !g.IsOver(now) && principal.Grants.Contains(g.Grant)))
        {
            return Outcome.Refused(UserErrorCode.Forbidden, "En nyckel kan inte mer än du själv. Ange tilldelningar som är dina och gäller.", "input", "grantIds");
        }

        if (grants.Exists(g => g.Role == Role.Administrator || g.IsDelegated))
        {
            return Outcome.Refused(UserErrorCode.Forbidden, "Administratörens roll, och det som är delegerat till dig, kan ingen nyckel ha.", "input", "grantIds");
        }

        var (key, secret) = ApiKey.New(me, input.Name.Trim(), wanted, now, input.ExpiresAt);
        store.Add(key);
        secrets.Show(key.Id, secret);
        return Outcome.Changed(nameof(ApiKey), key.Id);
    }
}

/// <summary>Secrets that commands of this request made: shown in its answer, and nowhere again.</summary>
internal sealed class NewSecrets(Microsoft.AspNetCore.Http.IHttpContextAccessor requests)
{
    /// <summary>Has a secret shown in the answer.</summary>
    public void Show(Guid of, string secret) => requests.HttpContext!.Items[(typeof(NewSecrets), of)] = secret;

    /// <summary>The secret of what was made in this request; null for what was made before, and is only told of again.</summary>
    public string? Of(Guid? of) => of is { } id ? requests.HttpContext?.Items[(typeof(NewSecrets), id)] as string : null;
}

/// <summary>A key is good no more.</summary>
[SignedIn]
internal sealed record RevokeApiKey(RevokeApiKeyInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

internal sealed class RevokeApiKeyHandler(AccessContext store, Principal principal, TimeProvider clock) : IRequestHandler<RevokeApiKey, Outcome>
{
    public async Task<Outcome> Handle(RevokeApiKey request, CancellationToken cancellationToken)
    {
        var (me, all) = (Guid.TryParse(principal.Id, out var id) ? id : Guid.Empty, principal.May(AccessRights.CloseAccount));
        var key = await store.ApiKeys.FirstOrDefaultAsync(k => k.Id == request.Input.Id && (all || k.AccountId == me), cancellationToken);
        if (key is null || key.RevokedAt is not null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Nyckeln finns inte, eller är redan återkallad.", "input", "id");
        }

        key.Revoke(clock.GetUtcNow());
        return Outcome.Changed(nameof(ApiKey), key.Id);
    }
}
