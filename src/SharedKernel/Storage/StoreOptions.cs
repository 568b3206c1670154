using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Samverkan.SharedKernel.Storage;

/// <summary>The databases that the product runs on.</summary>
public enum StoreProvider
{
    /// <summary>Embedded: one file per module in a folder, one host.</summary>
    Sqlite,

    /// <summary>One database with a schema per module, several hosts.</summary>
    SqlServer,
}

/// <summary>Where the stores are: configuration section <c>Samverkan:Data</c>.</summary>
public sealed record StoreOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Samverkan:Data";

    /// <summary>Table in which EF notes which migrations a store has; one per module.</summary>
    public const string MigrationsTable = "__migrations";

    /// <summary>The name of the activity source and of the meter that tell of statements.</summary>
    public const string TelemetryName = "Samverkan.Storage";

    /// <summary>Which database.</summary>
    public StoreProvider Provider { get; init; }

    /// <summary>SQLite: the folder of the modules' files.</summary>
    public string Folder { get; init; } = "data";

    /// <summary>SQL Server: the connection string of an existing database.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>SQL Server: how many statements may share a round trip; 1 avoids <c>MERGE</c>, which some servers lack.</summary>
    public int? MaxBatchSize { get; init; }

    /// <summary>SQLite: how long a writer waits for one outside this process, in whole seconds.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The file of a module's store on SQLite.</summary>
    public string FileOf(string module) => Path.Combine(Path.GetFullPath(Folder), module + ".db");

    /// <summary>Sets a context's options up for a module's store.</summary>
    /// <param name="options">The options.</param>
    /// <param name="module">The module's name.</param>
    /// <param name="interceptors">Looks on at, or steps into, what the store does.</param>
    public void Configure(DbContextOptionsBuilder options, string module, IEnumerable<IInterceptor> interceptors)
    {
        if (Provider == StoreProvider.Sqlite)
        {
            options.UseSqlite(SqliteConnectionString(module), sqlite => sqlite
                .MigrationsAssembly("Samverkan.Migrations.Sqlite")
                .MigrationsHistoryTable(MigrationsTable)
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));
            options.AddInterceptors(SqlitePragmas.Instance);
            // a store is copied before it is migrated, so what is cut short between transactions is undone (ADR 0029)
            options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning));
        }
        else
        {
            options.UseSqlServer(ConnectionString, server =>
            {
                server.MigrationsAssembly("Samverkan.Migrations.SqlServer")
                    .MigrationsHistoryTable(MigrationsTable, module)
                    .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);
                if (MaxBatchSize is { } size)
                {
                    server.MaxBatchSize(size);
                }
            });
        }

        options.AddInterceptors(interceptors);
    }

    private string SqliteConnectionString(string module) => new SqliteConnectionStringBuilder
    {
        DataSource = FileOf(module),
        ForeignKeys = true,
        DefaultTimeout = (int)BusyTimeout.TotalSeconds,
    }.ToString();
}
