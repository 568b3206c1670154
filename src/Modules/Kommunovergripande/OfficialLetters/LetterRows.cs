using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Organisations;

namespace Samverkan.Kommunovergripande.OfficialLetters;

/// <summary>What one body is proposed to do in an official letter (att-sats, beslutspunkt) [002] [004].</summary>
[ObjectType("OfficialLetterClause"), Needs("kommunovergripande.officialLetter.read")]
internal sealed class LetterClause
{
    private LetterClause()
    {
    }

    /// <summary>A clause that says nothing yet.</summary>
    public LetterClause(Guid id, Guid letterId, int number) => (Id, LetterId, Number) = (id, letterId, number);

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The letter.</summary>
    public Guid LetterId { get; private set; }

    /// <summary>Its number in the letter, from 1 (nummer).</summary>
    [Field]
    public int Number { get; private set; }

    /// <summary>Who is to do it.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>Whether the body recommends or decides (åtgärd).</summary>
    [Field]
    public ClauseAct Act { get; private set; }

    /// <summary>Whom it recommends to decide, as worded: <c>länets kommuner</c>; null of a clause that decides (rekommenderas).</summary>
    [Field]
    public string? RecommendedTo { get; private set; }

    /// <summary>What is decided, or recommended to be decided, as worded (text).</summary>
    [Field]
    public string Text { get; private set; } = "";

    /// <summary>The body, or the party itself, that is to recommend or decide (beslutande organ).</summary>
    [Field(Requires = [nameof(BodyId)])]
    public OrganisationKey Body => new(BodyId);

    /// <summary>Says something.</summary>
    public void Say(ClauseText clause) => (BodyId, Act, RecommendedTo, Text) = (clause.BodyId, clause.Act, clause.RecommendedTo, clause.Text);

    internal static void Map(ModelBuilder model) => model.Entity<LetterClause>(table =>
    {
        table.ToTable("official_letter_clauses");
        table.Property(c => c.RecommendedTo).HasMaxLength(LetterText.MaxOffice);
        table.Property(c => c.Text).HasMaxLength(LetterText.MaxClause);
        table.HasOne<Organisation>().WithMany().HasForeignKey(c => c.BodyId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(c => new { c.LetterId, c.Number }).IsUnique();
    });
}

/// <summary>Whether a body recommends or decides (åtgärd).</summary>
internal enum ClauseAct
{
    /// <summary>Recommends others to decide: what a samverkansråd does [002] (rekommenderar).</summary>
    Recommends,

    /// <summary>Decides for itself, or for the organisation whose body it is (beslutar).</summary>
    Decides,
}

/// <summary>An extract of an official letter that is sent to somebody (utdrag till) [002] [004].</summary>
[ObjectType("OfficialLetterExtract"), Needs("kommunovergripande.officialLetter.read")]
internal sealed class LetterExtract
{
    private LetterExtract()
    {
    }

    /// <summary>An extract to nobody yet.</summary>
    public LetterExtract(Guid id, Guid letterId, int number) => (Id, LetterId, Number) = (id, letterId, number);

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The letter.</summary>
    public Guid LetterId { get; private set; }

    /// <summary>Its place in the list, from 1 (nummer).</summary>
    [Field]
    public int Number { get; private set; }

    /// <summary>The organisation that receives it.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>The office that receives it, <c>Ekonomidirektör</c> say; null where it is to an organisation as a whole (befattning).</summary>
    [Field]
    public string? Office { get; private set; }

    /// <summary>When it was sent; null before (skickat).</summary>
    [Field]
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Name of who sent it; null before (skickat av).</summary>
    [Field]
    public string? SentBy { get; private set; }

    /// <summary>The organisation that receives it, as a whole or at an office of it; null where only the office is stated (mottagare).</summary>
    [Field(Requires = [nameof(OrganisationId)])]
    public OrganisationKey? Organisation => OrganisationId is { } id ? new(id) : null;

    /// <summary>Is for somebody.</summary>
    public void Address(RecipientText recipient) => (OrganisationId, Office) = (recipient.OrganisationId, recipient.Office);

    /// <summary>Has been sent.</summary>
    public void Send(string by, DateTimeOffset at) => (SentBy, SentAt) = (by, at);

    internal static void Map(ModelBuilder model) => model.Entity<LetterExtract>(table =>
    {
        table.ToTable("official_letter_extracts");
        table.Property(e => e.Office).HasMaxLength(LetterText.MaxOffice);
        table.Property(e => e.SentBy).HasMaxLength(200);
        table.HasOne<Organisation>().WithMany().HasForeignKey(e => e.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(e => new { e.LetterId, e.Number }).IsUnique();
    });
}
