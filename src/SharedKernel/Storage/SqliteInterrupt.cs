using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Samverkan.SharedKernel.Storage;

/// <summary>
/// Lets a cancellation reach SQLite, which does not know of tokens: while this lives, cancelling interrupts what its
/// connection is doing. Interrupting an idle connection does nothing, so it is repeated until the owner lets go.
/// </summary>
internal sealed class SqliteInterrupt : IDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(20);

    private readonly Lock release = new();
    private readonly sqlite3 connection;
    private readonly TimeProvider clock;
    private readonly CancellationTokenRegistration registration;
    private ITimer? timer;
    private bool released;

    private SqliteInterrupt(sqlite3 connection, TimeProvider clock, CancellationToken cancellationToken)
    {
        this.connection = connection;
        this.clock = clock;
        registration = cancellationToken.UnsafeRegister(static self => ((SqliteInterrupt)self!).Begin(), this);
    }

    /// <summary>Begins to listen; null where there is nothing to do.</summary>
    public static SqliteInterrupt? On(DbConnection connection, TimeProvider clock, CancellationToken cancellationToken) =>
        cancellationToken.CanBeCanceled && connection is SqliteConnection { Handle: { } handle }
            ? new SqliteInterrupt(handle, clock, cancellationToken)
            : null;

    /// <summary>Lets go of the connection, which may then serve somebody else.</summary>
    public void Dispose()
    {
        registration.Dispose();
        lock (release)
        {
            released = true;
            timer?.Dispose();
        }
    }

    private void Begin()
    {
        lock (release)
        {
            if (!released)
            {
                timer = clock.CreateTimer(static self => ((SqliteInterrupt)self!).Interrupt(), this, TimeSpan.Zero, Again);
            }
        }

        Interrupt();
    }

    private void Interrupt()
    {
        lock (release)
        {
            if (released)
            {
                return;
            }
            try
            {
                raw.sqlite3_interrupt(connection);
            }
            catch (ObjectDisposedException)
            {
                // the connection was closed before its owner let go here, and nothing is left to interrupt
                released = true;
                timer?.Dispose();
            }
        }
    }
}
