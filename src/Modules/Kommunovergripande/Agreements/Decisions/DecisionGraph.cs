using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Agreements.Decisions;

[ExtendObjectType(typeof(Agreement))]
internal static class AgreementDecisions
{
    /// <summary>What was proposed, recommended and decided of it, in the order it was recorded; retracted decisions too (beslut).</summary>
    [Field, Needs("kommunovergripande.agreement.read")]
    public static async Task<ILookup<Guid, PartyDecision>> Decisions(
        [Parent(nameof(Agreement.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        (await store.DecisionsAsync(ids, cancellationToken)).ToLookup(d => d.AgreementId);

    internal static async Task<List<PartyDecision>> DecisionsAsync(
        this KommunovergripandeContext store, IReadOnlyCollection<Guid> agreementIds, CancellationToken cancellationToken) =>
        await store.Set<PartyDecision>().Where(d => agreementIds.Contains(d.AgreementId)).OrderBy(d => d.RecordedAt).ThenBy(d => d.Id).ToListAsync(cancellationToken);
}

[ExtendObjectType(typeof(AgreementParty))]
internal static class DecisionsOfParty
{
    /// <summary>What was decided for this party, those that were meant for all parties among it, in the order it was recorded; retracted decisions too (partens beslut).</summary>
    [Field, Needs("kommunovergripande.agreement.read")]
    public static async Task<ILookup<PartyOfAgreement, PartyDecision>> Decisions(
        [Parent(nameof(AgreementParty.Key))] IReadOnlyList<PartyOfAgreement> parties, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var decisions = (await store.DecisionsAsync([.. parties.Select(p => p.AgreementId).Distinct()], cancellationToken)).ToLookup(d => d.AgreementId);
        return parties
            .SelectMany(party => decisions[party.AgreementId].Where(d => d.Concerns(party.OrganisationId)), (party, decision) => (party, decision))
            .ToLookup(x => x.party, x => x.decision);
    }
}
