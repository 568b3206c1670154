using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.Times;

namespace Samverkan.Kommunovergripande.Agreements.Decisions;

/// <summary>
/// What somebody proposed, recommended or decided of an agreement (beslut om överenskommelsen). No party decides for another, and a body that only
/// recommends decides for nobody [002].
/// </summary>
[ObjectType, Needs("kommunovergripande.agreement.read")]
internal sealed class PartyDecision
{
    // rows are made of the columns that are read
    private PartyDecision()
    {
    }

    /// <summary>A decision.</summary>
    /// <param name="id">Identity.</param>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="details">What was decided.</param>
    /// <param name="at">When it is recorded.</param>
    public PartyDecision(Guid id, Guid agreementId, DecisionDetails details, DateTimeOffset at)
    {
        (Id, AgreementId, RecordedAt) = (id, agreementId, at);
        (Kind, PartyId, BodyId, When) = (details.Kind, details.PartyId, details.BodyId, details.When);
        (Paragraph, Reference, Source, Note) = (details.Paragraph, details.Reference, details.Source, details.Note);
        (MandateToSign, Signatory) = (details.MandateToSign, details.Signatory);
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>The agreement.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>What was done (typ av beslut).</summary>
    [Field]
    public PartyDecisionKind Kind { get; private set; }

    /// <summary>The party's organisation; null where all parties are meant.</summary>
    public Guid? PartyId { get; private set; }

    /// <summary>Who decided.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>When, as the source words it (när).</summary>
    [Field]
    public StatedTime When { get; private set; } = null!;

    /// <summary>The paragraph of the minutes, "§ 92" say; null where it is not stated (paragraf).</summary>
    [Field]
    public string? Paragraph { get; private set; }

    /// <summary>The decider's registry number or other reference; null where it is not stated (beteckning).</summary>
    [Field]
    public string? Reference { get; private set; }

    /// <summary>The office that an approval mandates to sign; null where none is stated (mandat att underteckna) [004].</summary>
    [Field]
    public string? MandateToSign { get; private set; }

    /// <summary>The office that signed; null of all other decisions (undertecknare).</summary>
    [Field]
    public string? Signatory { get; private set; }

    /// <summary>What else is worth knowing of it (anmärkning).</summary>
    [Field]
    public string? Note { get; private set; }

    /// <summary>Where it is stated (källa).</summary>
    [Field]
    public string? Source { get; private set; }

    /// <summary>When it was recorded here (antecknat).</summary>
    [Field]
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Why it was retracted; null while it stands (skäl för återtagande).</summary>
    [Field]
    public string? RetractedBecause { get; private set; }

    /// <summary>When it was retracted; null while it stands (återtaget).</summary>
    [Field]
    public DateTimeOffset? RetractedAt { get; private set; }

    /// <summary>Whether it stands: it has not been retracted (står kvar).</summary>
    [Field]
    public bool Stands => RetractedAt is null;

    /// <summary>The party that it is about; null where all parties are meant (part).</summary>
    [Field]
    public OrganisationKey? Party => PartyId is { } id ? new(id) : null;

    /// <summary>Who decided: a body, or a party that has no body named (beslutande organ).</summary>
    [Field]
    public OrganisationKey Body => new(BodyId);

    /// <summary>The agreement that it is about (överenskommelse).</summary>
    [Field]
    public AgreementKey Agreement => new(AgreementId);

    /// <summary>Whether it is about a party, alone or with all the others.</summary>
    public bool Concerns(Guid organisationId) => PartyId is null || PartyId == organisationId;

    /// <summary>It does not stand any more.</summary>
    public void Retract(string reason, DateTimeOffset at) => (RetractedBecause, RetractedAt) = (reason, at);

    internal static void Map(ModelBuilder model) => model.Entity<PartyDecision>(table =>
    {
        table.ToTable("party_decisions");
        table.ComplexProperty(d => d.When, StatedTime.Map);
        table.Property(d => d.Paragraph).HasMaxLength(DecisionDetails.MaxParagraph);
        table.Property(d => d.Reference).HasMaxLength(DecisionDetails.MaxReference);
        table.Property(d => d.MandateToSign).HasMaxLength(DecisionDetails.MaxOffice);
        table.Property(d => d.Signatory).HasMaxLength(DecisionDetails.MaxOffice);
        table.Property(d => d.Note).HasMaxLength(DecisionDetails.MaxNote);
        table.Property(d => d.Source).HasMaxLength(AgreementParticulars.MaxSource);
        table.Property(d => d.RetractedBecause).HasMaxLength(AgreementParticulars.MaxReason);
        table.HasOne<Organisation>().WithMany().HasForeignKey(d => d.PartyId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Organisation>().WithMany().HasForeignKey(d => d.BodyId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(d => new { d.AgreementId, d.RecordedAt, d.Id });
    });
}

/// <summary>What was decided of an agreement.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="PartyId">The party's organisation; null where all parties are meant.</param>
/// <param name="BodyId">Who decided.</param>
/// <param name="When">When.</param>
internal sealed record DecisionDetails(PartyDecisionKind Kind, Guid? PartyId, Guid BodyId, StatedTime When)
{
    /// <summary>Longest paragraph, in characters.</summary>
    public const int MaxParagraph = 20;

    /// <summary>Longest reference, in characters.</summary>
    public const int MaxReference = 50;

    /// <summary>Longest name of an office, in characters.</summary>
    public const int MaxOffice = 200;

    /// <summary>Longest note, in characters.</summary>
    public const int MaxNote = 1000;

    public string? Paragraph { get; init; }

    public string? Reference { get; init; }

    public string? MandateToSign { get; init; }

    public string? Signatory { get; init; }

    public string? Note { get; init; }

    public string? Source { get; init; }
}

/// <summary>What was done with an agreement (typ av beslut).</summary>
internal enum PartyDecisionKind
{
    /// <summary>Somebody proposed it; of all parties or one (föreslagen).</summary>
    Proposed,

    /// <summary>A body recommended all parties, or one, to decide; that decides nothing (rekommenderad) [002].</summary>
    Recommended,

    /// <summary>The party decided to conclude it (beslutad).</summary>
    Approved,

    /// <summary>The party decided not to conclude it (avböjd).</summary>
    Declined,

    /// <summary>The party signed it (undertecknad).</summary>
    Signed,
}
