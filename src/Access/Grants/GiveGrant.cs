using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Samverkan.Access.Accounts;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Access.Grants;

/// <summary>An account gets a role in a scope for a period.</summary>
[Needs(AccessRights.GiveGrant)]
internal sealed record GiveGrant(GiveGrantInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;

    /// <inheritdoc/>
    public string Reason => Input.Reason;
}

internal sealed class GiveGrantValidator : AbstractValidator<GiveGrant>
{
    public GiveGrantValidator() => RuleFor(c => c.Input.Reason).Line("Ett skäl", GivenGrant.MaxReason);
}

internal sealed class GiveGrantHandler(AccessContext store, Principal principal, TimeProvider clock) : IRequestHandler<GiveGrant, Outcome>
{
    public async Task<Outcome> Handle(GiveGrant request, CancellationToken cancellationToken)
    {
        var (input, now) = (request.Input, clock.GetUtcNow());
        var grant = new Grant(input.Role, new Scope(input.ScopeKind, input.ScopeValue));
        if (GrantRules.FaultOf(grant) is { } fault)
        {
            return Outcome.Refused(UserErrorCode.Invalid, fault.Message, "input", fault.Field);
        }

        if (!principal.MayAll && !GrantRules.MayGive(principal.Grants, grant))
        {
            return Outcome.Refused(UserErrorCode.Forbidden, "Du kan inte ge mer än du själv har. Be den som har rollen för ett större omfång.", "input", "role");
        }

        var from = input.From ?? now;
        if (PeriodFault(from, input.Until, now) is { } period)
        {
            return period;
        }

        var account = await store.Accounts.FirstOrDefaultAsync(a => a.Id == input.AccountId, cancellationToken);
        if (account is null || account.Status == AccountStatus.Closed)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Kontot finns inte, eller är stängt. Ange id för ett konto i listan.", "input", "accountId");
        }

        var given = new GivenGrant(Guid.CreateVersion7(now), account.Id, grant, from, input.Until, principal, input.Reason.Trim(), now);
        store.Grants.Add(given);
        return Outcome.Changed("Grant", given.Id);
    }

    /// <summary>That a period is none, or is over; null where it is one.</summary>
    internal static Outcome? PeriodFault(DateTimeOffset from, DateTimeOffset? until, DateTimeOffset now) =>
        until <= from ? Outcome.Refused(UserErrorCode.Invalid, "Tiden slutar innan den börjar. Ange ett senare slut.", "input", "until")
        : until <= now ? Outcome.Refused(UserErrorCode.Invalid, "Tiden är redan slut. Ange ett slut i framtiden.", "input", "until")
        : null;
}

/// <summary>A grant is ended before its time.</summary>
[SignedIn]
internal sealed record EndGrant(EndGrantInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;

    /// <inheritdoc/>
    public string Reason => Input.Reason;
}

internal sealed class EndGrantValidator : AbstractValidator<EndGrant>
{
    public EndGrantValidator() => RuleFor(c => c.Input.Reason).Line("Ett skäl", GivenGrant.MaxReason);
}

internal sealed class EndGrantHandler(AccessContext store, Principal principal, IHostEnvironment environment, TimeProvider clock) : IRequestHandler<EndGrant, Outcome>
{
    public async Task<Outcome> Handle(EndGrant request, CancellationToken cancellationToken)
    {
        var (input, now) = (request.Input, clock.GetUtcNow());
        var grant = await store.Grants.FirstOrDefaultAsync(g => g.Id == input.Id, cancellationToken);
        // one that one may not end is told from one that is not there by nobody
        if (grant is null || !await MayEndAsync(grant, cancellationToken))
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Tilldelningen finns inte, eller är inte din att avsluta.", "input", "id");
        }

        if (grant.IsStale(input.Version))
        {
            return Outcome.Conflict("Grant", grant.Id);
        }

        if (grant.IsOver(now))
        {
            return Outcome.Refused(UserErrorCode.NotAllowedInState, "Tilldelningen är redan slut.", "input", "id");
        }

        if (grant.Role == Role.Administrator
            && !await HeldGrants.AdministratorsRemainAsync(store, grant.Id, null, now, environment.IsDevelopment(), cancellationToken))
        {
            return Outcome.Refused(UserErrorCode.NotAllowedInState, "Det är den sista administratören. Gör någon annan till administratör utan slutdatum först.", "input", "id");
        }

        grant.End(principal, input.Reason.Trim(), now);
        return Outcome.Changed("Grant", grant.Id);
    }

    /// <summary>Its holder may give it up, its lender take it back, and whoever could give it may end it.</summary>
    private async Task<bool> MayEndAsync(GivenGrant grant, CancellationToken cancellationToken)
    {
        var me = Guid.TryParse(principal.Id, out var id) ? id : Guid.Empty;
        return principal.MayAll || grant.AccountId == me
            || (principal.May(AccessRights.EndGrant) && GrantRules.MayGive(principal.Grants, grant.Grant))
            || (grant.DelegatedFromId is { } source && await store.Grants.AnyAsync(g => g.Id == source && g.AccountId == me, cancellationToken));
    }
}
