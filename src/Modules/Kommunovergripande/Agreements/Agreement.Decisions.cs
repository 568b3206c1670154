using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samverkan.Kommunovergripande.Agreements.Decisions;
using Samverkan.Kommunovergripande.Agreements.Extensions;
using Samverkan.Kommunovergripande.Times;

namespace Samverkan.Kommunovergripande.Agreements;

/// <content>How it is decided, concluded, extended and withdrawn. What its state allows is asked of <see cref="AgreementRules"/> before.</content>
internal sealed partial class Agreement
{
    private readonly List<PartyDecision> decisions = [];
    private readonly List<AgreementExtension> extensions = [];

    /// <summary>What was proposed, recommended and decided of it, retracted decisions too.</summary>
    public IReadOnlyList<PartyDecision> Decisions => decisions;

    /// <summary>How it was extended.</summary>
    public IReadOnlyList<AgreementExtension> Extensions => extensions;

    /// <summary>The parties are asked to decide; what it says is locked.</summary>
    public void PutToDecision(DateTimeOffset at) => Enter(AgreementStatus.PutToDecision, at);

    /// <summary>It is drawn up again.</summary>
    public void TakeBack(DateTimeOffset at) => Enter(AgreementStatus.Proposal, at);

    /// <summary>It came to nothing.</summary>
    public void Withdraw(string reason, DateTimeOffset at)
    {
        WithdrawnBecause = reason;
        Enter(AgreementStatus.Withdrawn, at);
    }

    /// <summary>A source says that it is concluded.</summary>
    public void RecordAsConcluded(string accordingTo, StatedTime? when, DateTimeOffset at)
    {
        ConcludedAccordingTo = accordingTo;
        Concluded = when;
        Enter(AgreementStatus.Concluded, at);
    }

    /// <summary>Something was decided of it. When every party has signed it is concluded.</summary>
    public void Decide(PartyDecision decision, DateTimeOffset at)
    {
        decisions.Add(decision);
        ReckonStandings();
        if (Status == AgreementStatus.PutToDecision && parties.TrueForAll(p => p.Standing == PartyStanding.Signed))
        {
            Concluded = Standing(PartyDecisionKind.Signed).MaxBy(d => d.When.LastDay)!.When;
            Enter(AgreementStatus.Concluded, at);
        }
        Touch(at);
    }

    /// <summary>A decision does not stand any more.</summary>
    public void Retract(PartyDecision decision, string reason, DateTimeOffset at)
    {
        decision.Retract(reason, at);
        ReckonStandings();
        Touch(at);
    }

    /// <summary>It applies longer.</summary>
    public void Extend(AgreementExtension extension, DateTimeOffset at)
    {
        extensions.Add(extension);
        Reckon();
        Touch(at);
    }

    /// <summary>It does not apply longer after all; its latest extension is the only one that can be taken away.</summary>
    public void Retract(AgreementExtension extension, DateTimeOffset at)
    {
        extensions.Remove(extension);
        Reckon();
        Touch(at);
    }

    /// <summary>
    /// The days that it would apply, agreed and extended so: from the day it was agreed to begin, or else from when it was concluded; until the last
    /// extension, or else as agreed.
    /// </summary>
    public (DateOnly StartsOn, DateOnly EndsOn) DaysOf(DateOnly? validFrom, DateOnly? validTo, IReadOnlyCollection<AgreementExtension> extended) => (
        validFrom ?? Concluded?.LastDay ?? NotStated, extended.Count > 0 ? extended.Max(e => e.To) : validTo ?? GoesOn);

    /// <summary>Decisions of a kind that stand.</summary>
    public IEnumerable<PartyDecision> Standing(PartyDecisionKind kind) => decisions.Where(d => d.Stands && d.Kind == kind);

    /// <summary>A party's decision of a kind that stands; null where there is none.</summary>
    public PartyDecision? Standing(PartyDecisionKind kind, Guid organisationId) => Standing(kind).FirstOrDefault(d => d.PartyId == organisationId);

    private void Enter(AgreementStatus status, DateTimeOffset at)
    {
        Status = status;
        ReckonStandings();
        Reckon();
        Touch(at);
    }

    private void ReckonStandings() => parties.ForEach(p => p.Reckon([.. decisions.Where(d => d.Stands && d.Concerns(p.OrganisationId))], IsOnRecord));

    private void Reckon() => (StartsOn, EndsOn) = DaysOf(ValidFrom, ValidTo, extensions);

    private static void MapDecisions(EntityTypeBuilder<Agreement> table)
    {
        table.HasMany(a => a.Decisions).WithOne().HasForeignKey(d => d.AgreementId).OnDelete(DeleteBehavior.Cascade);
        table.HasMany(a => a.Extensions).WithOne().HasForeignKey(e => e.AgreementId).OnDelete(DeleteBehavior.Cascade);
    }
}
