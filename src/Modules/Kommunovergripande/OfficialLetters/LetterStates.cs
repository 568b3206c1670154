using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.OfficialLetters;

/// <summary>What can be done with an official letter.</summary>
internal enum LetterAct
{
    Write,
    Sign,
    SendOut,
}

/// <summary>The one table of what can be done with an official letter in which state.</summary>
internal static class LetterStates
{
    private static readonly FrozenDictionary<LetterAct, (string Verb, OfficialLetterStatus In)> Table = new Dictionary<LetterAct, (string, OfficialLetterStatus)>
    {
        [LetterAct.Write] = ("ändras", OfficialLetterStatus.Draft),
        [LetterAct.Sign] = ("undertecknas", OfficialLetterStatus.Draft),
        [LetterAct.SendOut] = ("expedieras", OfficialLetterStatus.Signed),
    }.ToFrozenDictionary();

    /// <summary>Finds the letter, refuses where there is none, where it is stale and where its state does not allow the act, and then does the work.</summary>
    public static async Task<Outcome> WithLetterAsync(
        this KommunovergripandeContext store, Guid id, int version, LetterAct act, Func<OfficialLetter, Task<IReadOnlyList<UserError>>> work,
        CancellationToken cancellationToken)
    {
        var letter = await store.OfficialLetters.Include(l => l.Clauses.OrderBy(c => c.Number)).Include(l => l.Extracts.OrderBy(e => e.Number))
            .AsSplitQuery().FirstOrDefaultAsync(l => l.Id == id, cancellationToken);
        if (letter is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Tjänsteskrivelsen finns inte. Ange id för en som finns i listan.", "input", "id");
        }
        if (letter.IsStale(version))
        {
            return Outcome.Conflict(nameof(OfficialLetter), letter.Id);
        }
        var (verb, allowed) = Table[act];
        if (letter.Status != allowed)
        {
            return Outcome.Refused(
                UserErrorCode.NotAllowedInState, $"Tjänsteskrivelsen är {letter.Status.InSwedish()}. Den kan {verb} när den är {allowed.InSwedish()}.", "input", "id");
        }
        var errors = await work(letter);
        return errors.Count > 0 ? Outcome.Refused(errors) : Outcome.Changed(nameof(OfficialLetter), letter.Id);
    }

    /// <summary>In Swedish.</summary>
    public static string InSwedish(this OfficialLetterStatus status) => status switch
    {
        OfficialLetterStatus.Draft => "utkast",
        OfficialLetterStatus.Signed => "undertecknad",
        OfficialLetterStatus.SentOut => "expedierad",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without a Swedish word."),
    };
}
