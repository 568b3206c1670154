using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.ExternalFunding;

/// <summary>Money that is applied for, for a project (ansökan om projektmedel).</summary>
/// <param name="AssignmentCode">Code of the assignment that the project belongs to (uppdragets kod).</param>
/// <param name="Title">The project's name, at most 200 characters on one line (projekt).</param>
/// <param name="FunderId">Id of the organisation that is asked for the money (finansiär).</param>
/// <param name="From">First day of the project, in 1990–2200 (från och med).</param>
/// <param name="To">Last day of the project; at most 20 years after the first (till och med).</param>
/// <param name="Applied">What is applied for, SEK with at most two decimals (sökt belopp).</param>
/// <param name="OwnContribution">What the assignment itself puts in, SEK with at most two decimals (egen insats).</param>
/// <param name="Source">Where it is stated, at most 200 characters (källa).</param>
/// <param name="IsExample">Whether it is made up to show how things look (exempel).</param>
[InputType]
internal sealed record ApplyForFundingInput(
    string AssignmentCode, string Title, Guid FunderId, DateOnly From, DateOnly To, decimal Applied, decimal OwnContribution, string? Source = null,
    bool IsExample = false) : IFundingDetails;

/// <summary>An application said anew, as a whole (ändrad ansökan).</summary>
/// <param name="Id">The money.</param>
/// <param name="Version">The version that the change was decided on (version).</param>
/// <param name="AssignmentCode">Code of the assignment that the project belongs to (uppdragets kod).</param>
/// <param name="Title">The project's name, at most 200 characters on one line (projekt).</param>
/// <param name="FunderId">Id of the organisation that is asked for the money (finansiär).</param>
/// <param name="From">First day of the project, in 1990–2200 (från och med).</param>
/// <param name="To">Last day of the project; at most 20 years after the first (till och med).</param>
/// <param name="Applied">What is applied for, SEK with at most two decimals (sökt belopp).</param>
/// <param name="OwnContribution">What the assignment itself puts in, SEK with at most two decimals (egen insats).</param>
/// <param name="Source">Where it is stated, at most 200 characters (källa).</param>
/// <param name="IsExample">Whether it is made up to show how things look (exempel).</param>
[InputType]
internal sealed record ChangeFundingInput(
    Guid Id, int Version, string AssignmentCode, string Title, Guid FunderId, DateOnly From, DateOnly To, decimal Applied, decimal OwnContribution,
    string? Source = null, bool IsExample = false) : IFundingDetails;

/// <summary>A funder's grant (beviljade medel).</summary>
/// <param name="Id">The money that was applied for.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Granted">What the funder gives for the whole project, SEK with at most two decimals; may be less than was applied for (beviljat belopp).</param>
/// <param name="DecidedOn">The day of the funder's decision (beslutsdag).</param>
[InputType]
internal sealed record GrantFundingInput(Guid Id, int Version, decimal Granted, DateOnly DecidedOn);

/// <summary>A funder's rejection (avslag).</summary>
/// <param name="Id">The money that was applied for.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="DecidedOn">The day of the funder's decision (beslutsdag).</param>
/// <param name="Reason">Why, in the funder's words, at most 500 characters (skäl).</param>
[InputType]
internal sealed record RejectFundingInput(Guid Id, int Version, DateOnly DecidedOn, string? Reason = null);

/// <summary>A final report (slutrapport).</summary>
/// <param name="Id">The money that was granted.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="ReportedOn">The day that the report was given (slutrapporterad).</param>
[InputType]
internal sealed record ReportFundingInput(Guid Id, int Version, DateOnly ReportedOn);

/// <summary>What became of a change of the money for a project (utfall).</summary>
/// <param name="FundedProject">The money as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why the change was refused (fel).</param>
[ObjectType]
internal sealed record FundingPayload([property: Field] FundedProjectKey? FundedProject, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class FundingMutations
{
    /// <summary>Records money that is applied for, for a project under an assignment (registrera ansökan om projektmedel) [001].</summary>
    /// <param name="input">The application.</param>
    [Field, Needs("kommunovergripande.funding.apply")]
    public static Task<FundingPayload> KommunovergripandeApplyForFunding(
        ApplyForFundingInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        SendAsync(new ApplyForFunding(input), commands, context, cancellationToken);

    /// <summary>Says an application anew, as long as the funder has not decided (ändra ansökan).</summary>
    /// <param name="input">The application.</param>
    [Field, Needs("kommunovergripande.funding.change")]
    public static Task<FundingPayload> KommunovergripandeChangeFunding(
        ChangeFundingInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        SendAsync(new ChangeFunding(input), commands, context, cancellationToken);

    /// <summary>Records that the funder grants the money (bevilja).</summary>
    /// <param name="input">How much, and when.</param>
    [Field, Needs("kommunovergripande.funding.grant")]
    public static Task<FundingPayload> KommunovergripandeGrantFunding(
        GrantFundingInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        SendAsync(new GrantFunding(input), commands, context, cancellationToken);

    /// <summary>Records that the funder rejects the application (avslå).</summary>
    /// <param name="input">When, and why.</param>
    [Field, Needs("kommunovergripande.funding.reject")]
    public static Task<FundingPayload> KommunovergripandeRejectFunding(
        RejectFundingInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        SendAsync(new RejectFunding(input), commands, context, cancellationToken);

    /// <summary>Records that the project's final report is given to the funder (slutrapportera).</summary>
    /// <param name="input">When.</param>
    [Field, Needs("kommunovergripande.funding.report")]
    public static Task<FundingPayload> KommunovergripandeReportFunding(
        ReportFundingInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        SendAsync(new ReportFunding(input), commands, context, cancellationToken);

    private static async Task<FundingPayload> SendAsync(ICommand command, Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(command, context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }
}
