using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.ExternalFunding;

/// <summary>How far the money for a project has come (status för extern finansiering).</summary>
internal enum FundingStatus
{
    /// <summary>Applied for (sökt).</summary>
    Applied,

    /// <summary>The funder has granted it (beviljad).</summary>
    Granted,

    /// <summary>The funder has rejected it (avslagen).</summary>
    Rejected,

    /// <summary>The project is over and its final report is given to the funder (slutrapporterad).</summary>
    Reported,
}

/// <summary>The steps of the money for a project: these are all there are.</summary>
internal static class FundingSteps
{
    /// <summary>The application is changed.</summary>
    public static FinancingStep<FundingStatus> Change { get; } = new("ändras", FundingStatus.Applied, FundingStatus.Applied);

    /// <summary>The funder grants it.</summary>
    public static FinancingStep<FundingStatus> Grant { get; } = new("beviljas", FundingStatus.Applied, FundingStatus.Granted);

    /// <summary>The funder rejects it.</summary>
    public static FinancingStep<FundingStatus> Reject { get; } = new("avslås", FundingStatus.Applied, FundingStatus.Rejected);

    /// <summary>Its final report is given.</summary>
    public static FinancingStep<FundingStatus> Report { get; } = new("slutrapporteras", FundingStatus.Granted, FundingStatus.Reported);

    /// <summary>Why a step cannot be taken with the money of a project, or null where it can.</summary>
    public static Outcome? Refusal(this FinancingStep<FundingStatus> step, FundedProject funding, int seen) =>
        step.Refusal(funding, funding.Status, seen, (nameof(FundedProject), funding.Id), $"Projektet '{funding.Title}'", InSwedish);

    private static string InSwedish(FundingStatus status) => status switch
    {
        FundingStatus.Applied => "sökt",
        FundingStatus.Granted => "beviljad",
        FundingStatus.Rejected => "avslagen",
        _ => "slutrapporterad",
    };
}
