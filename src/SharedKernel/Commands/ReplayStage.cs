using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Language;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Commands;

/// <summary>A command that was sent before under the same key gets the outcome it got then.</summary>
internal sealed class ReplayStage<TCommand>(CommandRun run, TimeProvider clock) : IPipelineBehavior<TCommand, Outcome>
    where TCommand : ICommand
{
    public async Task<Outcome> Handle(TCommand command, CancellationToken cancellationToken, RequestHandlerDelegate<Outcome> next)
    {
        if (run.Key is not { } key)
        {
            return await next();
        }

        if (await EarlierOutcomes.FindAsync(run.Store, key, clock.GetUtcNow(), cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var outcome = await next();
        if (!outcome.IsRefused)
        {
            await EarlierOutcomes.AddAsync(run.Store, key, outcome, clock.GetUtcNow(), cancellationToken);
        }

        return outcome;
    }
}

/// <summary>The outcomes of commands that were sent with an idempotency key in the last 24 hours.</summary>
internal static class EarlierOutcomes
{
    /// <summary>The outcome kept under a key, or null.</summary>
    /// <exception cref="GraphQLException"><see cref="ErrorCodes.BadUserInput"/>: the key was used for another command.</exception>
    public static async Task<Outcome?> FindAsync(ModuleContext store, IdempotencyKey key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var oldest = now - OutcomeRow.KeptFor;
        var row = await store.Outcomes.AsNoTracking().SingleOrDefaultAsync(
            r => r.PrincipalId == key.PrincipalId && r.Key == key.Key && r.Path == key.Path && r.At > oldest, cancellationToken);
        if (row is null)
        {
            return null;
        }

        return row.Hash.AsSpan().SequenceEqual(key.Hash)
            ? JsonSerializer.Deserialize<Outcome>(row.Outcome)
            : throw new GraphQLException("The Idempotency-Key was used for another command.", ErrorCodes.BadUserInput);
    }

    /// <summary>Adds an outcome to what the store will save, and clears away what is too old.</summary>
    public static async Task AddAsync(
        ModuleContext store, IdempotencyKey key, Outcome outcome, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var oldest = now - OutcomeRow.KeptFor;
        await store.Outcomes.Where(r => r.At <= oldest).ExecuteDeleteAsync(cancellationToken);
        store.Outcomes.Add(new OutcomeRow
        {
            PrincipalId = key.PrincipalId,
            Key = key.Key,
            Path = key.Path,
            Hash = key.Hash,
            Outcome = JsonSerializer.Serialize(outcome),
            At = now,
        });
    }
}
