using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Agreements;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.OfficialLetters;

/// <summary>
/// A letter in which an officer lays a matter before the bodies that decide on it: date, unit, officer, background, a proposed clause per body, signatories,
/// and to whom extracts are sent (tjänsteskrivelse) [002] [004]. It names offices, never persons.
/// </summary>
[ObjectType, Entity(typeof(OfficialLetterKey)), Needs("kommunovergripande.officialLetter.read")]
internal sealed class OfficialLetter : IVersioned
{
    private readonly List<LetterClause> clauses = [];
    private readonly List<LetterExtract> extracts = [];

    // rows are made of the columns that a selection needs
    private OfficialLetter()
    {
    }

    /// <summary>A draft of a letter.</summary>
    public OfficialLetter(Guid id, LetterText text, Func<Guid> newId, DateTimeOffset at)
    {
        Id = id;
        Write(text, newId, at);
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>The letter's date (datum).</summary>
    [Field, Filterable, Orderable]
    public DateOnly Date { get; private set; }

    /// <summary>The unit that writes it, <c>Sekretariatet</c> say (enhet).</summary>
    [Field]
    public string Unit { get; private set; } = "";

    /// <summary>The office of who writes it; null where only the unit is stated (handläggare).</summary>
    [Field]
    public string? Officer { get; private set; }

    /// <summary>What it is about (rubrik).</summary>
    [Field]
    public string Title { get; private set; } = "";

    /// <summary>What has been and why something is to be decided (ärendebeskrivning).</summary>
    [Field]
    public string Background { get; private set; } = "";

    /// <summary>Whose proposal the clauses are, <c>Regiondirektörens förslag</c> say (förslagsställare).</summary>
    [Field]
    public string? Proposer { get; private set; }

    /// <summary>Offices that sign it, in order; at most 10 (undertecknare).</summary>
    [Field]
    public IReadOnlyList<string> Signatories { get; private set; } = [];

    /// <summary>Where it is in its life (status).</summary>
    [Field, Filterable]
    public OfficialLetterStatus Status { get; private set; }

    /// <summary>The day it was signed; null of a draft (undertecknad).</summary>
    [Field]
    public DateOnly? SignedOn { get; private set; }

    /// <summary>When its extracts were sent; null before (expedierad).</summary>
    [Field]
    public DateTimeOffset? SentOutAt { get; private set; }

    /// <summary>When it was last changed (ändrad).</summary>
    [Field]
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>The authority whose letter it is.</summary>
    public Guid AuthorityId { get; private set; }

    /// <summary>The agreement that it is about.</summary>
    public Guid? AgreementId { get; private set; }

    /// <summary>The authority whose letter it is (myndighet).</summary>
    [Field(Requires = [nameof(AuthorityId)]), Filterable(Related = typeof(Organisation), Key = nameof(AuthorityId))]
    public OrganisationKey Authority => new(AuthorityId);

    /// <summary>The version of an agreement that it is about; null where it is about something else (överenskommelse).</summary>
    [Field(Requires = [nameof(AgreementId)]), Filterable(Related = typeof(Agreement), Key = nameof(AgreementId))]
    public AgreementKey? Agreement => AgreementId is { } id ? new(id) : null;

    /// <summary>The letter as the audit trail names it.</summary>
    public string AuditId => Id.ToString();

    /// <summary>What each body is proposed to do.</summary>
    public IReadOnlyList<LetterClause> Clauses => clauses;

    /// <summary>To whom extracts are sent.</summary>
    public IReadOnlyList<LetterExtract> Extracts => extracts;

    /// <summary>Says all of it anew; clauses and extracts that are said as before stay the rows they are.</summary>
    public void Write(LetterText text, Func<Guid> newId, DateTimeOffset at)
    {
        (AuthorityId, AgreementId, Date, Unit, Officer, Title, Background, Proposer, Signatories) = (
            text.AuthorityId, text.AgreementId, text.Date, text.Unit, text.Officer, text.Title, text.Background, text.Proposer, text.Signatories);
        Fit(clauses, text.Clauses, number => new LetterClause(newId(), Id, number), (row, clause) => row.Say(clause));
        Fit(extracts, text.Recipients, number => new LetterExtract(newId(), Id, number), (row, recipient) => row.Address(recipient));
        ChangedAt = at;
    }

    /// <summary>All that it says.</summary>
    public LetterText Text => new(
        AuthorityId, AgreementId, Date, Unit, Officer, Title, Background, Proposer, Signatories,
        [.. clauses.Select(c => new ClauseText(c.BodyId, c.Act, c.RecommendedTo, c.Text))], [.. extracts.Select(e => new RecipientText(e.OrganisationId, e.Office))]);

    /// <summary>Its signatories have signed it: it says what it says.</summary>
    public void Sign(DateOnly day, DateTimeOffset at) => (Status, SignedOn, ChangedAt) = (OfficialLetterStatus.Signed, day, at);

    /// <summary>Its extracts have been sent.</summary>
    public void SendOut(string by, DateTimeOffset at)
    {
        (Status, SentOutAt, ChangedAt) = (OfficialLetterStatus.SentOut, at, at);
        extracts.ForEach(e => e.Send(by, at));
    }

    /// <summary>Rows numbered from 1, as many as there are things to say.</summary>
    private static void Fit<TRow, T>(List<TRow> rows, IReadOnlyList<T> said, Func<int, TRow> make, Action<TRow, T> say)
    {
        rows.RemoveRange(Math.Min(said.Count, rows.Count), Math.Max(0, rows.Count - said.Count));
        foreach (var (index, thing) in said.Index())
        {
            if (index == rows.Count)
            {
                rows.Add(make(index + 1));
            }
            say(rows[index], thing);
        }
    }

    internal static void Map(ModelBuilder model) => model.Entity<OfficialLetter>(table =>
    {
        table.ToTable("official_letters");
        table.Property(l => l.Unit).HasMaxLength(LetterText.MaxOffice);
        table.Property(l => l.Officer).HasMaxLength(LetterText.MaxOffice);
        table.Property(l => l.Title).HasMaxLength(LetterText.MaxTitle);
        table.Property(l => l.Background).HasMaxLength(LetterText.MaxBackground);
        table.Property(l => l.Proposer).HasMaxLength(LetterText.MaxOffice);
        table.HasOne<Organisation>().WithMany().HasForeignKey(l => l.AuthorityId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Agreement>().WithMany().HasForeignKey(l => l.AgreementId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(l => l.Clauses).WithOne().HasForeignKey(c => c.LetterId).OnDelete(DeleteBehavior.Cascade);
        table.HasMany(l => l.Extracts).WithOne().HasForeignKey(e => e.LetterId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(l => new { l.Date, l.Id });
        table.HasIndex(l => new { l.Status, l.Date, l.Id });
        table.HasIndex(l => new { l.AgreementId, l.Date, l.Id });
    });
}

/// <summary>Where an official letter is in its life (status).</summary>
internal enum OfficialLetterStatus
{
    /// <summary>Being written (utkast).</summary>
    Draft,

    /// <summary>Signed, and not changed any more (undertecknad).</summary>
    Signed,

    /// <summary>Its extracts have been sent (expedierad).</summary>
    SentOut,
}
