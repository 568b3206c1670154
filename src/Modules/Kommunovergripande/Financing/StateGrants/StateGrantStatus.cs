using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.StateGrants;

/// <summary>How far a state grant has come (status för statsbidrag).</summary>
internal enum StateGrantStatus
{
    /// <summary>Requisitioned from the authority (rekvirerat).</summary>
    Requisitioned,

    /// <summary>The money has come (mottaget).</summary>
    Received,

    /// <summary>Its use is accounted for to the authority (redovisat).</summary>
    Accounted,
}

/// <summary>The steps of a state grant: these are all there are.</summary>
internal static class StateGrantSteps
{
    /// <summary>The requisition is changed.</summary>
    public static FinancingStep<StateGrantStatus> Change { get; } = new("ändras", StateGrantStatus.Requisitioned, StateGrantStatus.Requisitioned);

    /// <summary>The money comes.</summary>
    public static FinancingStep<StateGrantStatus> Receive { get; } = new("tas emot", StateGrantStatus.Requisitioned, StateGrantStatus.Received);

    /// <summary>Its use is accounted for.</summary>
    public static FinancingStep<StateGrantStatus> Account { get; } = new("redovisas", StateGrantStatus.Received, StateGrantStatus.Accounted);

    /// <summary>Why a step cannot be taken with a grant, or null where it can.</summary>
    public static Outcome? Refusal(this FinancingStep<StateGrantStatus> step, StateGrant grant, int seen) =>
        step.Refusal(grant, grant.Status, seen, (nameof(StateGrant), grant.Id), $"Statsbidraget '{grant.Name}'", InSwedish);

    private static string InSwedish(StateGrantStatus status) => status switch
    {
        StateGrantStatus.Requisitioned => "rekvirerat",
        StateGrantStatus.Received => "mottaget",
        _ => "redovisat",
    };
}
