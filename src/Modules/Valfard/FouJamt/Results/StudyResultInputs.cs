using Samverkan.GraphQL.Building;

namespace Samverkan.Valfard.FouJamt.Results;

/// <summary>A format that a result is told in, and where it is found (resultat i ett format).</summary>
/// <param name="Format">The format (format).</param>
/// <param name="Url">Where it is found, at most 1 000 characters; left out where it has no address, as a workshop (länk).</param>
[InputType]
internal sealed record StudyResultPresentationInput(StudyResultFormat Format, Uri? Url = null)
{
    /// <summary>The format of a result.</summary>
    public StudyResultPresentation Of(Guid studyResultId) => new(studyResultId, Format, Url?.AbsoluteUri);
}

/// <summary>A result of a study order (nytt resultat).</summary>
/// <param name="StudyOrderId">The order that it came out of: started or completed; counts as changed (beställning).</param>
/// <param name="Title">What it is about, at most 200 characters on one line (rubrik).</param>
/// <param name="Summary">What was found, short and simple, at most 1 000 characters (sammanfattning) [001].</param>
/// <param name="Presentations">The formats that it is told in, at least one and each once (format).</param>
/// <param name="Considerations">How the six groups were considered, at most 2 000 characters; needed before it is published (hänsyn) [002].</param>
[InputType]
internal sealed record RegisterStudyResultInput(
    Guid StudyOrderId, string Title, string Summary, IReadOnlyList<StudyResultPresentationInput> Presentations, string? Considerations = null);

/// <summary>A change of a result; what is left out stays as it is (ändrat resultat).</summary>
/// <param name="Id">The result.</param>
/// <param name="Version">The version that the change was decided on (version).</param>
/// <param name="Title">What it is about, at most 200 characters on one line (rubrik).</param>
/// <param name="Summary">What was found, short and simple, at most 1 000 characters (sammanfattning) [001].</param>
/// <param name="Presentations">The formats that it is told in, all of them, at least one and each once (format).</param>
/// <param name="Considerations">How the six groups were considered, at most 2 000 characters; null takes the statement away, which a published result cannot be without (hänsyn) [002].</param>
[InputType]
internal sealed record ChangeStudyResultInput(
    Guid Id, int Version, Optional<string?> Title, Optional<string?> Summary, Optional<IReadOnlyList<StudyResultPresentationInput>?> Presentations, Optional<string?> Considerations)
{
    /// <summary>The text with what is given in place of what was.</summary>
    public StudyResultText AppliedTo(StudyResultText text) => new(
        Title.Given ? Title.Value!.Trim() : text.Title,
        Summary.Given ? Summary.Value! : text.Summary,
        Considerations.Given ? Considerations.Value.OrNull() : text.Considerations);
}

/// <summary>A result to publish (publicerat resultat).</summary>
/// <param name="Id">The result.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="PublishedOn">The day that it was published: from the day that the work on the order began until today (publicerad den).</param>
[InputType]
internal sealed record PublishStudyResultInput(
    Guid Id, int Version, DateOnly PublishedOn);

/// <summary>A result to publish no more (avpublicerat resultat).</summary>
/// <param name="Id">The result.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Reason">Why, at most 500 characters (skäl).</param>
[InputType]
internal sealed record WithdrawStudyResultInput(
    Guid Id, int Version, string Reason);

/// <summary>Whom a result reached (räknad spridning).</summary>
/// <param name="Id">The result.</param>
/// <param name="Version">The version that was counted for (version).</param>
/// <param name="Format">The format that it was spread in; the result is told in it (format).</param>
/// <param name="Place">Where or through what, at most 200 characters: a workplace, a channel, a newsletter (var).</param>
/// <param name="On">The day: from the day of publication until today (dag).</param>
/// <param name="Counted">What is counted (vad som räknas).</param>
/// <param name="Count">How many: 1–1 000 000 (antal).</param>
[InputType]
internal sealed record CountStudyResultSpreadInput(
    Guid Id, int Version, StudyResultFormat Format, string Place, DateOnly On, StudyResultCounted Counted, int Count);

/// <summary>A count that was wrong (felaktig räkning).</summary>
/// <param name="Id">The result.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="SpreadId">The count.</param>
/// <param name="Reason">Why, at most 500 characters (skäl).</param>
[InputType]
internal sealed record RetractStudyResultSpreadInput(
    Guid Id, int Version, Guid SpreadId, string Reason);

/// <summary>What a result led to (uppnådd effekt).</summary>
/// <param name="Id">The result.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Effect">What changed in the municipalities through it, at most 2 000 characters (uppnådd effekt).</param>
[InputType]
internal sealed record StateStudyResultEffectInput(
    Guid Id, int Version, string Effect);
