using Microsoft.EntityFrameworkCore;

namespace Samverkan.SharedKernel.Rebuild;

/// <summary>Writes items into a read model. Found in the consumer's assembly; used for its events and when it is built anew.</summary>
/// <typeparam name="TItem">What the owners of the data tell.</typeparam>
/// <typeparam name="TRow">A row of the read model, mapped by <see cref="ReadModels.ReadModel{TRow}"/>.</typeparam>
public interface IReadModel<TItem, TRow>
    where TRow : class
{
    /// <summary>Takes over the items' state, unless the copy has a later one of them already.</summary>
    /// <param name="copy">The read model, or its shadow.</param>
    /// <param name="items">The items.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task WriteAsync(DbSet<TRow> copy, IReadOnlyList<TItem> items, CancellationToken cancellationToken);
}
