using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Agreements.Contents;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Times;

namespace Samverkan.Kommunovergripande.Agreements.Drafts;

/// <summary>A draft of an agreement that others were shown or asked about (utkast). The second and later ones say what they change, and who asked for it [004].</summary>
[ObjectType, Needs("kommunovergripande.agreement.readWork")]
internal sealed class AgreementDraft
{
    /// <summary>Longest description, in characters.</summary>
    public const int MaxText = 1000;

    /// <summary>Most drafts of an agreement.</summary>
    public const int MaxDrafts = 50;

    private readonly List<DraftChange> changes = [];

    // rows are made of the columns that a selection needs
    private AgreementDraft()
    {
    }

    /// <summary>A draft.</summary>
    public AgreementDraft(Guid id, Guid agreementId, int number, string description, StatedTime? when) =>
        (Id, AgreementId, Number, Description, When) = (id, agreementId, number, description, when);

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agreement that it is a draft of.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>Its number, from 1; each draft builds on the one before (nummer).</summary>
    [Field]
    public int Number { get; private set; }

    /// <summary>What it is and how it came about (beskrivning).</summary>
    [Field]
    public string Description { get; private set; } = "";

    /// <summary>When it was there; null where that is not stated (tid).</summary>
    [Field]
    public StatedTime? When { get; private set; }

    /// <summary>What it changes of the draft before.</summary>
    public IReadOnlyList<DraftChange> Changes => changes;

    /// <summary>Says anew what it changes.</summary>
    public void SetChanges(IReadOnlyList<DraftChangeText> texts, Func<Guid> newId)
    {
        changes.RemoveAll(c => c.Number > texts.Count);
        foreach (var (index, text) in texts.Index())
        {
            var change = changes.Find(c => c.Number == index + 1);
            if (change is null)
            {
                changes.Add(change = new(newId(), Id, index + 1));
            }
            change.Say(text);
        }
    }

    internal static void Map(ModelBuilder model) => model.Entity<AgreementDraft>(table =>
    {
        table.ToTable("agreement_drafts");
        table.Property(d => d.Description).HasMaxLength(MaxText);
        table.ComplexProperty(d => d.When, StatedTime.Map);
        table.HasOne<Agreement>().WithMany().HasForeignKey(d => d.AgreementId).OnDelete(DeleteBehavior.Cascade);
        table.HasMany(d => d.Changes).WithOne().HasForeignKey(c => c.DraftId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(d => new { d.AgreementId, d.Number }).IsUnique();
    });
}

/// <summary>Something that a draft changes of the draft before (ändring i utkast).</summary>
[ObjectType, Needs("kommunovergripande.agreement.readWork")]
internal sealed class DraftChange
{
    /// <summary>Longest text, in characters.</summary>
    public const int MaxText = 1000;

    /// <summary>Longest name of who asked, or of a section, in characters.</summary>
    public const int MaxName = 200;

    /// <summary>Most changes of a draft.</summary>
    public const int MaxChanges = 200;

    private DraftChange()
    {
    }

    /// <summary>A change that says nothing yet.</summary>
    public DraftChange(Guid id, Guid draftId, int number) => (Id, DraftId, Number) = (id, draftId, number);

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The draft.</summary>
    public Guid DraftId { get; private set; }

    /// <summary>Its number in the draft, from 1 (nummer).</summary>
    [Field]
    public int Number { get; private set; }

    /// <summary>What was changed (ändring).</summary>
    [Field]
    public string Text { get; private set; } = "";

    /// <summary>Who asked for it, as worded: <c>presidierna för HSN och RUN</c> (på begäran av).</summary>
    [Field]
    public string AskedBy { get; private set; } = "";

    /// <summary>Whether it goes into the agreement or into its annex (placering) [001].</summary>
    [Field]
    public Placement Placement { get; private set; }

    /// <summary>The part of it that changes, as worded: <c>prioriterade områden</c>; null where none is stated (avsnitt).</summary>
    [Field]
    public string? Section { get; private set; }

    /// <summary>The consultation in which it was asked for.</summary>
    public Guid? ConsultationId { get; private set; }

    /// <summary>The consultation in which it was asked for; null where none is stated (remiss).</summary>
    [Field(Requires = [nameof(ConsultationId)])]
    public DraftConsultationKey? Consultation => ConsultationId is { } id ? new(id) : null;

    /// <summary>Says something.</summary>
    public void Say(DraftChangeText text) =>
        (Text, AskedBy, Placement, Section, ConsultationId) = (text.Text, text.AskedBy, text.Placement, text.Section, text.ConsultationId);

    internal static void Map(ModelBuilder model) => model.Entity<DraftChange>(table =>
    {
        table.ToTable("agreement_draft_changes");
        table.Property(c => c.Text).HasMaxLength(MaxText);
        table.Property(c => c.AskedBy).HasMaxLength(MaxName);
        table.Property(c => c.Section).HasMaxLength(MaxName);
        table.HasOne<DraftConsultation>().WithMany().HasForeignKey(c => c.ConsultationId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(c => new { c.DraftId, c.Number }).IsUnique();
    });
}

/// <summary>What is said of a change.</summary>
internal sealed record DraftChangeText(string Text, string AskedBy, Placement Placement, string? Section, Guid? ConsultationId);
