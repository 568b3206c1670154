using System.Data.Common;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.CrashHost;

/// <summary>Kills the process at the planned point.</summary>
internal sealed partial class CrashInterceptor(CrashPlan plan) : IDbTransactionInterceptor, ISaveChangesInterceptor
{
    private const int Kill = 9;

    private int seen;

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Pass(CrashPoint.Saving, eventData.Context);
        return ValueTask.FromResult(result);
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Pass(CrashPoint.Saved, eventData.Context);
        return ValueTask.FromResult(result);
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Pass(CrashPoint.Committing, eventData.Context);
        Pass(CrashPoint.InCommit, eventData.Context);
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Pass(CrashPoint.Committed, eventData.Context);
        return Task.CompletedTask;
    }

    private void Pass(CrashPoint point, DbContext? store)
    {
        if (point != plan.Point || (store as ModuleContext)?.Module != plan.Module || Interlocked.Increment(ref seen) != plan.Count)
        {
            return;
        }
        if (point == CrashPoint.InCommit)
        {
            new Thread(DieDuringCommit) { Priority = ThreadPriority.Highest }.Start(Stopwatch.GetTimestamp());
        }
        else
        {
            Die();
        }
    }

    private void DieDuringCommit(object? begun)
    {
        while (Stopwatch.GetElapsedTime((long)begun!).TotalMicroseconds < plan.Microseconds)
        {
            Thread.SpinWait(10);
        }
        Die();
    }

    private static void Die()
    {
        _ = SendSignal(Environment.ProcessId, Kill);
        // the signal comes within microseconds; nothing more may happen until then
        new ManualResetEventSlim().Wait(CancellationToken.None);
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int processId, int signal);
}
