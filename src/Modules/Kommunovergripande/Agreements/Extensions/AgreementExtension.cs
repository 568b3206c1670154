using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.Times;

namespace Samverkan.Kommunovergripande.Agreements.Extensions;

/// <summary>That an agreement applies longer than was agreed (förlängning) [001].</summary>
[ObjectType, Needs("kommunovergripande.agreement.read")]
internal sealed class AgreementExtension
{
    // rows are made of the columns that are read
    private AgreementExtension()
    {
    }

    /// <summary>An extension.</summary>
    /// <param name="id">Identity.</param>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="to">The new last day.</param>
    /// <param name="body">Who decided.</param>
    /// <param name="when">When.</param>
    public AgreementExtension(Guid id, Guid agreementId, DateOnly to, Organisation body, StatedTime when)
    {
        (Id, AgreementId, To, When) = (id, agreementId, to, when);
        BodyId = body.Id;
        DecidedWithinMandate = body.Mandate == BodyMandate.Decides;
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>The agreement.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The new last day (till och med).</summary>
    [Field]
    public DateOnly To { get; private set; }

    /// <summary>Who decided.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>When it was decided, as the source words it (när).</summary>
    [Field]
    public StatedTime When { get; private set; } = null!;

    /// <summary>
    /// Whether the body's mandate was to decide when this was recorded. An extension that a source states is kept also where it was not: the agreement of 2019
    /// was extended by a council that only recommends [001] (beslutad inom mandatet).
    /// </summary>
    [Field]
    public bool DecidedWithinMandate { get; private set; }

    /// <summary>The paragraph of the minutes; null where it is not stated (paragraf).</summary>
    [Field]
    public string? Paragraph { get; init; }

    /// <summary>The decider's registry number or other reference; null where it is not stated (beteckning).</summary>
    [Field]
    public string? Reference { get; init; }

    /// <summary>Where it is stated (källa).</summary>
    [Field]
    public string? Source { get; init; }

    /// <summary>Who decided (beslutande organ).</summary>
    [Field]
    public OrganisationKey Body => new(BodyId);

    internal static void Map(ModelBuilder model) => model.Entity<AgreementExtension>(table =>
    {
        table.ToTable("agreement_extensions");
        table.ComplexProperty(e => e.When, StatedTime.Map);
        table.Property(e => e.Paragraph).HasMaxLength(Decisions.DecisionDetails.MaxParagraph);
        table.Property(e => e.Reference).HasMaxLength(Decisions.DecisionDetails.MaxReference);
        table.Property(e => e.Source).HasMaxLength(AgreementParticulars.MaxSource);
        table.HasOne<Organisation>().WithMany().HasForeignKey(e => e.BodyId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(e => new { e.AgreementId, e.To, e.Id });
    });
}
