using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Samverkan.SharedKernel.Storage;

/// <summary>Whether the SQL Server database lets readers see one moment without locks; asked once.</summary>
internal sealed partial class SnapshotSupport(ILogger<SnapshotSupport> log)
{
    private bool? allowed;

    public async ValueTask<bool> AreAllowedAsync(DbContext store, CancellationToken cancellationToken) =>
        allowed ??= await AskAsync(store, cancellationToken);

    private async Task<bool> AskAsync(DbContext store, CancellationToken cancellationToken)
    {
        try
        {
            var state = await store.Database
                .SqlQuery<int>($"SELECT CAST(snapshot_isolation_state AS int) AS [Value] FROM sys.databases WHERE name = DB_NAME()")
                .SingleOrDefaultAsync(cancellationToken);
            if (state == 1)
            {
                return true;
            }
        }
        catch (SqlException failure)
        {
            LogUnknown(failure);
            return false;
        }

        LogMissing();
        return false;
    }

    [LoggerMessage(LogLevel.Warning, "The database does not allow snapshot isolation: a page and its count may differ. ALTER DATABASE … SET ALLOW_SNAPSHOT_ISOLATION ON")]
    private partial void LogMissing();

    [LoggerMessage(LogLevel.Warning, "The server does not tell whether it allows snapshot isolation; reading committed rows instead")]
    private partial void LogUnknown(Exception failure);
}
