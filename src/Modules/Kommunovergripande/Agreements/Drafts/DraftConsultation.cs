using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.Times;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Agreements.Drafts;

/// <summary>What others were shown or asked of a draft of an agreement, and what came of it (remiss av utkast) [002] [004].</summary>
[ObjectType, Entity(typeof(DraftConsultationKey)), Needs("kommunovergripande.agreement.readWork")]
internal sealed class DraftConsultation : IVersioned
{
    /// <summary>Longest outcome, in characters.</summary>
    public const int MaxOutcome = 4000;

    /// <summary>Longest description of whom it was with, in characters.</summary>
    public const int MaxWith = 300;

    /// <summary>Most organisations that it was with.</summary>
    public const int MaxConsulted = 100;

    /// <summary>Most consultations of an agreement.</summary>
    public const int MaxOfAnAgreement = 200;

    private readonly List<ConsultedOrganisation> consulted = [];

    // rows are made of the columns that a selection needs
    private DraftConsultation()
    {
    }

    /// <summary>A consultation of a draft.</summary>
    public DraftConsultation(
        Guid id, Guid agreementId, int draftNumber, ConsultationKind kind, string with, StatedTime when, string? outcome, IReadOnlyList<Guid> consulted)
    {
        (Id, AgreementId, DraftNumber, Kind, With, When, Outcome) = (id, agreementId, draftNumber, kind, with, when, outcome);
        this.consulted.AddRange(consulted.Select(organisation => new ConsultedOrganisation(id, organisation)));
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>The agreement whose draft it was of.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>Number of the draft (utkast).</summary>
    [Field]
    public int DraftNumber { get; private set; }

    /// <summary>How others were asked (form).</summary>
    [Field]
    public ConsultationKind Kind { get; private set; }

    /// <summary>Whom it was with, as worded: <c>varje kommun</c> (med vilka).</summary>
    [Field]
    public string With { get; private set; } = "";

    /// <summary>When it was, as stated (tid).</summary>
    [Field]
    public StatedTime When { get; private set; } = null!;

    /// <summary>What came of it; null while nothing is known (utfall).</summary>
    [Field]
    public string? Outcome { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>The agreement whose draft it was of (överenskommelse).</summary>
    [Field(Requires = [nameof(AgreementId)])]
    public AgreementKey Agreement => new(AgreementId);

    /// <summary>The organisations and bodies that it was with.</summary>
    public IReadOnlyList<ConsultedOrganisation> Consulted => consulted;

    /// <summary>Something came of it.</summary>
    public void Conclude(string outcome) => Outcome = outcome;

    internal static void Map(ModelBuilder model)
    {
        model.Entity<DraftConsultation>(table =>
        {
            table.ToTable("draft_consultations");
            table.Property(c => c.With).HasMaxLength(MaxWith);
            table.Property(c => c.Outcome).HasMaxLength(MaxOutcome);
            table.ComplexProperty(c => c.When, StatedTime.Map);
            table.HasOne<Agreement>().WithMany().HasForeignKey(c => c.AgreementId).OnDelete(DeleteBehavior.Restrict);
            table.HasMany(c => c.Consulted).WithOne().HasForeignKey(o => o.ConsultationId).OnDelete(DeleteBehavior.Cascade);
            table.HasIndex(c => new { c.AgreementId, c.DraftNumber, c.Id });
        });
        model.Entity<ConsultedOrganisation>(table =>
        {
            table.ToTable("draft_consultation_organisations");
            table.HasKey(o => new { o.ConsultationId, o.OrganisationId });
            table.HasOne<Organisation>().WithMany().HasForeignKey(o => o.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

/// <summary>An organisation, or body, that a consultation was with.</summary>
internal sealed class ConsultedOrganisation(Guid consultationId, Guid organisationId)
{
    /// <summary>The consultation.</summary>
    public Guid ConsultationId { get; private set; } = consultationId;

    /// <summary>The organisation.</summary>
    public Guid OrganisationId { get; private set; } = organisationId;
}

/// <summary>How others were asked of a draft (form av remiss).</summary>
internal enum ConsultationKind
{
    /// <summary>Shown and told of (presentation) [002].</summary>
    Presentation,

    /// <summary>A conversation with each of them (remissdialog) [002].</summary>
    RemissDialogue,

    /// <summary>A set of questions to many (enkät) [004].</summary>
    Survey,

    /// <summary>Gone through with the chairs of boards (avstämning med presidier) [004].</summary>
    Presidia,
}
