namespace Samverkan.Kommunovergripande.Financing.Allocations;

/// <summary>Whether a division can still be computed anew (status för fördelning).</summary>
internal enum AllocationStatus
{
    /// <summary>Computed; may be computed anew (förslag).</summary>
    Proposed,

    /// <summary>Some of it is invoiced: it stays as it is, whatever figures come later (låst).</summary>
    Locked,
}

/// <summary>The steps of a division: these are all there are.</summary>
internal static class AllocationSteps
{
    /// <summary>It is computed anew.</summary>
    public static FinancingStep<AllocationStatus> Compute { get; } = new("räknas om", AllocationStatus.Proposed, AllocationStatus.Proposed);

    /// <summary>Its instalments are planned.</summary>
    public static FinancingStep<AllocationStatus> Plan { get; } = new("få nya delbetalningar", AllocationStatus.Proposed, AllocationStatus.Proposed);

    /// <summary>Its first instalment is invoiced.</summary>
    public static FinancingStep<AllocationStatus> Lock { get; } = new("låsas", AllocationStatus.Proposed, AllocationStatus.Locked);
}
