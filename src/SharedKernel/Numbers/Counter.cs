using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Numbers;

/// <summary>The last number drawn of something. A draw locks the row until its transaction ends, so that none is doubled.</summary>
internal sealed class Counter
{
    /// <summary>What is counted: <c>RS/2026</c>, or an aggregate's events.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The last number drawn.</summary>
    public long Last { get; private set; }

    public static void Map(ModelBuilder model) => model.Entity<Counter>(table =>
    {
        table.ToTable("counters");
        table.HasKey(c => c.Name);
        table.Property(c => c.Name).HasMaxLength(100).IsUnicode(false);
    });

    /// <summary>Draws the next number inside the transaction that the context is in.</summary>
    public static async Task<long> NextAsync(ModuleContext store, string name, CancellationToken cancellationToken)
    {
        var counter = store.Counters.AsNoTracking().Where(c => c.Name == name);
        if (await counter.ExecuteUpdateAsync(set => set.SetProperty(c => c.Last, c => c.Last + 1), cancellationToken) == 0)
        {
            await BeginAsync(store, name, cancellationToken);
            return 1;
        }

        return await counter.Select(c => c.Last).SingleAsync(cancellationToken);
    }

    // Not through the change tracker: saving there would save what the command has not finished.
    private static Task<int> BeginAsync(ModuleContext store, string name, CancellationToken cancellationToken)
    {
        var table = store.Model.FindEntityType(typeof(Counter))!;
        var sql = store.GetService<ISqlGenerationHelper>();
        var insert = $"INSERT INTO {sql.DelimitIdentifier(table.GetTableName()!, table.GetSchema())} "
            + $"({sql.DelimitIdentifier("name")}, {sql.DelimitIdentifier("last")}) VALUES ({{0}}, 1)";
        return store.Database.ExecuteSqlRawAsync(insert, [name], cancellationToken);
    }
}
