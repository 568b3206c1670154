using System.Collections.Frozen;

namespace Samverkan.Kommunovergripande.Agreements;

/// <summary>What can be done with an agreement.</summary>
internal enum AgreementAct
{
    Change,
    SetContent,
    PutToDecision,
    TakeBack,
    Propose,
    Recommend,
    Approve,
    Decline,
    Sign,
    Retract,
    RecordConclusion,
    Extend,
    RetractExtension,
    Withdraw,
}

/// <summary>The one table of what can be done with an agreement in which state.</summary>
internal static class AgreementRules
{
    private static readonly FrozenDictionary<AgreementAct, Rule> Rules = new Dictionary<AgreementAct, Rule>
    {
        [AgreementAct.Change] = new("ändras", [AgreementStatus.Proposal], OnRecord: true),
        [AgreementAct.SetContent] = new("få sitt innehåll ändrat", [AgreementStatus.Proposal, AgreementStatus.Concluded]),
        [AgreementAct.PutToDecision] = new("läggas fram för beslut", [AgreementStatus.Proposal]),
        [AgreementAct.TakeBack] = new("tas tillbaka för omarbetning", [AgreementStatus.PutToDecision]),
        [AgreementAct.Propose] = new("föreslås", [AgreementStatus.Proposal, AgreementStatus.PutToDecision], OnRecord: true),
        [AgreementAct.Recommend] = new("rekommenderas", [AgreementStatus.PutToDecision], OnRecord: true),
        [AgreementAct.Approve] = new("beslutas av en part", [AgreementStatus.PutToDecision], OnRecord: true),
        [AgreementAct.Decline] = new("avböjas av en part", [AgreementStatus.PutToDecision]),
        [AgreementAct.Sign] = new("undertecknas", [AgreementStatus.PutToDecision], OnRecord: true),
        [AgreementAct.Retract] = new("få ett beslut återtaget", [AgreementStatus.Proposal, AgreementStatus.PutToDecision], OnRecord: true),
        [AgreementAct.RecordConclusion] = new("antecknas som ingången", [AgreementStatus.Proposal, AgreementStatus.PutToDecision]),
        [AgreementAct.Extend] = new("förlängas", [AgreementStatus.Concluded]),
        [AgreementAct.RetractExtension] = new("få en förlängning återtagen", [AgreementStatus.Concluded]),
        [AgreementAct.Withdraw] = new("återtas", [AgreementStatus.Proposal, AgreementStatus.PutToDecision]),
    }.ToFrozenDictionary();

    /// <summary>Whether an agreement's state allows it.</summary>
    public static bool Allows(this Agreement agreement, AgreementAct act) =>
        Rules[act].In.Contains(agreement.Status) || (agreement.IsOnRecord && Rules[act].OnRecord);

    /// <summary>Says that an agreement's state does not allow it, and which would.</summary>
    public static string Refusal(Agreement agreement, AgreementAct act)
    {
        var (verb, allowed, onRecord) = Rules[act];
        var states = string.Join(" eller ", allowed.Select(s => s.InSwedish()));
        var also = onRecord ? ", eller när den är registrerad som ingången enligt en källa" : "";
        return $"Överenskommelsen är {agreement.Status.InSwedish()}. Den kan {verb} när den är {states}{also}.";
    }

    /// <param name="Verb">What is done, after "kan".</param>
    /// <param name="In">The states that allow it.</param>
    /// <param name="OnRecord">Whether it is also allowed of one that is concluded according to a source: then it only repeats what others have done.</param>
    private sealed record Rule(string Verb, IReadOnlyList<AgreementStatus> In, bool OnRecord = false);
}
