using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.GraphQL.Language;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Commands;

/// <summary>Sends commands, each in a scope of its own: what it reads and writes is nobody else's.</summary>
public sealed class Commands(IServiceScopeFactory scopes, RequestInfo request)
{
    /// <summary>Sends a command through the pipeline.</summary>
    /// <param name="command">The command.</param>
    /// <param name="responsePath">Where in the answer its outcome goes: tells apart the commands of one request.</param>
    /// <param name="cancellationToken">Gives up, until the commit has begun.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="GraphQLException">
    /// The request could not be served: <see cref="ErrorCodes.Unauthenticated"/>, <see cref="ErrorCodes.Forbidden"/>,
    /// <see cref="ErrorCodes.BadUserInput"/> (the idempotency key), <see cref="ErrorCodes.Timeout"/> (the store stayed busy: send it again).
    /// </exception>
    public async Task<Outcome> SendAsync(ICommand command, string responsePath, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var info = services.GetRequiredService<RequestInfo>();
        info.Principal = request.Principal;
        info.IdempotencyKey = request.IdempotencyKey;

        var module = services.GetRequiredService<HostedModules>().Find(command.Module)
            ?? throw new InvalidOperationException($"No module {command.Module} is hosted here.");
        var store = (ModuleContext)services.GetRequiredService(module.ContextType);
        services.GetRequiredService<CommandRun>().Begin(store, IdempotencyKey.Of(request, command, responsePath));

        return await services.GetRequiredService<IMediator>().Send(command, cancellationToken);
    }
}
