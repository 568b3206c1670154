namespace Samverkan.Kommunovergripande.Agreements.Contents;

/// <summary>Lists of rows that are replaced whole.</summary>
internal static class RowLists
{
    /// <summary>Makes rows say what is wanted, in that order: a row whose key is still wanted is changed, so that the store sees only what differs.</summary>
    public static void Become<TRow, TWanted, TKey>(
        this List<TRow> rows, IReadOnlyList<TWanted> wanted, Func<TRow, TKey> keyOf, Func<TWanted, TKey> wantedKeyOf, Func<TWanted, TRow> make,
        Action<TRow, TWanted, int> say)
        where TKey : notnull
    {
        var kept = rows.ToDictionary(keyOf);
        var keys = wanted.Select(wantedKeyOf).ToHashSet();
        rows.RemoveAll(row => !keys.Contains(keyOf(row)));
        foreach (var (position, want) in wanted.Index())
        {
            if (!kept.TryGetValue(wantedKeyOf(want), out var row))
            {
                rows.Add(row = make(want));
            }
            say(row, want, position);
        }
    }
}
