using MediatR;
using Samverkan.SharedKernel.Audit;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.SharedKernel.Commands;

/// <summary>Writes down what the handler changed.</summary>
internal sealed class AuditStage<TCommand>(CommandRun run, RequestInfo request, TimeProvider clock) : IPipelineBehavior<TCommand, Outcome>
    where TCommand : ICommand
{
    public async Task<Outcome> Handle(TCommand command, CancellationToken cancellationToken, RequestHandlerDelegate<Outcome> next)
    {
        var outcome = await next();
        if (!outcome.IsRefused)
        {
            run.Store.Audit.AddRange(AuditEntries.Done(command, outcome, request.Principal, clock.GetUtcNow(), run.Store.ChangeTracker));
        }

        return outcome;
    }
}
