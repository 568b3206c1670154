using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.OfficialLetters;

/// <summary>All that an official letter says (tjänsteskrivelse).</summary>
/// <param name="AuthorityId">Id of the authority whose letter it is (myndighet).</param>
/// <param name="Date">The letter's date (datum).</param>
/// <param name="Unit">The unit that writes it, 1–200 characters on one line (enhet).</param>
/// <param name="Title">What it is about, 1–300 characters on one line (rubrik).</param>
/// <param name="Background">What has been and why something is to be decided, 1–20 000 characters (ärendebeskrivning).</param>
/// <param name="Clauses">What each body is proposed to do, in order, at most 50 (beslutspunkter).</param>
/// <param name="Signatories">Offices that sign it, in order, at most 10 of 1–200 characters (undertecknare).</param>
/// <param name="Recipients">To whom extracts are sent, in order, each once, at most 100 (utdrag till).</param>
/// <param name="AgreementId">Id of the version of an agreement that it is about (överenskommelse).</param>
/// <param name="Officer">The office of who writes it, at most 200 characters; never a person's name (handläggare).</param>
/// <param name="Proposer">The office whose proposal the clauses are, at most 200 characters (förslagsställare).</param>
[InputType]
internal sealed record OfficialLetterInput(
    Guid AuthorityId, DateOnly Date, string Unit, string Title, string Background, IReadOnlyList<LetterClauseInput> Clauses, IReadOnlyList<string> Signatories,
    IReadOnlyList<LetterRecipientInput> Recipients, Guid? AgreementId = null, string? Officer = null, string? Proposer = null)
{
    /// <summary>The letter.</summary>
    public LetterText ToText() => new(
        AuthorityId, AgreementId, Date, Unit.Trim(), Officer.Said(), Title.Trim(), Background.Trim(), Proposer.Said(), [.. Signatories.Select(s => s.Trim())],
        [.. Clauses.Select(c => new ClauseText(c.BodyId, c.Act, c.RecommendedTo.Said(), c.Text.Trim()))], [.. Recipients.Select(r => r.ToText())]);
}

/// <summary>What one body is proposed to do (beslutspunkt).</summary>
/// <param name="BodyId">Id of the body, or of the party itself; a body decides only where its mandate is DECIDES (beslutande organ) [002].</param>
/// <param name="Act">Whether the body recommends or decides (åtgärd).</param>
/// <param name="Text">What is decided, or recommended to be decided, 1–2 000 characters (text).</param>
/// <param name="RecommendedTo">Whom it recommends to decide, as worded, at most 200 characters; only where it recommends (rekommenderas).</param>
[InputType("OfficialLetterClauseInput")]
internal sealed record LetterClauseInput(Guid BodyId, ClauseAct Act, string Text, string? RecommendedTo = null);

/// <summary>Who receives an extract: an organisation, an office, or an office of an organisation (mottagare).</summary>
/// <param name="OrganisationId">Id of the organisation (organisation).</param>
/// <param name="Office">The office, at most 200 characters; never a person's name (befattning).</param>
[InputType("OfficialLetterRecipientInput")]
internal sealed record LetterRecipientInput(Guid? OrganisationId = null, string? Office = null)
{
    /// <summary>The recipient.</summary>
    public RecipientText ToText() => new(OrganisationId, Office.Said());
}

/// <summary>A letter to begin (ny tjänsteskrivelse).</summary>
/// <param name="Letter">What it says.</param>
[InputType]
internal sealed record DraftOfficialLetterInput(OfficialLetterInput Letter);

/// <summary>A draft to write anew (ändrad tjänsteskrivelse).</summary>
/// <param name="Id">The letter.</param>
/// <param name="Version">The version that the change was decided on (version).</param>
/// <param name="Letter">All that it says.</param>
[InputType]
internal sealed record WriteOfficialLetterInput(Guid Id, int Version, OfficialLetterInput Letter);

/// <summary>A letter that has been signed (undertecknad tjänsteskrivelse).</summary>
/// <param name="Id">The letter.</param>
/// <param name="Version">The version that was signed (version).</param>
/// <param name="On">The day, from the letter's date to today (dag).</param>
[InputType]
internal sealed record SignOfficialLetterInput(Guid Id, int Version, DateOnly On);

/// <summary>A letter whose extracts have been sent (expedierad tjänsteskrivelse).</summary>
/// <param name="Id">The letter.</param>
/// <param name="Version">The version that this was decided on (version).</param>
[InputType]
internal sealed record SendOutOfficialLetterInput(Guid Id, int Version);

/// <summary>What became of a letter (utfall för tjänsteskrivelse).</summary>
/// <param name="OfficialLetter">The letter as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record OfficialLetterPayload([property: Field] OfficialLetterKey? OfficialLetter, [property: Field] IReadOnlyList<UserError> Errors)
{
    /// <summary>What an outcome says.</summary>
    public static OfficialLetterPayload Of(Outcome outcome) => new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
}

[ExtendObjectType("Mutation")]
internal static class LetterMutations
{
    /// <summary>Begins an official letter; it is a draft until it is signed (ny tjänsteskrivelse).</summary>
    /// <param name="input">The letter.</param>
    [Field, Needs("kommunovergripande.officialLetter.draft")]
    public static async Task<OfficialLetterPayload> KommunovergripandeDraftOfficialLetter(
        DraftOfficialLetterInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        OfficialLetterPayload.Of(await commands.SendAsync(new DraftOfficialLetter(input), context.ResponseName, cancellationToken));

    /// <summary>Writes a draft of an official letter anew, as a whole (ändra tjänsteskrivelse).</summary>
    /// <param name="input">Which, and what it says.</param>
    [Field, Needs("kommunovergripande.officialLetter.write")]
    public static async Task<OfficialLetterPayload> KommunovergripandeWriteOfficialLetter(
        WriteOfficialLetterInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        OfficialLetterPayload.Of(await commands.SendAsync(new WriteOfficialLetter(input), context.ResponseName, cancellationToken));

    /// <summary>Says that the signatories of a draft have signed it: from then on it does not change (underteckna tjänsteskrivelse).</summary>
    /// <param name="input">Which, and when.</param>
    [Field, Needs("kommunovergripande.officialLetter.sign")]
    public static async Task<OfficialLetterPayload> KommunovergripandeSignOfficialLetter(
        SignOfficialLetterInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        OfficialLetterPayload.Of(await commands.SendAsync(new SignOfficialLetter(input), context.ResponseName, cancellationToken));

    /// <summary>Says that the extracts of a signed letter have been sent, and keeps to whom, when and by whom (expediera tjänsteskrivelse).</summary>
    /// <param name="input">Which.</param>
    [Field, Needs("kommunovergripande.officialLetter.sendOut")]
    public static async Task<OfficialLetterPayload> KommunovergripandeSendOutOfficialLetter(
        SendOutOfficialLetterInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        OfficialLetterPayload.Of(await commands.SendAsync(new SendOutOfficialLetter(input), context.ResponseName, cancellationToken));
}
