using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Access.Sessions;

/// <summary>
/// The sessions and keys that were read since the store last changed. Only on SQLite, where no other process writes it: what this one writes, it forgets at once. On
/// SQL Server another host may have ended a session, and every request reads it.
/// </summary>
internal sealed class SessionCache(StoreOptions options)
{
    private const int Most = 10_000;

    private readonly bool isAlone = options.Provider == StoreProvider.Sqlite;
    private readonly Lock gate = new();
    private readonly Dictionary<string, LiveHolder> sessions = new(StringComparer.Ordinal);
    private long changes;

    /// <summary>Counts the changes of the store: what was read before one is not kept after it.</summary>
    public long Changes => Interlocked.Read(ref changes);

    /// <summary>A session, or a key, by the hash of its secret.</summary>
    public LiveHolder? Find(string hash)
    {
        lock (gate)
        {
            return sessions.GetValueOrDefault(hash);
        }
    }

    /// <summary>Keeps one that was read.</summary>
    /// <param name="hash">Hash of its secret.</param>
    /// <param name="session">The session, or the key.</param>
    /// <param name="readAfter"><see cref="Changes"/> as they were before it was read.</param>
    public void Keep(string hash, LiveHolder session, long readAfter)
    {
        lock (gate)
        {
            if (!isAlone || changes != readAfter)
            {
                return;
            }

            if (sessions.Count >= Most)
            {
                sessions.Clear();
            }

            sessions[hash] = session;
        }
    }

    /// <summary>The store has changed.</summary>
    public void Forget()
    {
        lock (gate)
        {
            changes++;
            sessions.Clear();
        }
    }
}

/// <summary>Whatever is written to the store of accounts, sessions are read anew after it.</summary>
internal sealed class ForgetOnCommit(SessionCache cache) : DbTransactionInterceptor
{
    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData);
        return Task.CompletedTask;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Forget(eventData);

    private void Forget(TransactionEndEventData ended)
    {
        if (ended.Context is AccessContext)
        {
            cache.Forget();
        }
    }
}
