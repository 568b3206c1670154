namespace Samverkan.SharedKernel.Rebuild;

/// <summary>A module tells everything it has of a kind to whoever builds a read model of it. Found in the module's assembly.</summary>
/// <typeparam name="TItem">What is told: a record of the contracts.</typeparam>
public interface ISnapshotSource<TItem>
{
    /// <summary>The items that follow an id in the order of ids, as they are now.</summary>
    /// <param name="after">The last id of the page before; null for the first page.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<SnapshotPage<TItem>> PageAsync(Guid? after, int most, CancellationToken cancellationToken);
}

/// <summary>Some items of a module.</summary>
/// <typeparam name="TItem">What is told.</typeparam>
/// <param name="Items">The items.</param>
/// <param name="Last">The last one's id; null where nothing follows.</param>
public sealed record SnapshotPage<TItem>(IReadOnlyList<TItem> Items, Guid? Last);
