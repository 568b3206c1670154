using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.StateGrants;

/// <summary>A requisition of money from the state (rekvisition av statsbidrag).</summary>
/// <param name="Name">What the grant is called, at most 200 characters on one line (statsbidrag).</param>
/// <param name="AuthorityId">Id of the authority that pays it: an organisation of kind STATE_AGENCY (myndighet).</param>
/// <param name="Year">The year that the money is for (bidragsår).</param>
/// <param name="Requisitioned">What is requisitioned, SEK with at most two decimals (rekvirerat belopp).</param>
/// <param name="RequisitionedOn">The day of the requisition (rekvirerat).</param>
/// <param name="AssignmentCode">Code of the assignment that it is used under, if it is one's (uppdragets kod).</param>
/// <param name="Source">Where it is stated, at most 200 characters (källa).</param>
/// <param name="IsExample">Whether it is made up to show how things look (exempel).</param>
[InputType]
internal sealed record RequisitionStateGrantInput(
    string Name, Guid AuthorityId, int Year, decimal Requisitioned, DateOnly RequisitionedOn, string? AssignmentCode = null, string? Source = null,
    bool IsExample = false) : IStateGrantDetails;

/// <summary>A requisition said anew, as a whole (ändrad rekvisition).</summary>
/// <param name="Id">The grant.</param>
/// <param name="Version">The version that the change was decided on (version).</param>
/// <param name="Name">What the grant is called, at most 200 characters on one line (statsbidrag).</param>
/// <param name="AuthorityId">Id of the authority that pays it: an organisation of kind STATE_AGENCY (myndighet).</param>
/// <param name="Year">The year that the money is for (bidragsår).</param>
/// <param name="Requisitioned">What is requisitioned, SEK with at most two decimals (rekvirerat belopp).</param>
/// <param name="RequisitionedOn">The day of the requisition (rekvirerat).</param>
/// <param name="AssignmentCode">Code of the assignment that it is used under, if it is one's (uppdragets kod).</param>
/// <param name="Source">Where it is stated, at most 200 characters (källa).</param>
/// <param name="IsExample">Whether it is made up to show how things look (exempel).</param>
[InputType]
internal sealed record ChangeStateGrantInput(
    Guid Id, int Version, string Name, Guid AuthorityId, int Year, decimal Requisitioned, DateOnly RequisitionedOn, string? AssignmentCode = null,
    string? Source = null, bool IsExample = false) : IStateGrantDetails;

/// <summary>Money that has come from the state (mottaget statsbidrag).</summary>
/// <param name="Id">The grant.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="Received">What came, SEK with at most two decimals; may differ from what was requisitioned (mottaget belopp).</param>
/// <param name="ReceivedOn">The day that it came; not before the requisition (mottaget).</param>
[InputType]
internal sealed record ReceiveStateGrantInput(Guid Id, int Version, decimal Received, DateOnly ReceivedOn);

/// <summary>An account of how the money was used (redovisning av statsbidrag).</summary>
/// <param name="Id">The grant.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="AccountedOn">The day that the account was given to the authority; not before the money came (redovisat).</param>
[InputType]
internal sealed record AccountForStateGrantInput(Guid Id, int Version, DateOnly AccountedOn);

/// <summary>What became of a change of a state grant (utfall).</summary>
/// <param name="StateGrant">The grant as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why the change was refused (fel).</param>
[ObjectType]
internal sealed record StateGrantPayload([property: Field] StateGrantKey? StateGrant, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class StateGrantMutations
{
    /// <summary>Records money that is requisitioned from the state (rekvirera statsbidrag) [001].</summary>
    /// <param name="input">The requisition.</param>
    [Field, Needs("kommunovergripande.stateGrant.requisition")]
    public static Task<StateGrantPayload> KommunovergripandeRequisitionStateGrant(
        RequisitionStateGrantInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        SendAsync(new RequisitionStateGrant(input), commands, context, cancellationToken);

    /// <summary>Says a requisition anew, as long as the money has not come (ändra rekvisition).</summary>
    /// <param name="input">The requisition.</param>
    [Field, Needs("kommunovergripande.stateGrant.change")]
    public static Task<StateGrantPayload> KommunovergripandeChangeStateGrant(
        ChangeStateGrantInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        SendAsync(new ChangeStateGrant(input), commands, context, cancellationToken);

    /// <summary>Records that the money has come (ta emot statsbidrag).</summary>
    /// <param name="input">How much, and when.</param>
    [Field, Needs("kommunovergripande.stateGrant.receive")]
    public static Task<StateGrantPayload> KommunovergripandeReceiveStateGrant(
        ReceiveStateGrantInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        SendAsync(new ReceiveStateGrant(input), commands, context, cancellationToken);

    /// <summary>Records that the use of the money is accounted for to the authority (redovisa statsbidrag).</summary>
    /// <param name="input">When.</param>
    [Field, Needs("kommunovergripande.stateGrant.account")]
    public static Task<StateGrantPayload> KommunovergripandeAccountForStateGrant(
        AccountForStateGrantInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        SendAsync(new AccountForStateGrant(input), commands, context, cancellationToken);

    private static async Task<StateGrantPayload> SendAsync(ICommand command, Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(command, context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }
}
