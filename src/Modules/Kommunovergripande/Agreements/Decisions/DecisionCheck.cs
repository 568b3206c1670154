using Samverkan.Kommunovergripande.Organisations;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Text;

namespace Samverkan.Kommunovergripande.Agreements.Decisions;

/// <summary>Whether something can have been decided as it is stated: by whom, for whom, after what.</summary>
/// <param name="agreement">The agreement, with its parties and decisions.</param>
/// <param name="details">What is stated.</param>
/// <param name="body">Who decided.</param>
/// <param name="party">The party; null where all are meant.</param>
internal sealed class DecisionCheck(Agreement agreement, DecisionDetails details, Organisation body, Organisation? party)
{
    private readonly List<UserError> errors = [];

    /// <summary>Every fault at once.</summary>
    public IReadOnlyList<UserError> Errors(DateOnly today)
    {
        if (details.When.FirstDay > today)
        {
            Add(UserErrorCode.Invalid, $"Tiden ligger i framtiden. Ange när beslutet fattades, senast {today:yyyy-MM-dd}.", "when");
        }
        if (!body.ExistsWithin(details.When.From, details.When.To))
        {
            Add(UserErrorCode.Invalid, $"'{body.Name}' fanns inte då. Ange ett organ som fanns när beslutet fattades.", "bodyId");
        }
        CheckBody();
        CheckOffices();
        if (errors.Count == 0 && party is not null)
        {
            CheckOrder(party);
        }
        return errors;
    }

    /// <summary>No party decides for another, and a body does what its mandate says.</summary>
    private void CheckBody()
    {
        const string Otherwise = "Registrera PROPOSED, eller ange ett organ som rekommenderar eller beslutar.";
        switch (details.Kind)
        {
            case PartyDecisionKind.Proposed:
                break;
            case PartyDecisionKind.Recommended when body.Kind != OrganisationKind.Body:
                Add(UserErrorCode.Invalid, $"'{body.Name}' är inget organ. {Otherwise}", "bodyId");
                break;
            case PartyDecisionKind.Recommended:
                CheckMandate([BodyMandate.Recommends, BodyMandate.Decides], "rekommenderar inte", Otherwise);
                break;
            default:
                CheckOwner();
                CheckMandate([BodyMandate.Decides], "beslutar inte", "Registrera RECOMMENDED om det rekommenderar, eller ange ett organ som beslutar.");
                break;
        }
    }

    private void CheckOwner()
    {
        if (party is not null && body.Id != party.Id && body.PartOfId != party.Id)
        {
            Add(
                UserErrorCode.Invalid,
                $"'{body.Name}' hör inte till {party.Name}, och ingen part beslutar för en annan. Ange {party.Name} eller ett av dess organ.", "bodyId");
        }
    }

    /// <summary>A body does what it has the mandate for; a party that names no body speaks for itself.</summary>
    private void CheckMandate(IReadOnlyList<BodyMandate> enough, string fault, string otherwise)
    {
        if (body.Kind != OrganisationKind.Body)
        {
            return;
        }
        if (body.Mandate is not { } mandate)
        {
            Add(UserErrorCode.Invalid, $"Mandatet för '{body.Name}' är inte angivet. Ange det på organisationen först, eller ange ett annat organ.", "bodyId");
        }
        else if (!enough.Contains(mandate))
        {
            Add(UserErrorCode.Invalid, $"'{body.Name}' {Does(mandate)} och {fault}. {otherwise}", "bodyId");
        }
    }

    private void CheckOffices()
    {
        if (details.MandateToSign is not null && details.Kind != PartyDecisionKind.Approved)
        {
            Add(UserErrorCode.Invalid, "Mandat att underteckna ges i partens beslut. Ange det med APPROVED, eller utelämna det.", "mandateToSign");
        }
        if (details.Signatory is null == (details.Kind == PartyDecisionKind.Signed))
        {
            Add(
                UserErrorCode.Invalid,
                details.Signatory is null ? "Vem som undertecknade behövs. Ange befattningen, inte namnet." : "Bara den som undertecknar är undertecknare. Utelämna signatory.",
                "signatory");
        }
    }

    /// <summary>A party decides once, and signs after it has approved.</summary>
    private void CheckOrder(Organisation of)
    {
        var (approval, declined, signed) = (
            agreement.Standing(PartyDecisionKind.Approved, of.Id), agreement.Standing(PartyDecisionKind.Declined, of.Id), agreement.Standing(PartyDecisionKind.Signed, of.Id));
        if (signed is not null && details.Kind is not PartyDecisionKind.Proposed)
        {
            Add(UserErrorCode.NotAllowedInState, $"{of.Name} har redan undertecknat. Återta undertecknandet först om det är fel.", "kind");
        }
        else if (details.Kind == PartyDecisionKind.Signed)
        {
            CheckSignature(of, approval);
        }
        else if ((approval ?? declined) is not null && details.Kind is not PartyDecisionKind.Proposed)
        {
            Add(UserErrorCode.NotAllowedInState, $"{of.Name} har redan beslutat. Återta det beslutet först om det är fel.", "kind");
        }
    }

    private void CheckSignature(Organisation of, PartyDecision? approval)
    {
        // a source may tell that a party has signed and not when it decided to
        if (approval is null && !agreement.IsOnRecord)
        {
            Add(UserErrorCode.NotAllowedInState, $"{of.Name} har inte beslutat att ingå överenskommelsen. Registrera partens beslut (APPROVED) först.", "kind");
        }
        if (approval is not null && details.When.LastDay < approval.When.FirstDay)
        {
            Add(UserErrorCode.Invalid, $"{of.Name} beslutade {approval.When.Text} och kan inte ha undertecknat före det. Ange en senare dag.", "when");
        }
        if (approval?.MandateToSign is { } mandated && SwedishText.Fold(mandated) != SwedishText.Fold(details.Signatory!))
        {
            Add(UserErrorCode.Invalid, $"{of.Name} har gett {mandated} mandat att underteckna. Ange {mandated}.", "signatory");
        }
    }

    private static string Does(BodyMandate mandate) => mandate switch
    {
        BodyMandate.Informs => "informerar",
        BodyMandate.Prepares => "bereder",
        BodyMandate.Recommends => "rekommenderar",
        _ => "beslutar",
    };

    private void Add(UserErrorCode code, string message, string field) => errors.Add(new(code, message, ["input", field]));
}
