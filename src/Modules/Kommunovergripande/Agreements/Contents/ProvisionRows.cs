using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Agreements.Contents;

/// <summary>Something else that an agreement lays down: how it is followed up, how the parties work with it (bestämmelse).</summary>
[ObjectType, Needs("kommunovergripande.agreement.read")]
internal sealed class AgreementProvision
{
    private AgreementProvision()
    {
    }

    /// <summary>A provision.</summary>
    public AgreementProvision(Guid agreementId, string code) => (AgreementId, Code) = (agreementId, code);

    /// <summary>The agreement.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The same in every version that has the provision (kod).</summary>
    [Field]
    public string Code { get; private set; } = "";

    /// <summary>Its place among the provisions, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>What it says (text).</summary>
    [Field]
    public string Text { get; private set; } = "";

    /// <summary>What it is about (typ).</summary>
    [Field]
    public ProvisionKind Kind { get; private set; }

    /// <summary>Whether it stands in the agreement itself or in its annex (placering).</summary>
    [Field]
    public Placement Placement { get; private set; }

    /// <summary>As a value.</summary>
    public StatedProvision Stated => new(Code, Text, Kind, Placement);

    /// <summary>Says this, in this place.</summary>
    public void Say(StatedProvision provision, int position) =>
        (Text, Kind, Placement, Position) = (provision.Text, provision.Kind, provision.Placement, position);

    internal static void Map(ModelBuilder model) => model.Entity<AgreementProvision>(table =>
    {
        table.ToTable("agreement_provisions");
        table.HasKey(p => new { p.AgreementId, p.Code });
        table.Property(p => p.Code).HasMaxLength(StatedArea.MaxCode).IsUnicode(false);
        table.Property(p => p.Text).HasMaxLength(StatedProvision.MaxText);
    });
}

/// <summary>An annex of an agreement (bilaga).</summary>
[ObjectType, Needs("kommunovergripande.agreement.read")]
internal sealed class AgreementAnnex
{
    private AgreementAnnex()
    {
    }

    /// <summary>An annex.</summary>
    public AgreementAnnex(Guid agreementId, int number) => (AgreementId, Number) = (agreementId, number);

    /// <summary>The agreement.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>Its number, from 1 (nummer).</summary>
    [Field]
    public int Number { get; private set; }

    /// <summary>Its title (rubrik).</summary>
    [Field]
    public string Title { get; private set; } = "";

    /// <summary>What it is for (ändamål).</summary>
    [Field]
    public AnnexPurpose Purpose { get; private set; }

    /// <summary>What it says; null where it is not written yet, or kept elsewhere (text).</summary>
    [Field]
    public string? Text { get; private set; }

    /// <summary>As a value.</summary>
    public StatedAnnex Stated => new(Number, Title, Purpose, Text);

    /// <summary>Says this.</summary>
    public void Say(StatedAnnex annex) => (Title, Purpose, Text) = (annex.Title, annex.Purpose, annex.Text);

    internal static void Map(ModelBuilder model) => model.Entity<AgreementAnnex>(table =>
    {
        table.ToTable("agreement_annexes");
        table.HasKey(a => new { a.AgreementId, a.Number });
        table.Property(a => a.Title).HasMaxLength(StatedAnnex.MaxTitle);
        table.Property(a => a.Text).HasMaxLength(StatedAnnex.MaxText);
    });
}

/// <summary>An adaptation of a concluded agreement within its term (anpassning under avtalstiden) [001].</summary>
[ObjectType, Needs("kommunovergripande.agreement.read")]
internal sealed class AgreementAdaptation
{
    private AgreementAdaptation()
    {
    }

    /// <summary>An adaptation that is made.</summary>
    public AgreementAdaptation(Guid id, Guid agreementId, StatedAdaptation adaptation, IReadOnlyList<string> changes, DateTimeOffset at)
    {
        Id = id;
        AgreementId = agreementId;
        From = adaptation.From;
        Reason = adaptation.Reason.Trim();
        DecidedBy = adaptation.DecidedBy.Trim();
        Changes = changes;
        RecordedAt = at;
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>The agreement.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>First day that it applies (från och med).</summary>
    [Field]
    public DateOnly From { get; private set; }

    /// <summary>Why it was made (skäl).</summary>
    [Field]
    public string Reason { get; private set; } = "";

    /// <summary>Who decided it: a body or an office (beslutad av).</summary>
    [Field]
    public string DecidedBy { get; private set; } = "";

    /// <summary>What it changed, in Swedish sentences: the difference between the content before and after (ändringar).</summary>
    [Field]
    public IReadOnlyList<string> Changes { get; private set; } = [];

    /// <summary>When it was recorded here (antecknad).</summary>
    [Field]
    public DateTimeOffset RecordedAt { get; private set; }

    internal static void Map(ModelBuilder model) => model.Entity<AgreementAdaptation>(table =>
    {
        table.ToTable("agreement_adaptations");
        table.Property(a => a.Reason).HasMaxLength(StatedAdaptation.MaxReason);
        table.Property(a => a.DecidedBy).HasMaxLength(StatedAdaptation.MaxDecidedBy);
        table.HasIndex(a => new { a.AgreementId, a.From, a.Id });
    });
}

/// <summary>An adaptation of a concluded agreement within its term (anpassning under avtalstiden) [001].</summary>
/// <param name="From">First day that it applies; within the agreement's term (från och med).</param>
/// <param name="Reason">Why it is made, at most 1 000 characters (skäl).</param>
/// <param name="DecidedBy">Who decided it: a body or an office, at most 200 characters (beslutad av).</param>
[InputType("AgreementAdaptationInput")]
internal sealed record StatedAdaptation(DateOnly From, string Reason, string DecidedBy)
{
    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReason = 1000;

    /// <summary>Longest name of who decided, in characters.</summary>
    public const int MaxDecidedBy = 200;
}
