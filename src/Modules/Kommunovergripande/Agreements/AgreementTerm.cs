namespace Samverkan.Kommunovergripande.Agreements;

/// <summary>What decides where an agreement stands on a day.</summary>
/// <param name="Status">Its status.</param>
/// <param name="StartsOn">Its first day, or <see cref="Agreement.NotStated"/>.</param>
/// <param name="EndsOn">Its last day, or <see cref="Agreement.GoesOn"/>.</param>
internal sealed record AgreementTerm(AgreementStatus Status, DateOnly StartsOn, DateOnly EndsOn)
{
    /// <summary>Where it stands on a day.</summary>
    public AgreementPhase On(DateOnly day) => this switch
    {
        { Status: not AgreementStatus.Concluded } => AgreementPhase.NotConcluded,
        _ when EndsOn < day => AgreementPhase.Expired,
        _ when StartsOn == Agreement.NotStated => AgreementPhase.NotStated,
        _ when StartsOn > day => AgreementPhase.Upcoming,
        _ => AgreementPhase.InForce,
    };
}
