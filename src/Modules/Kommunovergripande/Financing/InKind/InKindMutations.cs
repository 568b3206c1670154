using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.InKind;

/// <summary>Work that a municipality does for what is run jointly (ny arbetsinsats).</summary>
/// <param name="MunicipalityCode">Code of the municipality that does it (kommunkod).</param>
/// <param name="Task">What is done, at most 200 characters on one line (uppgift).</param>
/// <param name="RecipientId">Id of the organisation that it is done for (mottagare).</param>
/// <param name="AssignmentCode">Code of the assignment that it is done under, if it is one's (uppdragets kod).</param>
/// <param name="From">First day, where it is known (från och med).</param>
/// <param name="To">Last day, where it is known (till och med).</param>
/// <param name="Hours">Hours of the whole period, from 0 to 20 000 with at most two decimals, where they are counted (timmar).</param>
/// <param name="Settlement">How it is settled (reglering).</param>
/// <param name="Source">Where it is stated, at most 200 characters (källa).</param>
/// <param name="IsExample">Whether it is made up to show how things look (exempel).</param>
[InputType]
internal sealed record RegisterInKindWorkInput(
    string MunicipalityCode, string Task, Guid? RecipientId = null, string? AssignmentCode = null, DateOnly? From = null, DateOnly? To = null,
    decimal? Hours = null, InKindSettlement Settlement = InKindSettlement.Undecided, string? Source = null, bool IsExample = false) : IInKindWorkDetails;

/// <summary>Work told anew, as a whole (ändrad arbetsinsats).</summary>
/// <param name="Id">The work.</param>
/// <param name="Version">The version that the change was decided on (version).</param>
/// <param name="MunicipalityCode">Code of the municipality that does it (kommunkod).</param>
/// <param name="Task">What is done, at most 200 characters on one line (uppgift).</param>
/// <param name="RecipientId">Id of the organisation that it is done for (mottagare).</param>
/// <param name="AssignmentCode">Code of the assignment that it is done under, if it is one's (uppdragets kod).</param>
/// <param name="From">First day, where it is known (från och med).</param>
/// <param name="To">Last day, where it is known (till och med).</param>
/// <param name="Hours">Hours of the whole period, from 0 to 20 000 with at most two decimals, where they are counted (timmar).</param>
/// <param name="Settlement">How it is settled (reglering).</param>
/// <param name="Source">Where it is stated, at most 200 characters (källa).</param>
/// <param name="IsExample">Whether it is made up to show how things look (exempel).</param>
[InputType]
internal sealed record ChangeInKindWorkInput(
    Guid Id, int Version, string MunicipalityCode, string Task, Guid? RecipientId = null, string? AssignmentCode = null, DateOnly? From = null,
    DateOnly? To = null, decimal? Hours = null, InKindSettlement Settlement = InKindSettlement.Undecided, string? Source = null, bool IsExample = false)
    : IInKindWorkDetails;

/// <summary>What became of a change of work (utfall).</summary>
/// <param name="InKindWork">The work as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why the change was refused (fel).</param>
[ObjectType]
internal sealed record InKindWorkPayload([property: Field] InKindWorkKey? InKindWork, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class InKindMutations
{
    /// <summary>Tells of work that a municipality does for what is run jointly (registrera arbetsinsats) [003 § 23].</summary>
    /// <param name="input">The work.</param>
    [Field, Needs("kommunovergripande.inKindWork.register")]
    public static Task<InKindWorkPayload> KommunovergripandeRegisterInKindWork(
        RegisterInKindWorkInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        SendAsync(new RegisterInKindWork(input), commands, context, cancellationToken);

    /// <summary>Tells of work anew: its hours, its last day, how it is settled (ändra arbetsinsats).</summary>
    /// <param name="input">The work.</param>
    [Field, Needs("kommunovergripande.inKindWork.change")]
    public static Task<InKindWorkPayload> KommunovergripandeChangeInKindWork(
        ChangeInKindWorkInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        SendAsync(new ChangeInKindWork(input), commands, context, cancellationToken);

    private static async Task<InKindWorkPayload> SendAsync(ICommand command, Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(command, context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }
}
