namespace Samverkan.Valfard.FouJamt.Results;

/// <summary>
/// How a result is told (format). Films, workshops, social media and the like are accessible and save time; written reports and articles only
/// supplement them [001].
/// </summary>
internal enum StudyResultFormat
{
    /// <summary>A film; accessible (film).</summary>
    Film,

    /// <summary>A workshop; accessible (workshop).</summary>
    Workshop,

    /// <summary>Social media; accessible (sociala medier).</summary>
    SocialMedia,

    /// <summary>A newsletter; accessible (nyhetsbrev).</summary>
    Newsletter,

    /// <summary>A podcast; accessible (podd).</summary>
    Podcast,

    /// <summary>A written report; supplements only (rapport).</summary>
    Report,

    /// <summary>An article; supplements only (artikel).</summary>
    Article,
}

/// <summary>What is counted of a result's spread (vad som räknas).</summary>
internal enum StudyResultCounted
{
    /// <summary>Times that it was watched or listened to (visningar).</summary>
    Views,

    /// <summary>Those who took part (deltagare).</summary>
    Participants,

    /// <summary>Those who read it, or received it to read (läsare).</summary>
    Readers,

    /// <summary>Copies that were handed out (exemplar).</summary>
    Copies,
}

/// <summary>Where a result is in its life (status för resultat).</summary>
internal enum StudyResultStatus
{
    /// <summary>Not yet published (utkast).</summary>
    Draft,

    /// <summary>Published (publicerad).</summary>
    Published,

    /// <summary>Published no more (avpublicerad).</summary>
    Withdrawn,
}

internal static class StudyResultFormats
{
    /// <summary>The formats that people can take in without reading a report.</summary>
    public static IReadOnlyList<StudyResultFormat> Accessible { get; } =
        [StudyResultFormat.Film, StudyResultFormat.Workshop, StudyResultFormat.SocialMedia, StudyResultFormat.Newsletter, StudyResultFormat.Podcast];

    /// <summary>Those formats for a refusal.</summary>
    public static string AccessibleInSwedish => string.Join(", ", Accessible.Select(InSwedish));

    /// <summary>A format in Swedish.</summary>
    public static string InSwedish(this StudyResultFormat format) => format switch
    {
        StudyResultFormat.Film => "film",
        StudyResultFormat.Workshop => "workshop",
        StudyResultFormat.SocialMedia => "sociala medier",
        StudyResultFormat.Newsletter => "nyhetsbrev",
        StudyResultFormat.Podcast => "podd",
        StudyResultFormat.Report => "rapport",
        StudyResultFormat.Article => "artikel",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A format without a Swedish word."),
    };

    /// <summary>A state in Swedish.</summary>
    public static string InSwedish(this StudyResultStatus status) => status switch
    {
        StudyResultStatus.Draft => "Utkast",
        StudyResultStatus.Published => "Publicerad",
        StudyResultStatus.Withdrawn => "Avpublicerad",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without a Swedish word."),
    };
}
