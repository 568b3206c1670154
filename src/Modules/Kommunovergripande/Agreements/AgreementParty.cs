using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Agreements.Decisions;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Organisations;

namespace Samverkan.Kommunovergripande.Agreements;

/// <summary>One of those who conclude an agreement, and how far it has come with it (part).</summary>
[ObjectType, Needs("kommunovergripande.agreement.read")]
internal sealed class AgreementParty
{
    private AgreementParty()
    {
    }

    /// <summary>A party of an agreement.</summary>
    /// <param name="id">Identity.</param>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="organisationId">Who it is.</param>
    /// <param name="onRecord">Whether the agreement is registered as concluded according to a source.</param>
    public AgreementParty(Guid id, Guid agreementId, Guid organisationId, bool onRecord)
    {
        Id = id;
        AgreementId = agreementId;
        OrganisationId = organisationId;
        Reckon([], onRecord);
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>The agreement.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>Who it is.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>Its place among the parties, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>How far it has come with the agreement, by its decisions that stand (hur långt parten kommit).</summary>
    [Field, Filterable]
    public PartyStanding Standing { get; private set; }

    /// <summary>Who it is (organisation).</summary>
    [Field, Filterable(Related = typeof(Organisation), Key = nameof(OrganisationId))]
    public OrganisationKey Organisation => new(OrganisationId);

    /// <summary>The agreement that it is a party of (överenskommelse).</summary>
    [Field, Filterable(Related = typeof(Agreement), Key = nameof(AgreementId))]
    public AgreementKey Agreement => new(AgreementId);

    /// <summary>By what its decisions are found.</summary>
    public PartyOfAgreement Key => new(AgreementId, OrganisationId);

    /// <summary>Stands in this place.</summary>
    public void MoveTo(int position) => Position = position;

    /// <summary>Counts its standing anew.</summary>
    /// <param name="decisions">Those about it that stand.</param>
    /// <param name="onRecord">Whether the agreement is registered as concluded according to a source.</param>
    public void Reckon(IReadOnlyList<PartyDecision> decisions, bool onRecord) => Standing = decisions.Select(d => d.Kind).DefaultIfEmpty(PartyDecisionKind.Proposed).Max() switch
    {
        PartyDecisionKind.Signed => PartyStanding.Signed,
        PartyDecisionKind.Declined => PartyStanding.Declined,
        PartyDecisionKind.Approved => PartyStanding.Approved,
        PartyDecisionKind.Recommended => PartyStanding.Recommended,
        _ => onRecord ? PartyStanding.NotStated : PartyStanding.Awaiting,
    };

    internal static void Map(ModelBuilder model) => model.Entity<AgreementParty>(table =>
    {
        table.ToTable("agreement_parties");
        table.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(p => new { p.AgreementId, p.OrganisationId }).IsUnique();
        table.HasIndex(p => p.OrganisationId);
    });
}

/// <summary>How far a party has come with an agreement (hur långt parten kommit).</summary>
internal enum PartyStanding
{
    /// <summary>The agreement is concluded according to a source that does not state this party's decision (inte angivet).</summary>
    NotStated,

    /// <summary>Nothing has been decided (inväntas).</summary>
    Awaiting,

    /// <summary>The party has been recommended to decide; that decides nothing (rekommenderad) [002].</summary>
    Recommended,

    /// <summary>The party has decided to conclude it, but not signed (beslutad).</summary>
    Approved,

    /// <summary>The party has decided not to conclude it (avböjd).</summary>
    Declined,

    /// <summary>The party has signed (undertecknad).</summary>
    Signed,
}

/// <summary>A party of an agreement.</summary>
/// <param name="AgreementId">The agreement.</param>
/// <param name="OrganisationId">Who it is.</param>
internal sealed record PartyOfAgreement(Guid AgreementId, Guid OrganisationId);
