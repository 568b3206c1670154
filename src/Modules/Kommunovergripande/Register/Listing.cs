using Samverkan.Kommunovergripande.Contracts;

namespace Samverkan.Kommunovergripande.Register;

/// <summary>How an item comes into the lists that it belongs in, and out of the others.</summary>
internal static class Listing
{
    /// <summary>Lists an item as it says, whatever was listed of it before.</summary>
    /// <param name="store">Where the lists are.</param>
    /// <param name="item">The item.</param>
    /// <param name="listed">Its rows as they are.</param>
    /// <param name="now">Now.</param>
    public static void List(this KommunovergripandeContext store, RegisterItem item, IReadOnlyCollection<RegisterEntry> listed, DateTimeOffset now)
    {
        var lists = RegisterEntry.ListsOf(item);
        foreach (var list in lists)
        {
            if (listed.FirstOrDefault(e => e.List == list) is { } entry)
            {
                entry.Say(item);
            }
            else
            {
                store.RegisterEntries.Add(RegisterEntry.Of(item, list, now));
            }
        }
        store.RegisterEntries.RemoveRange(listed.Where(e => !lists.Contains(e.List)));
    }
}
