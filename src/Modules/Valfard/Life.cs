using System.Diagnostics.CodeAnalysis;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Valfard;

/// <summary>A row that lives through states.</summary>
/// <typeparam name="TStatus">Its states.</typeparam>
internal interface ILiving<TStatus> : IVersioned
    where TStatus : struct, Enum
{
    /// <summary>Identity.</summary>
    Guid Id { get; }

    /// <summary>Where it is in its life.</summary>
    TStatus Status { get; }

    /// <summary>The row as a refusal names it, in Swedish with a capital: <c>Beställning FOU/1/2026</c>.</summary>
    string Named { get; }
}

/// <summary>What refusals say of a kind of row that lives through states.</summary>
/// <param name="TypeName">Its type in the graph.</param>
/// <param name="Missing">That there is none, and what would be right.</param>
/// <param name="OneOfThem">One of the kind, in Swedish: <c>en beställning</c>.</param>
/// <param name="Word">A state in Swedish.</param>
internal sealed record Life<TStatus>(string TypeName, string Missing, string OneOfThem, Func<TStatus, string> Word)
    where TStatus : struct, Enum;

/// <summary>A step in a life: what a command does, in which states it may, and what it leads to. What no step leads to does not happen.</summary>
/// <param name="Life">The life.</param>
/// <param name="InSwedish">What is done to the row, as in "kan inte återtas".</param>
/// <param name="From">The states that it can be taken in.</param>
/// <param name="To">The state that it leads to; null where it leaves the state as it is.</param>
internal sealed record Step<TStatus>(Life<TStatus> Life, string InSwedish, IReadOnlyList<TStatus> From, TStatus? To = null)
    where TStatus : struct, Enum
{
    /// <summary>Whether the step cannot be taken with the row, and then why: there is none, somebody else changed it, or it is in another state.</summary>
    /// <param name="row">The row, if there is one.</param>
    /// <param name="seen">The version that the step was decided on; null where it does not depend on one.</param>
    /// <param name="refusal">Why not.</param>
    /// <param name="field">The input's field that names the row.</param>
    public bool IsRefused<TRow>([NotNullWhen(false)] TRow? row, int? seen, [NotNullWhen(true)] out Outcome? refusal, string field = "id")
        where TRow : class, ILiving<TStatus>
    {
        refusal = row is null ? Outcome.Refused(UserErrorCode.NotFound, Life.Missing, "input", field)
            : seen is { } version && row.IsStale(version) ? Outcome.Conflict(Life.TypeName, row.Id)
            : From.Contains(row.Status) ? null
            : Outcome.Refused(UserErrorCode.NotAllowedInState, WrongState(row), "input", field);
        return refusal is not null;
    }

    /// <summary>That the row's state does not allow the step, and which would.</summary>
    public string WrongState(ILiving<TStatus> row) =>
        $"{row.Named} har status {Word(row.Status)} och kan inte {InSwedish}. Bara {Life.OneOfThem} med status {OneOf([.. From.Select(Word)])} kan {InSwedish}.";

    /// <summary>The state that the step leads a row to.</summary>
    /// <exception cref="InvalidOperationException">The step cannot be taken: a command that did not ask, which is a fault of the code.</exception>
    public TStatus Taken(TStatus from) => From.Contains(from)
        ? To ?? from
        : throw new InvalidOperationException($"A {Life.TypeName} that is {from} cannot {InSwedish}.");

    private static string OneOf(string[] words) => words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} eller {words[^1]}";

    private string Word(TStatus status) => Life.Word(status).ToLowerInvariant();
}
