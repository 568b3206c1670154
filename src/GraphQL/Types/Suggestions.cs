namespace Samverkan.GraphQL.Types;

/// <summary>What somebody who misspelled a name may have meant.</summary>
internal static class Suggestions
{
    private const int Most = 5;

    /// <summary><c> Did you mean "a" or "b"?</c> with the options nearest to a name, or nothing.</summary>
    public static string For(string name, IEnumerable<string> options) => DidYouMean("", Nearest(name, options));

    /// <summary><c> Did you mean … "a", "b", or "c"?</c>, or nothing without options.</summary>
    public static string DidYouMean(string what, IEnumerable<string> options)
    {
        var quoted = options.Take(Most).Select(o => $"\"{o}\"").ToList();
        return quoted.Count switch
        {
            0 => "",
            1 => $" Did you mean {what}{quoted[0]}?",
            2 => $" Did you mean {what}{quoted[0]} or {quoted[1]}?",
            _ => $" Did you mean {what}{string.Join(", ", quoted[..^1])}, or {quoted[^1]}?",
        };
    }

    /// <summary>The options that a name may be a misspelling of, nearest first.</summary>
    public static IEnumerable<string> Nearest(string name, IEnumerable<string> options)
    {
        var threshold = (int)(name.Length * 0.4) + 1;
        return options
            .Distinct()
            .Where(option => Math.Abs(option.Length - name.Length) <= threshold)
            .Select(option => (option, distance: Distance(name, option)))
            .Where(o => o.distance <= threshold)
            .OrderBy(o => o.distance)
            .ThenBy(o => o.option, NaturalOrder.Instance)
            .Select(o => o.option);
    }

    /// <summary>Edits that turn one name into another: insert, delete, replace, swap neighbours; case alone counts as one.</summary>
    private static int Distance(string from, string to)
    {
        if (string.Equals(from, to, StringComparison.OrdinalIgnoreCase))
        {
            return from == to ? 0 : 1;
        }
        var (a, b) = (from.ToUpperInvariant(), to.ToUpperInvariant());
        var costs = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                costs[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1,
                    costs[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    costs[i, j] = Math.Min(costs[i, j], costs[i - 2, j - 2] + 1);
                }
            }
        }
        return costs[a.Length, b.Length];
    }
}
