using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Agreements.Contents;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.Kommunovergripande.Times;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Drafts;

/// <summary>Another draft of an agreement; it gets the next number (nytt utkast).</summary>
/// <param name="AgreementId">The proposed version (överenskommelse).</param>
/// <param name="Version">The version of it that this was decided on (version).</param>
/// <param name="Description">What the draft is and how it came about, 1–1 000 characters (beskrivning).</param>
/// <param name="When">When it was there, where that is stated (tid).</param>
[InputType]
internal sealed record RecordDraftInput(Guid AgreementId, int Version, string Description, StatedTimeInput? When = null);

/// <summary>All that a draft changes of the draft before (ändringar i utkast).</summary>
/// <param name="AgreementId">The proposed version (överenskommelse).</param>
/// <param name="Version">The version of it that this was decided on (version).</param>
/// <param name="Draft">Number of the draft, from 2: the first changes nothing (utkast).</param>
/// <param name="Changes">The changes in order, at most 200 (ändringar).</param>
[InputType]
internal sealed record SetDraftChangesInput(Guid AgreementId, int Version, int Draft, IReadOnlyList<DraftChangeInput> Changes);

/// <summary>Something that a draft changes (ändring).</summary>
/// <param name="Text">What was changed, 1–1 000 characters (ändring).</param>
/// <param name="AskedBy">Who asked for it, as worded, 1–200 characters on one line; offices and bodies, never a person's name (på begäran av).</param>
/// <param name="Placement">Whether it goes into the agreement or into its annex (placering).</param>
/// <param name="Section">The part of it that changes, at most 200 characters on one line (avsnitt).</param>
/// <param name="ConsultationId">Id of the consultation of this agreement in which it was asked for (remiss).</param>
[InputType]
internal sealed record DraftChangeInput(
    string Text, string AskedBy, Placement Placement = Placement.Agreement, string? Section = null, Guid? ConsultationId = null)
{
    /// <summary>What is said of it.</summary>
    public DraftChangeText ToText() => new(Text.Trim(), AskedBy.Trim(), Placement, Section.Said(), ConsultationId);
}

/// <summary>What others were shown or asked of a draft (ny remiss).</summary>
/// <param name="AgreementId">The proposed version (överenskommelse).</param>
/// <param name="Draft">Number of the draft (utkast).</param>
/// <param name="Kind">How they were asked (form).</param>
/// <param name="With">Whom it was with, as worded, 1–300 characters on one line; offices and bodies, never a person's name (med vilka).</param>
/// <param name="When">When it was, as stated (tid).</param>
/// <param name="WithIds">Ids of the organisations and bodies that it was with, each once, at most 100 (organisationer).</param>
/// <param name="Outcome">What came of it, at most 4 000 characters; may be said later (utfall).</param>
[InputType]
internal sealed record RecordDraftConsultationInput(
    Guid AgreementId, int Draft, ConsultationKind Kind, string With, StatedTimeInput When, IReadOnlyList<Guid>? WithIds = null, string? Outcome = null);

/// <summary>What came of a consultation (utfall av remiss).</summary>
/// <param name="Id">The consultation.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Outcome">What came of it, 1–4 000 characters (utfall).</param>
[InputType]
internal sealed record ConcludeDraftConsultationInput(Guid Id, int Version, string Outcome);

/// <summary>What became of it (utfall).</summary>
/// <param name="Consultation">The consultation as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record DraftConsultationPayload([property: Field] DraftConsultationKey? Consultation, [property: Field] IReadOnlyList<UserError> Errors)
{
    /// <summary>What an outcome says.</summary>
    public static DraftConsultationPayload Of(Outcome outcome) => new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
}

[ExtendObjectType("Mutation")]
internal static class DraftMutations
{
    /// <summary>Keeps that there is another draft of an agreement (anteckna utkast).</summary>
    /// <param name="input">The draft.</param>
    [Field, Needs("kommunovergripande.agreement.draft")]
    public static async Task<AgreementPlanPayload> KommunovergripandeRecordDraft(
        RecordDraftInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        AgreementPlanPayload.Of(await commands.SendAsync(new RecordDraft(input), context.ResponseName, cancellationToken));

    /// <summary>Says all that a draft changes of the draft before, and who asked for it (ange ändringar i utkast) [004].</summary>
    /// <param name="input">Of which draft, and what.</param>
    [Field, Needs("kommunovergripande.agreement.draft")]
    public static async Task<AgreementPlanPayload> KommunovergripandeSetDraftChanges(
        SetDraftChangesInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        AgreementPlanPayload.Of(await commands.SendAsync(new SetDraftChanges(input), context.ResponseName, cancellationToken));

    /// <summary>Keeps that others were shown or asked of a draft (anteckna remiss) [002] [004].</summary>
    /// <param name="input">Of which draft, with whom, how and when.</param>
    [Field, Needs("kommunovergripande.agreement.consult")]
    public static async Task<DraftConsultationPayload> KommunovergripandeRecordDraftConsultation(
        RecordDraftConsultationInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        DraftConsultationPayload.Of(await commands.SendAsync(new RecordDraftConsultation(input), context.ResponseName, cancellationToken));

    /// <summary>Says what came of a consultation, or says it anew (ange utfall av remiss).</summary>
    /// <param name="input">Of which, and what.</param>
    [Field, Needs("kommunovergripande.agreement.consult")]
    public static async Task<DraftConsultationPayload> KommunovergripandeConcludeDraftConsultation(
        ConcludeDraftConsultationInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        DraftConsultationPayload.Of(await commands.SendAsync(new ConcludeDraftConsultation(input), context.ResponseName, cancellationToken));
}
