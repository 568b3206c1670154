using System.Text.Json;
using System.Text.RegularExpressions;

namespace Samverkan.EndToEnd.Tests.Walks;

/// <summary>Something that a client may send: a command with arguments that may or may not be right.</summary>
/// <param name="Name">As the failing test names it.</param>
/// <param name="Send">Sends it; gives its payload.</param>
internal sealed record Move(string Name, Func<Task<JsonElement>> Send);

/// <summary>
/// A client that does not know the rules: it sends commands at random. After each, a test looks at what has become of the things it works on. A command
/// that is refused must have changed nothing and must say in Swedish what is wrong and what would be right.
/// </summary>
internal sealed partial class RandomWalk(int seed)
{
    private readonly SortedDictionary<string, (int Done, int Refused)> outcomes = new(StringComparer.Ordinal);
    private readonly List<string> way = [];

    /// <summary>What the walk chooses by: the same seed walks the same way.</summary>
    public Random Random { get; } = new(seed);

    /// <summary>One of several.</summary>
    public T Any<T>(IReadOnlyList<T> choices) => choices[Random.Next(choices.Count)];

    /// <summary>True once in so many times.</summary>
    public bool Once(int inSoMany) => Random.Next(inSoMany) == 0;

    /// <summary>Sends commands.</summary>
    /// <param name="steps">How many.</param>
    /// <param name="next">Chooses the next one.</param>
    /// <param name="look">What things are like: compared before and after what was refused.</param>
    /// <param name="check">Told of each command that was done, with what things were like before and after; fails where that is illegal.</param>
    public async Task TakeAsync(int steps, Func<Task<Move>> next, Func<Task<JsonElement>> look, Action<Move, JsonElement, JsonElement> check)
    {
        for (var step = 0; step < steps; step++)
        {
            var move = await next();
            var before = await look();
            var done = await move.Send();
            var after = await look();
            var errors = done.GetProperty("errors").EnumerateArray().ToList();
            way.Add($"{move.Name}: {(errors.Count == 0 ? "done" : string.Join(" | ", errors.Select(e => e.GetProperty("message").GetString())))}");
            Count(move.Name, errors.Count == 0);
            if (errors.Count > 0)
            {
                errors.ForEach(CheckRefusal);
                Assert.True(JsonElement.DeepEquals(before, after), Told($"A refused command changed something.\n{before}\n{after}"));
            }
            else
            {
                Try(() => check(move, before, after));
            }
        }
    }

    /// <summary>Fails where a command was never done, or never refused: the walk would have shown nothing of it.</summary>
    public void AssertTried(IEnumerable<string> moves) => Assert.All(moves, move =>
    {
        var (done, refused) = outcomes.GetValueOrDefault(move);
        Assert.True(done > 0 && refused > 0, $"{move} was done {done} times and refused {refused} times. Seed {seed}.");
    });

    /// <summary>What was sent, and how often it was done and refused.</summary>
    public string Summary => $"Seed {seed}. {string.Join(", ", outcomes.Select(o => $"{o.Key} {o.Value.Done}+{o.Value.Refused}"))}";

    private void CheckRefusal(JsonElement error)
    {
        var message = error.GetProperty("message").GetString()!;
        Assert.True(SaysWhatIsRight().IsMatch(message), Told($"The refusal does not say what would be right: {message}"));
        Assert.Equal("input", error.GetProperty("path").EnumerateArray().FirstOrDefault().GetString());
    }

    private void Try(Action check)
    {
        try
        {
            check();
        }
        catch (Exception failure) when (failure is Xunit.Sdk.XunitException)
        {
            throw new Xunit.Sdk.XunitException(Told(failure.Message));
        }
    }

    private void Count(string move, bool isDone)
    {
        var (done, refused) = outcomes.GetValueOrDefault(move);
        outcomes[move] = isDone ? (done + 1, refused) : (done, refused + 1);
    }

    private string Told(string what) => $"{what}\nSeed {seed}, after:\n{string.Join('\n', way.TakeLast(12))}";

    // what a user is told to do instead, in the ways that Swedish has for it
    [GeneratedRegex(@"\b(Ange|Bara|Först|Se hur|Välj|Utelämna|Registrera|Lägg|Ta bort|Ändra|Använd|Låt|Giltiga|Räkna|Publicera|Besluta|Begär|Fördela|Sätt|Rekommendera|behövs|kan)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SaysWhatIsRight();
}
