using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Grants;

/// <summary>Somebody lends a grant of his to another for a period.</summary>
[SignedIn]
internal sealed record DelegateGrant(DelegateGrantInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;

    /// <inheritdoc/>
    public string Reason => Input.Reason;
}

internal sealed class DelegateGrantValidator : AbstractValidator<DelegateGrant>
{
    public DelegateGrantValidator()
    {
        RuleFor(c => c.Input.Email).Email();
        RuleFor(c => c.Input.Reason).Line("Ett skäl", GivenGrant.MaxReason);
    }
}

internal sealed class DelegateGrantHandler(AccessContext store, Principal principal, TimeProvider clock) : IRequestHandler<DelegateGrant, Outcome>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public async Task<Outcome> Handle(DelegateGrant request, CancellationToken cancellationToken)
    {
        var (input, now, me) = (request.Input, clock.GetUtcNow(), Guid.TryParse(principal.Id, out var id) ? id : Guid.Empty);
        var grant = await store.Grants.FirstOrDefaultAsync(g => g.Id == input.Id && g.AccountId == me, cancellationToken);
        // the principal's own grants say what holds now: another, lent to him, may have ended
        if (grant is null || grant.IsOver(now) || !principal.Grants.Contains(grant.Grant))
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Du har ingen sådan roll just nu. Ange id för en av dina tilldelningar som gäller.", "input", "id");
        }

        if (grant.IsDelegated || grant.Role == Role.Administrator)
        {
            return Outcome.Refused(
                UserErrorCode.NotAllowedInState, grant.IsDelegated ? "Rollen är delegerad till dig, och kan inte delegeras vidare." : "Administratörens roll delegeras inte: bjud in en till.", "input", "id");
        }

        var from = input.From ?? now;
        if (GiveGrantHandler.PeriodFault(from, input.Until, now) is { } fault)
        {
            return fault;
        }

        if (from < grant.From || input.Until > grant.Until || input.Until - from > Longest)
        {
            return Outcome.Refused(UserErrorCode.Invalid, "Tiden går utanför din egen, eller är längre än ett år. Ange en tid inom den.", "input", "until");
        }

        var key = EmailAddress.KeyOf(input.Email);
        var receiver = await store.Accounts.FirstOrDefaultAsync(a => a.EmailKey == key && a.Status == AccountStatus.Active && a.Id != me, cancellationToken);
        if (receiver is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Ingen annan har ett aktivt konto med den adressen.", "input", "email");
        }

        var lent = new GivenGrant(Guid.CreateVersion7(now), receiver.Id, grant.Grant, from, input.Until, principal, input.Reason.Trim(), now, delegatedFromId: grant.Id);
        store.Grants.Add(lent);
        return Outcome.Changed("Grant", lent.Id);
    }
}
