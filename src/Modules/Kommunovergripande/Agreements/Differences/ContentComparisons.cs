using Samverkan.Kommunovergripande.Agreements.Contents;

namespace Samverkan.Kommunovergripande.Agreements.Differences;

/// <summary>Compares the areas of two versions.</summary>
internal static class AreaComparison
{
    /// <summary>What differs.</summary>
    public static IReadOnlyList<ContentChange> Changes(IReadOnlyList<StatedArea> from, IReadOnlyList<StatedArea> to) =>
        KeyedLists.Compare(from, to, a => a.Code, Removed, Added, Both);

    private static ContentChange Removed(StatedArea was) =>
        new(ContentChangeKind.Removed, was.Code, was.Name, null, Placement.Agreement, $"Området {was.Name} tas bort.");

    private static ContentChange Added(StatedArea now) =>
        new(ContentChangeKind.Added, now.Code, null, now.Name, Placement.Agreement, $"Området {now.Name} läggs till.");

    private static IEnumerable<ContentChange> Both(StatedArea was, StatedArea now)
    {
        if (was.Name != now.Name)
        {
            yield return new(ContentChangeKind.Renamed, now.Code, was.Name, now.Name, Placement.Agreement, $"Området {was.Name} byter namn till {now.Name}.");
        }
        if (was.Number != now.Number)
        {
            yield return new(
                ContentChangeKind.Renumbered, now.Code, $"{was.Number}", $"{now.Number}", Placement.Agreement,
                now.Number is null ? $"Området {now.Name} har inte längre något nummer." : $"Området {now.Name} får nummer {now.Number}.");
        }
    }
}

/// <summary>Compares the provisions of two versions.</summary>
internal static class ProvisionComparison
{
    /// <summary>What differs.</summary>
    public static IReadOnlyList<ContentChange> Changes(IReadOnlyList<StatedProvision> from, IReadOnlyList<StatedProvision> to) =>
        KeyedLists.Compare(from, to, p => p.Code, Removed, Added, Both);

    private static ContentChange Removed(StatedProvision was) =>
        new(ContentChangeKind.Removed, was.Code, was.Text, null, was.Placement, $"Ur {Where(was)} tas bort: {was.Text}");

    private static ContentChange Added(StatedProvision now) =>
        new(ContentChangeKind.Added, now.Code, null, now.Text, now.Placement, $"I {Where(now)} läggs till: {now.Text}");

    private static IEnumerable<ContentChange> Both(StatedProvision was, StatedProvision now)
    {
        if (was.Text != now.Text)
        {
            yield return new(ContentChangeKind.Reworded, now.Code, was.Text, now.Text, now.Placement, $"I {Where(now)} får en bestämmelse ny ordalydelse: {now.Text}");
        }
        if (was.Placement != now.Placement)
        {
            yield return new(ContentChangeKind.Moved, now.Code, Where(was), Where(now), now.Placement, $"Från {Where(was)} till {Where(now)} flyttas: {now.Text}");
        }
        if (was.Kind != now.Kind)
        {
            yield return new(ContentChangeKind.Reclassified, now.Code, About(was), About(now), now.Placement, $"En bestämmelse gäller {About(now)} i stället för {About(was)}: {now.Text}");
        }
    }

    private static string Where(StatedProvision provision) => provision.Placement == Placement.Agreement ? "avtalet" : "bilagan";

    private static string About(StatedProvision provision) => provision.Kind switch
    {
        ProvisionKind.FollowUp => "återrapportering och uppföljning",
        ProvisionKind.WorkingMethod => "arbetssätt",
        _ => "annat",
    };
}

/// <summary>Compares the annexes of two versions.</summary>
internal static class AnnexComparison
{
    /// <summary>What differs.</summary>
    public static IReadOnlyList<ContentChange> Changes(IReadOnlyList<StatedAnnex> from, IReadOnlyList<StatedAnnex> to) =>
        KeyedLists.Compare(from, to, a => a.Number, Removed, Added, Both);

    private static ContentChange Removed(StatedAnnex was) => Change(ContentChangeKind.Removed, was, was.Title, null, $"{Name(was)} tas bort.");

    private static ContentChange Added(StatedAnnex now) => Change(ContentChangeKind.Added, now, null, now.Title, $"{Name(now)} läggs till.");

    private static IEnumerable<ContentChange> Both(StatedAnnex was, StatedAnnex now)
    {
        if (was.Title != now.Title)
        {
            yield return Change(ContentChangeKind.Renamed, now, was.Title, now.Title, $"Bilaga {now.Number} byter rubrik från {was.Title} till {now.Title}.");
        }
        if (was.Text != now.Text)
        {
            yield return Change(ContentChangeKind.Reworded, now, was.Text, now.Text, $"{Name(now)} får ny text.");
        }
        if (was.Purpose != now.Purpose)
        {
            yield return Change(ContentChangeKind.Reclassified, now, For(was), For(now), $"{Name(now)} är {For(now)} i stället för {For(was)}.");
        }
    }

    private static ContentChange Change(ContentChangeKind kind, StatedAnnex annex, string? before, string? after, string text) =>
        new(kind, $"{annex.Number}", before, after, Placement.Annex, text);

    private static string For(StatedAnnex annex) => annex.Purpose switch
    {
        AnnexPurpose.AssignmentDescriptions => "uppdragsbeskrivningar",
        AnnexPurpose.DevelopmentRole => "regionalt utvecklingsansvar",
        AnnexPurpose.Allocation => "fördelning av medel",
        AnnexPurpose.Evaluation => "utvärdering",
        _ => "annat",
    };

    private static string Name(StatedAnnex annex) => $"Bilaga {annex.Number}, {annex.Title},";
}

internal static class KeyedLists
{
    /// <summary>Compares two lists by key: first what is gone, then in the order of the other.</summary>
    public static IReadOnlyList<ContentChange> Compare<T, TKey>(
        IReadOnlyList<T> from, IReadOnlyList<T> to, Func<T, TKey> keyOf, Func<T, ContentChange> removed, Func<T, ContentChange> added,
        Func<T, T, IEnumerable<ContentChange>> both)
        where TKey : notnull
    {
        var earlier = from.ToDictionary(keyOf);
        var later = to.Select(keyOf).ToHashSet();
        return
        [
            .. from.Where(item => !later.Contains(keyOf(item))).Select(removed),
            .. to.SelectMany(item => earlier.TryGetValue(keyOf(item), out var was) ? both(was, item) : [added(item)]),
        ];
    }
}
