using Samverkan.SharedKernel.Audit;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Commands;

/// <summary>Notes commands that were refused: they changed nothing, but that they were tried is kept.</summary>
internal sealed class Refusals(CommandRun run, WriteTransactions transactions, RequestInfo request, TimeProvider clock)
{
    /// <summary>Notes a refused command.</summary>
    public Task NoteAsync(ICommand command, Outcome refused, CancellationToken cancellationToken) =>
        WriteAsync(command, refused, key: null, cancellationToken);

    /// <summary>Notes a refused command and keeps its outcome for a repetition.</summary>
    /// <returns>The outcome that holds: of two equal commands under way at once, the first one's.</returns>
    public Task<Outcome> KeepAsync(ICommand command, Outcome refused, CancellationToken cancellationToken) =>
        WriteAsync(command, refused, run.Key, cancellationToken);

    private Task<Outcome> WriteAsync(ICommand command, Outcome refused, IdempotencyKey? key, CancellationToken cancellationToken) =>
        transactions.RunAsync(run.Store, async transaction =>
        {
            var now = clock.GetUtcNow();
            run.Store.ChangeTracker.Clear();
            if (key is not null)
            {
                if (await EarlierOutcomes.FindAsync(run.Store, key, now, cancellationToken) is { } earlier)
                {
                    return earlier;
                }

                await EarlierOutcomes.AddAsync(run.Store, key, refused, now, cancellationToken);
            }

            run.Store.Audit.Add(AuditEntries.Refused(command, refused, request.Principal, now));
            await run.Store.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            return refused;
        }, cancellationToken);
}
