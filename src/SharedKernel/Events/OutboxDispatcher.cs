using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samverkan.SharedKernel.Modules;

namespace Samverkan.SharedKernel.Events;

/// <summary>
/// Carries the modules' events to their handlers: at least once, in order per aggregate. Woken when a command of this process
/// commits, and otherwise looking now and then; it writes only when there is something to carry.
/// </summary>
internal sealed partial class OutboxDispatcher(
    HostedModules modules, OutboxCourier courier, OutboxSignal signal, EventOptions options, TimeProvider clock, ILogger<OutboxDispatcher> log)
    : BackgroundService, IDrain
{
    private static readonly TimeSpan DrainPause = TimeSpan.FromMilliseconds(20);

    public async Task DrainedAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var before = courier.Carried;
            var left = false;
            foreach (var module in modules)
            {
                left |= await courier.CarryAsync(module, cancellationToken) is not null;
            }

            // What was carried meanwhile may have led to new events in an outbox already looked at.
            if (!left && courier.Carried == before)
            {
                return;
            }

            if (courier.Carried == before)
            {
                await Task.Delay(DrainPause, clock, cancellationToken);
            }
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(modules.Select(m => DispatchAsync(m, stoppingToken)));

    private async Task DispatchAsync(IModule module, CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            DateTimeOffset? due = null;
            try
            {
                due = await courier.CarryAsync(module, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                LogFailed(module.Name, failure);
            }

            await RestAsync(module, due, stoppingToken);
        }
    }

    private async Task RestAsync(IModule module, DateTimeOffset? due, CancellationToken stoppingToken)
    {
        var rest = due - clock.GetUtcNow() is { } pause && pause < options.Poll ? pause : options.Poll;
        using var timeout = new CancellationTokenSource(rest > TimeSpan.Zero ? rest : DrainPause, clock);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, timeout.Token);
        try
        {
            await signal.WaitAsync(module.Name, until.Token);
        }
        catch (OperationCanceledException) when (until.IsCancellationRequested)
        {
            // Time to look, or to stop.
        }
    }

    [LoggerMessage(LogLevel.Error, "The outbox of {Module} could not be read or written; trying again")]
    private partial void LogFailed(string module, Exception failure);
}
