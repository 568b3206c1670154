using static Samverkan.Valfard.FouJamt.Results.StudyResultStatus;

namespace Samverkan.Valfard.FouJamt.Results;

/// <summary>Every step in the life of a result, in one table.</summary>
internal static class StudyResultSteps
{
    private static readonly Life<StudyResultStatus> Life = new(
        nameof(StudyResult), "Resultatet finns inte. Ange id för ett resultat som finns i listan.", "ett resultat", status => status.InSwedish());

    /// <summary>It says something else, or in other formats.</summary>
    public static Step<StudyResultStatus> Change { get; } = new(Life, "ändras", [Draft, Published, Withdrawn]);

    /// <summary>It is published, or once more.</summary>
    public static Step<StudyResultStatus> Publish { get; } = new(Life, "publiceras", [Draft, Withdrawn], Published);

    /// <summary>It is published no more.</summary>
    public static Step<StudyResultStatus> Withdraw { get; } = new(Life, "avpubliceras", [Published], Withdrawn);

    /// <summary>Whom it reached is counted, or a count is taken back.</summary>
    public static Step<StudyResultStatus> CountSpread { get; } = new(Life, "få sin spridning räknad", [Published]);

    /// <summary>A count is taken back.</summary>
    public static Step<StudyResultStatus> RetractSpread { get; } = new(Life, "få en räknad spridning borttagen", [Published, Withdrawn]);

    /// <summary>What it led to is stated.</summary>
    public static Step<StudyResultStatus> StateEffect { get; } = new(Life, "få en uppnådd effekt angiven", [Published]);
}
