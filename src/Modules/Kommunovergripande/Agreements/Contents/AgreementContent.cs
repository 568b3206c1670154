using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Texts;

namespace Samverkan.Kommunovergripande.Agreements.Contents;

/// <summary>What a version of an agreement says: a plain value, by which versions are edited and compared.</summary>
internal sealed record AgreementContent(
    IReadOnlyList<StatedArea> Areas,
    IReadOnlyList<StatedAssignment> Assignments,
    IReadOnlyList<string> StatedRemovals,
    IReadOnlyList<StatedProvision> Provisions,
    IReadOnlyList<StatedAnnex> Annexes)
{
    /// <summary>Says nothing.</summary>
    public static AgreementContent Empty { get; } = new([], [], [], [], []);

    /// <summary>The area of a code.</summary>
    public StatedArea? Area(string? code) => Areas.FirstOrDefault(a => a.Code == code);

    /// <summary>What this version calls an assignment: its own name, or else its area's.</summary>
    public string NameOf(StatedAssignment assignment) => assignment.Name ?? Area(assignment.AreaCode)?.Name ?? assignment.Code;
}

/// <summary>An area of an agreement (område).</summary>
/// <param name="Code">
/// 1–40 capital letters A–Z, digits and hyphens; the same in every version that has the area, whatever it is called there (kod).
/// </param>
/// <param name="Name">What this version calls it, at most 200 characters on one line (namn).</param>
/// <param name="FormerName">What it was called before, where this version says so ("fd"), at most 200 characters (tidigare namn) [001].</param>
/// <param name="Number">Its number in this version, where it has one (nummer).</param>
[InputType("AgreementAreaInput")]
internal sealed record StatedArea(string Code, string Name, string? FormerName = null, int? Number = null)
{
    /// <summary>Longest code of anything in an agreement, in characters.</summary>
    public const int MaxCode = 40;

    /// <summary>Longest name, in characters.</summary>
    public const int MaxName = 200;

    /// <summary>Most areas of a version.</summary>
    public const int Most = 50;

    /// <summary>The area as it is kept.</summary>
    public StatedArea Trimmed() => this with { Name = Name.Trim(), FormerName = FormerName.Said() };
}

/// <summary>An assignment as a version of an agreement states it (uppdrag i överenskommelsen).</summary>
/// <param name="Code">The assignment's code in the county's register (kod).</param>
/// <param name="AreaCode">The area that it stands in; left out where this version states none (område).</param>
/// <param name="Name">
/// What this version calls it, at most 200 characters on one line; left out where it carries its area's name, as the only assignment there (namn).
/// </param>
/// <param name="Description">How it shall be carried out, at most 4 000 characters (uppdragsbeskrivning).</param>
/// <param name="Governance">Who governs it and how, at most 4 000 characters (styrning).</param>
/// <param name="Points">What it comprises, in this order; at most 50 (punkter).</param>
/// <param name="TemporaryFrom">First day of a temporary assignment (tillfälligt från och med).</param>
/// <param name="TemporaryTo">Last day of a temporary assignment (tillfälligt till och med).</param>
[InputType("AgreementAssignmentInput")]
internal sealed record StatedAssignment(
    string Code, string? AreaCode = null, string? Name = null, string? Description = null, string? Governance = null, IReadOnlyList<StatedPoint>? Points = null,
    DateOnly? TemporaryFrom = null, DateOnly? TemporaryTo = null)
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxName = 200;

    /// <summary>Longest description and longest governance, in characters.</summary>
    public const int MaxText = 4000;

    /// <summary>Most assignments of a version.</summary>
    public const int Most = 200;

    /// <summary>Most points of an assignment.</summary>
    public const int MostPoints = 50;

    /// <summary>The points, whether any were given or not.</summary>
    public IReadOnlyList<StatedPoint> AllPoints => Points ?? [];

    /// <summary>The assignment as it is kept.</summary>
    public StatedAssignment Trimmed() => this with
    {
        Name = Name.Said(),
        Description = Description.Said(),
        Governance = Governance.Said(),
        Points = [.. AllPoints.Select(p => p.Trimmed())],
    };
}

/// <summary>A point of an assignment (punkt).</summary>
/// <param name="Code">1–40 capital letters A–Z, digits and hyphens; the same in every version that has the point (kod).</param>
/// <param name="Text">What it says, at most 500 characters (text).</param>
/// <param name="Description">What is said of it besides, at most 2 000 characters (beskrivning).</param>
[InputType("AgreementPointInput")]
internal sealed record StatedPoint(string Code, string Text, string? Description = null)
{
    /// <summary>Longest text, in characters.</summary>
    public const int MaxText = 500;

    /// <summary>Longest description, in characters.</summary>
    public const int MaxDescription = 2000;

    /// <summary>The point as it is kept.</summary>
    public StatedPoint Trimmed() => this with { Text = Text.Trim(), Description = Description.Said() };
}

/// <summary>Something else that an agreement lays down: how it is followed up, how the parties work with it (bestämmelse).</summary>
/// <param name="Code">1–40 capital letters A–Z, digits and hyphens; the same in every version that has the provision (kod).</param>
/// <param name="Text">What it says, at most 2 000 characters (text).</param>
/// <param name="Kind">What it is about (typ).</param>
/// <param name="Placement">Whether it stands in the agreement itself or in its annex (placering).</param>
[InputType("AgreementProvisionInput")]
internal sealed record StatedProvision(string Code, string Text, ProvisionKind Kind, Placement Placement)
{
    /// <summary>Longest text, in characters.</summary>
    public const int MaxText = 2000;

    /// <summary>Most provisions of a version.</summary>
    public const int Most = 200;

    /// <summary>The provision as it is kept.</summary>
    public StatedProvision Trimmed() => this with { Text = Text.Trim() };
}

/// <summary>An annex of an agreement (bilaga).</summary>
/// <param name="Number">Its number, from 1 (nummer).</param>
/// <param name="Title">Its title, at most 200 characters on one line (rubrik).</param>
/// <param name="Purpose">What it is for (ändamål).</param>
/// <param name="Text">What it says, at most 20 000 characters; left out where it is not written yet, or kept elsewhere (text).</param>
[InputType("AgreementAnnexInput")]
internal sealed record StatedAnnex(int Number, string Title, AnnexPurpose Purpose, string? Text = null)
{
    /// <summary>Longest title, in characters.</summary>
    public const int MaxTitle = 200;

    /// <summary>Longest text, in characters.</summary>
    public const int MaxText = 20_000;

    /// <summary>Most annexes of a version, and the highest number.</summary>
    public const int Most = 50;

    /// <summary>The annex as it is kept.</summary>
    public StatedAnnex Trimmed() => this with { Title = Title.Trim(), Text = Text.Said() };
}

/// <summary>What a provision is about (typ av bestämmelse).</summary>
internal enum ProvisionKind
{
    /// <summary>How the agreement is reported and followed up (återrapportering och uppföljning) [001].</summary>
    FollowUp,

    /// <summary>How the parties work with it (arbetssätt) [001].</summary>
    WorkingMethod,

    /// <summary>Something else (annat).</summary>
    Other,
}

/// <summary>Where something stands (placering): changes of assignments and of follow-up in the agreement, other improvements in its annex [001].</summary>
internal enum Placement
{
    /// <summary>In the agreement itself (avtalet).</summary>
    Agreement,

    /// <summary>In its annex, where the assignments are described (bilagan).</summary>
    Annex,
}

/// <summary>What an annex is for (bilagans ändamål).</summary>
internal enum AnnexPurpose
{
    /// <summary>Describes the assignments (uppdragsbeskrivningar) [001].</summary>
    AssignmentDescriptions,

    /// <summary>Tells the region's own role in regional development from what the agreement is about (regionalt utvecklingsansvar) [001].</summary>
    DevelopmentRole,

    /// <summary>How the money is divided (fördelning av medel) [001].</summary>
    Allocation,

    /// <summary>An evaluation (utvärdering) [001].</summary>
    Evaluation,

    /// <summary>Something else (annat).</summary>
    Other,
}
