using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Agreements;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Audit;

namespace Samverkan.Kommunovergripande.OfficialLetters;

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class OfficialLetterLists
{
    /// <summary>Official letters, the latest first (tjänsteskrivelser).</summary>
    [Field, Connection(OrderBy = nameof(OfficialLetter.Date), Descending = true), Needs("kommunovergripande.officialLetter.read")]
    public static IQueryable<OfficialLetter> OfficialLetters([Service] KommunovergripandeContext store) => store.OfficialLetters;
}

[ExtendObjectType(typeof(KommunovergripandeQuery))]
internal static class OfficialLetterById
{
    /// <summary>The official letter with this id, or null where there is none (tjänsteskrivelse).</summary>
    /// <param name="id">Its id.</param>
    [Field, Needs("kommunovergripande.officialLetter.read")]
    public static async Task<OfficialLetter?> OfficialLetter(Guid id, [Service] KommunovergripandeContext store, CancellationToken cancellationToken) =>
        await store.OfficialLetters.FirstOrDefaultAsync(l => l.Id == id, cancellationToken);
}

[ExtendObjectType(typeof(Agreement))]
internal static class AgreementOfficialLetters
{
    /// <summary>The official letters about it, the latest first (tjänsteskrivelser).</summary>
    [Field, Filterable, Needs("kommunovergripande.officialLetter.read")]
    [Connection(ParentKey = nameof(Agreement.Id), ChildKey = nameof(OfficialLetter.AgreementId), OrderBy = nameof(OfficialLetter.Date), Descending = true)]
    public static IQueryable<OfficialLetter> OfficialLetters([Service] KommunovergripandeContext store) => store.OfficialLetters;
}

[ExtendObjectType(typeof(OfficialLetter))]
internal static class OfficialLetterGraph
{
    /// <summary>Official letters by id.</summary>
    [EntityRows]
    public static IQueryable<OfficialLetter> Rows(IReadOnlyList<OfficialLetterKey> keys, [Service] KommunovergripandeContext store)
    {
        var ids = keys.Select(k => k.Id).ToList();
        return store.OfficialLetters.Where(l => ids.Contains(l.Id));
    }

    /// <summary>What each body is proposed to do, in order; at most 50 (beslutspunkter).</summary>
    [Field, Needs("kommunovergripande.officialLetter.read")]
    public static async Task<ILookup<Guid, LetterClause>> Clauses(
        [Parent(nameof(OfficialLetter.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var clauses = await store.LetterClauses.Where(c => ids.Contains(c.LetterId)).OrderBy(c => c.LetterId).ThenBy(c => c.Number).ToListAsync(cancellationToken);
        return clauses.ToLookup(c => c.LetterId);
    }

    /// <summary>To whom extracts are sent, in order, with when they were sent; at most 100 (utdrag till).</summary>
    [Field, Needs("kommunovergripande.officialLetter.read")]
    public static async Task<ILookup<Guid, LetterExtract>> Extracts(
        [Parent(nameof(OfficialLetter.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var extracts = await store.LetterExtracts.Where(e => ids.Contains(e.LetterId)).OrderBy(e => e.LetterId).ThenBy(e => e.Number).ToListAsync(cancellationToken);
        return extracts.ToLookup(e => e.LetterId);
    }

    /// <summary>Who changed the letter as a whole, or tried to, when and why, newest first (historik).</summary>
    [Field, Needs("kommunovergripande.officialLetter.read")]
    [Connection(ParentKey = nameof(OfficialLetter.AuditId), ChildKey = nameof(AuditRow.ObjectId), OrderBy = nameof(AuditRow.At), Descending = true)]
    public static IQueryable<AuditRow> History([Service] KommunovergripandeContext store) => store.Audit.Where(a => a.ObjectType == nameof(OfficialLetter));
}
