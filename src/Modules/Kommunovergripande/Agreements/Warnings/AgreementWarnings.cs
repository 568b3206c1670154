using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Language;
using Samverkan.Kommunovergripande.Agreements.Extensions;
using Samverkan.Kommunovergripande.Agreements.TimePlans;
using Samverkan.Kommunovergripande.Organisations;

namespace Samverkan.Kommunovergripande.Agreements.Warnings;

/// <summary>Warnings of agreements: a few statements, however many agreements there are.</summary>
internal static class AgreementWarnings
{
    /// <summary>Most days ahead that an end is warned of: ten years.</summary>
    private const int MostDays = 3653;

    /// <summary>Most agreements that are looked at when none are named: those that end first.</summary>
    private const int MostAgreements = 500;

    /// <summary>The rules of a day.</summary>
    /// <exception cref="GraphQLException">So many days ahead cannot be asked for.</exception>
    public static WarningRules Rules(DateOnly? on, int withinDays, TimeProvider time) => withinDays is >= 0 and <= MostDays
        ? new(on ?? DateOnly.FromDateTime(time.GetLocalNow().DateTime), withinDays)
        : throw new GraphQLException($"withinDays is {withinDays}. It must be 0–{MostDays}.", ErrorCodes.BadUserInput);

    /// <summary>The agreements that something may be the matter with.</summary>
    public static IQueryable<Agreement> Candidates(this KommunovergripandeContext store, WarningRules rules)
    {
        var (concluded, put, withdrawn, notStated) = (AgreementStatus.Concluded, AgreementStatus.PutToDecision, AgreementStatus.Withdrawn, Agreement.NotStated);
        var (horizon, on) = (rules.Horizon, rules.On);
        var followed = store.Agreements.Where(f => f.Status == concluded && f.StartsOn != notStated && f.StartsOn <= on);
        var overdue = store.OverdueOn(on);
        var beyond = store.BeyondMandateOn(on);
        return store.Agreements
            .Where(a => a.Status == put
                || (a.Status == concluded && a.EndsOn <= horizon && !followed.Any(f => f.PredecessorId == a.Id))
                || (a.Status != withdrawn && overdue.Any(s => s.AgreementId == a.Id))
                || (a.Status == concluded && a.EndsOn >= on && beyond.Any(e => e.AgreementId == a.Id)))
            .OrderBy(a => a.EndsOn).ThenBy(a => a.Id).Take(MostAgreements);
    }

    /// <summary>The warnings of some agreements, in their order.</summary>
    public static async Task<IReadOnlyList<AgreementWarning>> OfAsync(
        this KommunovergripandeContext store, IQueryable<Agreement> which, WarningRules rules, CancellationToken cancellationToken)
    {
        var agreements = await which.Select(a => new WarnedAgreement(a.Id, a.Title, a.Status, a.EndsOn)).ToListAsync(cancellationToken);
        var followers = await FollowersAsync(store, agreements, cancellationToken);
        var parties = await UndecidedAsync(store, agreements, cancellationToken);
        var steps = await OverdueAsync(store, agreements, rules.On, cancellationToken);
        var extensions = await BeyondMandateAsync(store, agreements, rules.On, cancellationToken);
        return [.. agreements.SelectMany(a => (IEnumerable<AgreementWarning>)
        [
            .. rules.OfEnd(a, followers[a.Id]),
            .. parties[a.Id].Select(p => WarningRules.OfParty(a, p)),
            .. steps[a.Id].Select(s => WarningRules.OfStep(a, s)),
            .. extensions[a.Id].Select(e => WarningRules.OfExtension(a, e)),
        ])];
    }

    private static async Task<ILookup<Guid, Follower>> FollowersAsync(KommunovergripandeContext store, List<WarnedAgreement> agreements, CancellationToken cancellationToken)
    {
        var ids = agreements.Where(a => a.Status == AgreementStatus.Concluded).Select(a => a.Id).ToList();
        var followers = await store.Agreements.Where(a => a.PredecessorId != null && ids.Contains(a.PredecessorId.Value))
            .Select(a => new Follower(a.PredecessorId!.Value, a.Status, a.StartsOn)).ToListAsync(cancellationToken);
        return followers.ToLookup(f => f.PredecessorId);
    }

    private static async Task<ILookup<Guid, UndecidedParty>> UndecidedAsync(KommunovergripandeContext store, List<WarnedAgreement> agreements, CancellationToken cancellationToken)
    {
        var ids = agreements.Where(a => a.Status == AgreementStatus.PutToDecision).Select(a => a.Id).ToList();
        var (awaiting, recommended) = (PartyStanding.Awaiting, PartyStanding.Recommended);
        var parties = await store.AgreementParties.Where(p => ids.Contains(p.AgreementId) && (p.Standing == awaiting || p.Standing == recommended))
            .Join(store.Organisations, p => p.OrganisationId, o => o.Id, (party, organisation) => new { party, organisation.Name })
            .OrderBy(r => r.party.Position)
            .Select(r => new UndecidedParty(r.party.AgreementId, r.party.OrganisationId, r.Name, r.party.Standing == recommended)).ToListAsync(cancellationToken);
        return parties.ToLookup(p => p.AgreementId);
    }

    private static async Task<ILookup<Guid, OverdueStep>> OverdueAsync(
        KommunovergripandeContext store, List<WarnedAgreement> agreements, DateOnly on, CancellationToken cancellationToken)
    {
        var ids = agreements.Where(a => a.Status != AgreementStatus.Withdrawn).Select(a => a.Id).ToList();
        var steps = await store.OverdueOn(on).Where(s => ids.Contains(s.AgreementId)).OrderBy(s => s.Number)
            .Select(s => new OverdueStep(s.AgreementId, s.Number, s.When.Text, s.Text, s.When.To!.Value)).ToListAsync(cancellationToken);
        return steps.ToLookup(s => s.AgreementId);
    }

    private static async Task<ILookup<Guid, BeyondMandate>> BeyondMandateAsync(
        KommunovergripandeContext store, List<WarnedAgreement> agreements, DateOnly on, CancellationToken cancellationToken)
    {
        // what has expired applies to nobody any more, whoever extended it
        var ids = agreements.Where(a => a.Status == AgreementStatus.Concluded && a.EndsOn >= on).Select(a => a.Id).ToList();
        var extensions = await store.BeyondMandateOn(on).Where(e => ids.Contains(e.AgreementId))
            .Join(store.Organisations, e => e.BodyId, o => o.Id, (extension, body) => new { extension, body.Name })
            .OrderBy(r => r.extension.To).Select(r => new BeyondMandate(r.extension.AgreementId, r.extension.To, r.Name)).ToListAsync(cancellationToken);
        return extensions.ToLookup(e => e.AgreementId);
    }

    /// <summary>Steps that are not done on a day though their time is over.</summary>
    private static IQueryable<RevisionStep> OverdueOn(this KommunovergripandeContext store, DateOnly on) =>
        store.RevisionSteps.Where(s => s.When.To < on && (s.DoneOn == null || s.DoneOn > on));

    /// <summary>
    /// Extensions that a body decided on by a day beyond its mandate, as that was known then and is known now; a deadline states no earlier day than its last.
    /// </summary>
    private static IQueryable<AgreementExtension> BeyondMandateOn(this KommunovergripandeContext store, DateOnly on)
    {
        BodyMandate? decides = BodyMandate.Decides;
        return store.Set<AgreementExtension>().Where(e =>
            !e.DecidedWithinMandate && (e.When.From ?? e.When.To) <= on && !store.Organisations.Any(o => o.Id == e.BodyId && o.Mandate == decides));
    }
}
