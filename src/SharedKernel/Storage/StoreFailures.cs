using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Samverkan.SharedKernel.Storage;

/// <summary>What a database's error numbers mean for one who wrote to it.</summary>
internal static class StoreFailures
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteInterrupted = 9;
    private const int SqlServerDeadlock = 1205;
    private const int SqlServerTimeout = -2;
    private const int SqlServerDuplicateKey = 2627;
    private const int SqlServerDuplicateIndexKey = 2601;

    /// <summary>Somebody else was first: the same work, begun anew, meets what they wrote.</summary>
    public static bool IsCollision(Exception failure) => Cause(failure) is SqlException
    {
        Number: SqlServerDeadlock or SqlServerDuplicateKey or SqlServerDuplicateIndexKey,
    };

    /// <summary>The store stayed locked for as long as one waits.</summary>
    public static bool IsBusy(Exception failure) => Cause(failure) is
        SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } or SqlException { Number: SqlServerTimeout or SqlServerDeadlock };

    /// <summary>The work was cancelled inside the database.</summary>
    public static bool IsInterruption(Exception failure) => Cause(failure) is SqliteException { SqliteErrorCode: SqliteInterrupted };

    private static Exception Cause(Exception failure)
    {
        while (failure is not (SqlException or SqliteException) && failure.InnerException is { } inner)
        {
            failure = inner;
        }

        return failure;
    }
}
