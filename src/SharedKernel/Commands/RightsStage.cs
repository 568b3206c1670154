using System.Reflection;
using MediatR;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.SharedKernel.Commands;

/// <summary>What a command needs, as its class states it; null where it states nothing.</summary>
internal static class CommandRule<TCommand>
    where TCommand : ICommand
{
    public static readonly AccessRule? Rule =
        typeof(TCommand).GetCustomAttribute<NeedsAttribute>() is { } needs ? new AccessRule(needs.Permission)
        : typeof(TCommand).IsDefined(typeof(SignedInAttribute)) ? AccessRule.SignedIn
        : typeof(TCommand).IsDefined(typeof(PublicAttribute)) ? AccessRule.Public
        : null;
}

/// <summary>Stops a command that its principal may not send.</summary>
internal sealed class RightsStage<TCommand>(IAuthorizer authorizer, Refusals refusals) : IPipelineBehavior<TCommand, Outcome>
    where TCommand : ICommand
{
    public async Task<Outcome> Handle(TCommand command, CancellationToken cancellationToken, RequestHandlerDelegate<Outcome> next)
    {
        if (authorizer.Deny(CommandRule<TCommand>.Rule) is not { } code)
        {
            return await next();
        }

        await refusals.NoteAsync(command, Outcome.Refused(UserErrorCode.Forbidden, code), cancellationToken);
        throw new GraphQLException($"{typeof(TCommand).Name} may not be sent by this principal.", code);
    }
}
