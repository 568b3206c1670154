using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Audit;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Commands;

/// <summary>
/// One command, one store, one transaction: what the handler changed, its numbers, events, audit rows and outcome are kept
/// together or not at all. A refused command is undone whole, and then noted in a transaction of its own.
/// </summary>
internal sealed class TransactionStage<TCommand>(
    CommandRun run, WriteTransactions transactions, Refusals refusals, UrgentEvents urgent, OutboxSignal signal, RequestInfo request, TimeProvider clock)
    : IPipelineBehavior<TCommand, Outcome>
    where TCommand : ICommand
{
    public async Task<Outcome> Handle(TCommand command, CancellationToken cancellationToken, RequestHandlerDelegate<Outcome> next)
    {
        run.Store.WriteAs(request.Principal, clock);
        var outcome = await transactions.RunAsync(run.Store, async transaction =>
        {
            // an attempt before this one that collided was undone, and so is what it had to tell
            urgent.Clear();
            var outcome = await next();
            if (outcome.IsRefused)
            {
                return outcome;
            }

            try
            {
                await run.Store.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException stale)
            {
                return ConflictOver(stale);
            }

            await urgent.DeliverAsync(command.Module, cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            return outcome;
        }, cancellationToken);

        if (outcome.IsRefused)
        {
            return await refusals.KeepAsync(command, outcome, cancellationToken);
        }

        signal.Raise(command.Module);
        return outcome;
    }

    private static Outcome ConflictOver(DbUpdateConcurrencyException stale)
    {
        var changed = AuditedObject.Of(stale.Entries[0]);
        return Outcome.Conflict(changed.Type, changed.Id);
    }
}
