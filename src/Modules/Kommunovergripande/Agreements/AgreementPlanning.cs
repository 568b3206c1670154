using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Agreements;

/// <summary>What is done around an agreement, beside its content and the parties' decisions.</summary>
internal enum PlanningAct
{
    /// <summary>Plan its revision, and tell how far that has come.</summary>
    PlanRevision,

    /// <summary>Keep its drafts and what others were asked of them.</summary>
    Draft,

    /// <summary>Say which areas the parties put first.</summary>
    Prioritise,

    /// <summary>Plan the year of working by it, and who prepares that.</summary>
    PlanYear,
}

/// <summary>The one table of what can be done around an agreement in which state.</summary>
internal static class AgreementPlanning
{
    private static readonly FrozenDictionary<PlanningAct, Rule> Rules = new Dictionary<PlanningAct, Rule>
    {
        // a plan goes on until the new agreement begins to apply
        [PlanningAct.PlanRevision] = new("få sin tidplan ändrad", [AgreementStatus.Proposal, AgreementStatus.PutToDecision, AgreementStatus.Concluded]),
        [PlanningAct.Draft] = new("få utkast och remisser antecknade", [AgreementStatus.Proposal], OnRecord: true),
        // what the parties put first is what they decide on
        [PlanningAct.Prioritise] = new("få sina prioriterade områden ändrade", [AgreementStatus.Proposal], OnRecord: true),
        // "efter att samverkansöverenskommelsen har slutits ska uppdrag ges … att tillsammans ta fram årsplan" [004]
        [PlanningAct.PlanYear] = new("få sin årsplan ändrad", [AgreementStatus.Proposal, AgreementStatus.PutToDecision, AgreementStatus.Concluded]),
    }.ToFrozenDictionary();

    /// <summary>Finds the agreement, refuses where there is none, where it is stale and where its state does not allow it, and then does the work.</summary>
    public static async Task<Outcome> WithPlanningAsync(
        this KommunovergripandeContext store, Guid id, int version, PlanningAct act, DateTimeOffset now, Func<Agreement, Task<IReadOnlyList<UserError>>> work,
        CancellationToken cancellationToken)
    {
        var agreement = await store.Agreements.FirstOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (agreement is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Överenskommelsen finns inte. Ange id för en överenskommelse som finns i listan.", "input", "agreementId");
        }
        if (agreement.IsStale(version))
        {
            return Outcome.Conflict(nameof(Agreement), agreement.Id);
        }
        if (Refusal(agreement, act) is { } refusal)
        {
            return Outcome.Refused([refusal]);
        }
        var errors = await work(agreement);
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        agreement.Touch(now);
        return Outcome.Changed(nameof(Agreement), agreement.Id);
    }

    /// <summary>Says that an agreement's state does not allow it, and which would; null where it does.</summary>
    public static UserError? Refusal(Agreement agreement, PlanningAct act)
    {
        var (verb, allowed, onRecord) = Rules[act];
        if (allowed.Contains(agreement.Status) || (onRecord && agreement.IsOnRecord))
        {
            return null;
        }
        var states = string.Join(" eller ", allowed.Select(s => s.InSwedish()));
        var also = onRecord ? ", eller när den är registrerad som ingången enligt en källa" : "";
        return new(
            UserErrorCode.NotAllowedInState, $"Överenskommelsen är {agreement.Status.InSwedish()}. Den kan {verb} när den är {states}{also}.", ["input", "agreementId"]);
    }

    /// <param name="Verb">What is done, after "kan".</param>
    /// <param name="In">The states that allow it.</param>
    /// <param name="OnRecord">Whether it is also allowed of one that is concluded according to a source: then it only repeats what others have done.</param>
    private sealed record Rule(string Verb, IReadOnlyList<AgreementStatus> In, bool OnRecord = false);
}
