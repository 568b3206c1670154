using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Financing;

/// <summary>A step in the life of something that has a status. The steps of a state machine stand in one table; what none of them leads to does not happen.</summary>
/// <param name="InSwedish">What is done to it, as in "kan inte beviljas".</param>
/// <param name="From">The state that it can be taken in.</param>
/// <param name="To">The state that it leads to.</param>
internal sealed record FinancingStep<TStatus>(string InSwedish, TStatus From, TStatus To)
    where TStatus : struct, Enum
{
    /// <summary>Why the step cannot be taken, or null where it can: somebody else changed the thing, or it is in another state.</summary>
    /// <param name="row">The thing.</param>
    /// <param name="status">Its state.</param>
    /// <param name="seen">The version that the step was decided on.</param>
    /// <param name="id">Its type in the graph and its identity.</param>
    /// <param name="name">What it is called in a sentence: "Projektet Exempel".</param>
    /// <param name="word">The state's Swedish word.</param>
    public Outcome? Refusal(IVersioned row, TStatus status, int seen, (string Type, Guid Id) id, string name, Func<TStatus, string> word) =>
        row.IsStale(seen) ? Outcome.Conflict(id.Type, id.Id)
        : !EqualityComparer<TStatus>.Default.Equals(status, From) ? Outcome.Refused(
            UserErrorCode.NotAllowedInState,
            $"{name} har status {word(status)} och kan inte {InSwedish}. Det går bara med status {word(From)}.",
            "input", "id")
        : null;
}
