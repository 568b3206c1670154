using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samverkan.Kommunovergripande.Agreements.Contents;
using Samverkan.Kommunovergripande.Agreements.Differences;

namespace Samverkan.Kommunovergripande.Agreements;

/// <content>What the version says.</content>
internal sealed partial class Agreement
{
    private readonly List<AgreementArea> areas = [];
    private readonly List<AgreementAssignment> assignments = [];
    private readonly List<AgreementRemoval> removals = [];
    private readonly List<AgreementProvision> provisions = [];
    private readonly List<AgreementAnnex> annexes = [];
    private readonly List<AgreementAdaptation> adaptations = [];

    /// <summary>Its areas.</summary>
    public IReadOnlyList<AgreementArea> Areas => areas;

    /// <summary>Its assignments.</summary>
    public IReadOnlyList<AgreementAssignment> Assignments => assignments;

    /// <summary>The assignments whose removal it states.</summary>
    public IReadOnlyList<AgreementRemoval> Removals => removals;

    /// <summary>What else it lays down.</summary>
    public IReadOnlyList<AgreementProvision> Provisions => provisions;

    /// <summary>Its annexes.</summary>
    public IReadOnlyList<AgreementAnnex> Annexes => annexes;

    /// <summary>How it was adapted within its term.</summary>
    public IReadOnlyList<AgreementAdaptation> Adaptations => adaptations;

    /// <summary>What it says, as a value; asked of one that was read with its content.</summary>
    public AgreementVersion AsVersion => new(Id, StartsOn, new(
        [.. areas.OrderBy(a => a.Position).Select(a => a.Stated)],
        [.. assignments.OrderBy(a => a.Position).Select(a => a.Stated)],
        [.. removals.OrderBy(r => r.Position).Select(r => r.Code)],
        [.. provisions.OrderBy(p => p.Position).Select(p => p.Stated)],
        [.. annexes.OrderBy(a => a.Number).Select(a => a.Stated)]));

    /// <summary>Says this, whole; what is unchanged is not written.</summary>
    public void SetContent(AgreementContent content, Func<Guid> newId, DateTimeOffset at)
    {
        areas.Become(content.Areas, row => row.Code, area => area.Code, area => new(Id, area.Code), (row, area, position) => row.Say(area, position));
        assignments.Become(
            content.Assignments, row => row.Code, assignment => assignment.Code, assignment => new(newId(), Id, assignment.Code),
            (row, assignment, position) => row.Say(assignment, position));
        removals.Become(content.StatedRemovals, row => row.Code, code => code, code => new(Id, code), (row, _, position) => row.MoveTo(position));
        provisions.Become(
            content.Provisions, row => row.Code, provision => provision.Code, provision => new(Id, provision.Code),
            (row, provision, position) => row.Say(provision, position));
        annexes.Become(content.Annexes, row => row.Number, annex => annex.Number, annex => new(Id, annex.Number), (row, annex, _) => row.Say(annex));
        Touch(at);
    }

    /// <summary>Is adapted within its term: says something else, and keeps what that changed and why.</summary>
    public void Adapt(AgreementContent content, StatedAdaptation adaptation, Func<Guid> newId, DateTimeOffset at)
    {
        var before = AsVersion;
        SetContent(content, newId, at);
        adaptations.Add(new(newId(), Id, adaptation, AgreementDifference.Between(before, AsVersion).Sentences, at));
    }

    private static void MapContent(EntityTypeBuilder<Agreement> table)
    {
        table.HasMany(a => a.Areas).WithOne().HasForeignKey(a => a.AgreementId).OnDelete(DeleteBehavior.Cascade);
        table.HasMany(a => a.Assignments).WithOne().HasForeignKey(a => a.AgreementId).OnDelete(DeleteBehavior.Cascade);
        table.HasMany(a => a.Removals).WithOne().HasForeignKey(r => r.AgreementId).OnDelete(DeleteBehavior.Cascade);
        table.HasMany(a => a.Provisions).WithOne().HasForeignKey(p => p.AgreementId).OnDelete(DeleteBehavior.Cascade);
        table.HasMany(a => a.Annexes).WithOne().HasForeignKey(a => a.AgreementId).OnDelete(DeleteBehavior.Cascade);
        table.HasMany(a => a.Adaptations).WithOne().HasForeignKey(a => a.AgreementId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>What a version of an agreement says, and from when.</summary>
/// <param name="Id">The agreement.</param>
/// <param name="StartsOn">Its first day, or <see cref="Agreement.NotStated"/>.</param>
/// <param name="Content">What it says.</param>
internal sealed record AgreementVersion(Guid Id, DateOnly StartsOn, AgreementContent Content)
{
    /// <summary>Whether anything is recorded of what it says.</summary>
    public bool IsRecorded => Content is not { Areas.Count: 0, Assignments.Count: 0, StatedRemovals.Count: 0, Provisions.Count: 0, Annexes.Count: 0 };
}
