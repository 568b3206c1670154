using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Agreements.Contents;
using Samverkan.Kommunovergripande.Contracts;

namespace Samverkan.Kommunovergripande.Agreements.Differences;

/// <summary>
/// What differs between two versions of an agreement (skillnad). It is computed from what the versions say whenever it is asked for, and never stored.
/// The renaming of an area counts once, as the area's, also where an assignment carries the area's name.
/// </summary>
/// <param name="From">The version that is compared (från).</param>
/// <param name="To">The version that it is compared with (till).</param>
/// <param name="AssignmentChanges">Assignments: first those that are gone, then in the order of <c>to</c> (ändrade uppdrag) [001].</param>
/// <param name="AreaChanges">Areas: first those that are gone, then in the order of <c>to</c> (ändrade områden).</param>
/// <param name="ProvisionChanges">Provisions: first those that are gone, then in the order of <c>to</c> (ändrade bestämmelser).</param>
/// <param name="AnnexChanges">Annexes: first those that are gone, then by number (ändrade bilagor).</param>
/// <param name="OpenQuestions">
/// Assignments of <c>from</c> that <c>to</c> neither names nor states the removal of: nothing is inferred (öppna frågor) [001].
/// </param>
[ObjectType, Needs("kommunovergripande.agreement.read")]
internal sealed record AgreementDifference(
    [property: Field] AgreementKey From,
    [property: Field] AgreementKey To,
    [property: Field] IReadOnlyList<AssignmentChange> AssignmentChanges,
    [property: Field] IReadOnlyList<ContentChange> AreaChanges,
    [property: Field] IReadOnlyList<ContentChange> ProvisionChanges,
    [property: Field] IReadOnlyList<ContentChange> AnnexChanges,
    [property: Field] IReadOnlyList<OpenQuestion> OpenQuestions)
{
    /// <summary>Whether nothing differs and no question is open (ingen skillnad).</summary>
    [Field]
    public bool IsEmpty => Sentences.Count == 0;

    /// <summary>All of it in Swedish, one sentence per change and open question (i klartext).</summary>
    [Field]
    public IReadOnlyList<string> Sentences =>
    [
        .. AssignmentChanges.Select(c => c.Text),
        .. AreaChanges.Concat(ProvisionChanges).Concat(AnnexChanges).Select(c => c.Text),
        .. OpenQuestions.Select(q => q.Text),
    ];

    /// <summary>Compares two versions.</summary>
    public static AgreementDifference Between(AgreementVersion from, AgreementVersion to)
    {
        var assignments = new AssignmentComparison(from.Content, to);
        return new(
            new(from.Id), new(to.Id), assignments.Changes(),
            AreaComparison.Changes(from.Content.Areas, to.Content.Areas),
            ProvisionComparison.Changes(from.Content.Provisions, to.Content.Provisions),
            AnnexComparison.Changes(from.Content.Annexes, to.Content.Annexes),
            assignments.OpenQuestions());
    }
}

/// <summary>How an assignment differs between two versions of an agreement (ändrat uppdrag).</summary>
/// <param name="Kind">What kind of change it is (typ).</param>
/// <param name="Assignment">The assignment (uppdrag).</param>
/// <param name="Name">What <c>to</c> calls it; of one that is gone, what <c>from</c> called it (namn).</param>
/// <param name="Point">Code of the point, where it is a point that differs (punkt).</param>
/// <param name="Before">What <c>from</c> says; null where it says nothing (före).</param>
/// <param name="After">What <c>to</c> says; null where it says nothing (efter).</param>
/// <param name="Placement">Where the change is written: changes of assignments go into the agreement itself (placering) [001].</param>
/// <param name="Text">The change as a sentence in Swedish (i klartext).</param>
[ObjectType, Needs("kommunovergripande.agreement.read")]
internal sealed record AssignmentChange(
    [property: Field] AssignmentChangeKind Kind,
    [property: Field] AssignmentKey Assignment,
    [property: Field] string Name,
    [property: Field] string? Point,
    [property: Field] string? Before,
    [property: Field] string? After,
    [property: Field] Placement Placement,
    [property: Field] string Text);

/// <summary>How an area, a provision or an annex differs between two versions of an agreement (ändring).</summary>
/// <param name="Kind">What kind of change it is (typ).</param>
/// <param name="Code">Code of the area or provision, number of the annex (kod).</param>
/// <param name="Before">What <c>from</c> says; null where it says nothing (före).</param>
/// <param name="After">What <c>to</c> says; null where it says nothing (efter).</param>
/// <param name="Placement">Where the change is written: in the agreement itself or in its annex (placering) [001].</param>
/// <param name="Text">The change as a sentence in Swedish (i klartext).</param>
[ObjectType, Needs("kommunovergripande.agreement.read")]
internal sealed record ContentChange(
    [property: Field] ContentChangeKind Kind,
    [property: Field] string Code,
    [property: Field] string? Before,
    [property: Field] string? After,
    [property: Field] Placement Placement,
    [property: Field] string Text);

/// <summary>An assignment of which two versions together do not say what becomes of it (öppen fråga) [001].</summary>
/// <param name="Assignment">The assignment (uppdrag).</param>
/// <param name="Name">What <c>from</c> called it (namn).</param>
/// <param name="Text">The question in Swedish (i klartext).</param>
[ObjectType, Needs("kommunovergripande.agreement.read")]
internal sealed record OpenQuestion([property: Field] AssignmentKey Assignment, [property: Field] string Name, [property: Field] string Text);

/// <summary>What kind of change of an assignment it is (typ av ändring).</summary>
internal enum AssignmentChangeKind
{
    /// <summary>It is new (läggs till).</summary>
    Added,

    /// <summary>The new version states that it is removed (tas bort).</summary>
    Removed,

    /// <summary>It was temporary, and its time is out when the new version begins (upphör).</summary>
    Lapsed,

    /// <summary>It is described otherwise (omformas).</summary>
    Reshaped,

    /// <summary>It has another name, and not only because its area has (byter namn).</summary>
    Renamed,

    /// <summary>It stands in another area (flyttas).</summary>
    Moved,

    /// <summary>A point is new (punkt läggs till).</summary>
    PointAdded,

    /// <summary>A point is gone (punkt tas bort).</summary>
    PointRemoved,

    /// <summary>A point is worded otherwise (punkt får ny ordalydelse).</summary>
    PointReworded,

    /// <summary>Who governs it, or how, is stated otherwise (styrningen förtydligas).</summary>
    GovernanceClarified,

    /// <summary>It becomes temporary, is so no longer, or has another time (tiden ändras).</summary>
    TermChanged,
}

/// <summary>What kind of change of an area, a provision or an annex it is (typ av ändring).</summary>
internal enum ContentChangeKind
{
    /// <summary>It is new (läggs till).</summary>
    Added,

    /// <summary>It is gone (tas bort).</summary>
    Removed,

    /// <summary>It has another name or title (byter namn).</summary>
    Renamed,

    /// <summary>It has another number (får nytt nummer).</summary>
    Renumbered,

    /// <summary>It is worded otherwise (får ny ordalydelse).</summary>
    Reworded,

    /// <summary>It stands in the annex instead of the agreement, or the other way round (flyttas).</summary>
    Moved,

    /// <summary>It is about something else, or for something else (får annan typ).</summary>
    Reclassified,
}
