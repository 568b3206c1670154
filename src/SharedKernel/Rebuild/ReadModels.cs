using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Rebuild;

/// <summary>Read models: tables that follow from other modules' events, and can be built anew from those modules while in use.</summary>
public static class ReadModels
{
    /// <summary>Maps a read model to a table, and to a shadow of the same shape.</summary>
    /// <remarks>The context offers it as <c>IQueryable&lt;TRow&gt; Rows =&gt; this.Live&lt;TRow&gt;()</c>, not as a <c>DbSet</c>: that would map the class once more.</remarks>
    public static void ReadModel<TRow>(this ModelBuilder model, string table, Action<EntityTypeBuilder<TRow>> map)
        where TRow : class
    {
        foreach (var (name, copy) in new[] { (NameOf<TRow>(), table), (ShadowOf<TRow>(), table + "_shadow") })
        {
            model.SharedTypeEntity<TRow>(name, rows =>
            {
                map(rows);
                rows.ToTable(copy);
            });
        }
    }

    /// <summary>The read model as it is used.</summary>
    public static DbSet<TRow> Live<TRow>(this ModuleContext store)
        where TRow : class => store.Set<TRow>(NameOf<TRow>());

    /// <summary>What an event must be applied to: the read model, and its shadow while it is being built anew.</summary>
    /// <remarks>The conditional update makes the event wait for the builder's page, and the builder for the event; where nothing is built it writes nothing.</remarks>
    public static async Task<IReadOnlyList<DbSet<TRow>>> CopiesAsync<TRow>(this ModuleContext store, CancellationToken cancellationToken)
        where TRow : class
    {
        var name = NameOf<TRow>();
        var rebuilding = await store.Rebuilds
            .Where(r => r.Name == name)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Turns, r => r.Turns + 1), cancellationToken);
        return rebuilding > 0 ? [store.Live<TRow>(), store.Shadow<TRow>()] : [store.Live<TRow>()];
    }

    internal static DbSet<TRow> Shadow<TRow>(this ModuleContext store)
        where TRow : class => store.Set<TRow>(ShadowOf<TRow>());

    internal static string NameOf<TRow>() => typeof(TRow).Name;

    private static string ShadowOf<TRow>() => typeof(TRow).Name + "Shadow";
}
