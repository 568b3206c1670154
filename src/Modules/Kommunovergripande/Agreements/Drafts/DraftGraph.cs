using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Organisations;

namespace Samverkan.Kommunovergripande.Agreements.Drafts;

[ExtendObjectType(typeof(Agreement))]
internal static class AgreementDrafts
{
    /// <summary>Its drafts, the first first, at most 50 (utkast).</summary>
    [Field, Needs("kommunovergripande.agreement.readWork")]
    public static async Task<ILookup<Guid, AgreementDraft>> Drafts(
        [Parent(nameof(Agreement.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var drafts = await store.AgreementDrafts.Where(d => ids.Contains(d.AgreementId))
            .OrderBy(d => d.AgreementId).ThenBy(d => d.Number).ToListAsync(cancellationToken);
        return drafts.ToLookup(d => d.AgreementId);
    }

    /// <summary>What others were shown or asked of its drafts, in order of draft, at most 200 (remisser).</summary>
    [Field, Needs("kommunovergripande.agreement.readWork")]
    public static async Task<ILookup<Guid, DraftConsultation>> Consultations(
        [Parent(nameof(Agreement.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var consultations = await store.DraftConsultations.Where(c => ids.Contains(c.AgreementId))
            .OrderBy(c => c.AgreementId).ThenBy(c => c.DraftNumber).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        return consultations.ToLookup(c => c.AgreementId);
    }
}

[ExtendObjectType(typeof(AgreementDraft))]
internal static class AgreementDraftGraph
{
    /// <summary>What it changes of the draft before, and who asked for it, at most 200; empty of the first (ändringar).</summary>
    [Field, Needs("kommunovergripande.agreement.readWork")]
    public static async Task<ILookup<Guid, DraftChange>> Changes(
        [Parent(nameof(AgreementDraft.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var changes = await store.DraftChanges.Where(c => ids.Contains(c.DraftId)).OrderBy(c => c.DraftId).ThenBy(c => c.Number).ToListAsync(cancellationToken);
        return changes.ToLookup(c => c.DraftId);
    }
}

[ExtendObjectType(typeof(DraftConsultation))]
internal static class DraftConsultationGraph
{
    /// <summary>Consultations by id.</summary>
    [EntityRows]
    public static IQueryable<DraftConsultation> Rows(IReadOnlyList<DraftConsultationKey> keys, [Service] KommunovergripandeContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.DraftConsultations.Where(c => ids.Contains(c.Id));
    }

    /// <summary>The organisations and bodies that it was with, in Swedish order of name, at most 100; empty where only words are stated (organisationer).</summary>
    [Field, Needs("kommunovergripande.agreement.readWork")]
    public static async Task<ILookup<Guid, Organisation>> Organisations(
        [Parent(nameof(DraftConsultation.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var rows = await store.ConsultedOrganisations.Where(c => ids.Contains(c.ConsultationId))
            .Join(store.Organisations, c => c.OrganisationId, o => o.Id, (consulted, organisation) => new { consulted.ConsultationId, organisation })
            .OrderBy(r => r.organisation.NameSort).ThenBy(r => r.organisation.Id).ToListAsync(cancellationToken);
        return rows.ToLookup(r => r.ConsultationId, r => r.organisation);
    }
}
