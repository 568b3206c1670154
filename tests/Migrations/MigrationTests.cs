using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.SharedKernel.Storage;
using Samverkan.Testing;

namespace Samverkan.Migrations.Tests;

/// <summary>Migrations exist for every change, on both databases, and use only what every server has.</summary>
/// <remarks>After a new migration, run once with <c>SAMVERKAN_UPDATE_GOLDEN</c> naming the folder <c>Golden</c>, and review what changed there.</remarks>
public sealed class MigrationTests
{
    private static string GoldenFolder => Path.Combine(AppContext.BaseDirectory, "Golden");

    public static TheoryData<string> Modules => [.. TestKernel.Modules.Select(m => m.Name)];

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.SqlServer)]
    public async Task Model_WhenChanged_HasAMigrationForIt(StoreProvider provider) => Assert.Empty(await TestKernel.UnmigratedAsync(provider));

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task Script_ForSqlServer_IsTheReviewedOne(string module)
    {
        var script = await ScriptAsync(module);
        var golden = Path.Combine(GoldenFolder, module + ".sql");
        if (Environment.GetEnvironmentVariable("SAMVERKAN_UPDATE_GOLDEN") is { Length: > 0 } folder)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, module + ".sql"), script);
        }

        Assert.Equal(await File.ReadAllTextAsync(golden), script);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task Script_ForSqlServer_UsesNothingThatSomeServersLack(string module)
    {
        var script = await ScriptAsync(module);

        Assert.DoesNotContain("MERGE", script, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("sp_rename", script, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ALTER COLUMN", script, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Migrate_WhenAKilledMigratorLeftItsLock_DoesNotWaitForIt()
    {
        var folder = Directory.CreateTempSubdirectory("samverkan-migrations-");
        try
        {
            var options = new StoreOptions { Folder = folder.FullName };
            foreach (var module in TestKernel.Modules)
            {
                await using var dead = new SqliteConnection($"Data Source={options.FileOf(module.Name)};Pooling=False");
                await dead.OpenAsync();
                await using var command = dead.CreateCommand();
                command.CommandText = """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT INTO "__EFMigrationsLock" VALUES (1, 'then');""";
                await command.ExecuteNonQueryAsync();
            }

            await TestKernel.MigrateAsync(options).WaitAsync(TimeSpan.FromMinutes(1));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> ScriptAsync(string module)
    {
        await using var kernel = TestKernel.Build(new StoreOptions { Provider = StoreProvider.SqlServer, ConnectionString = "Server=." });
        await using var scope = kernel.CreateAsyncScope();
        var store = (DbContext)scope.ServiceProvider.GetRequiredService(TestKernel.Modules.Single(m => m.Name == module).ContextType);
        return store.GetService<IMigrator>().GenerateScript().ReplaceLineEndings("\n");
    }
}
