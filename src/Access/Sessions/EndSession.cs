using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Sessions;

/// <summary>Somebody signs out of one of his devices.</summary>
[SignedIn]
internal sealed record EndSession(EndSessionInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

internal sealed class EndSessionHandler(AccessContext store, Principal principal) : IRequestHandler<EndSession, Outcome>
{
    public async Task<Outcome> Handle(EndSession request, CancellationToken cancellationToken)
    {
        var me = Guid.TryParse(principal.Id, out var id) ? id : Guid.Empty;
        var session = await store.Sessions.FirstOrDefaultAsync(s => s.Id == request.Input.Id && s.AccountId == me, cancellationToken);
        if (session is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Du är inte inloggad på den enheten. Ange id för en av dina enheter.", "input", "id");
        }

        store.Sessions.Remove(session);
        return Outcome.Changed(nameof(Session), session.Id);
    }
}

/// <summary>A device to sign out of (utloggad enhet).</summary>
/// <param name="Id">One's session there.</param>
[InputType]
internal sealed record EndSessionInput(Guid Id);

[ExtendObjectType("Mutation")]
internal static class SessionMutations
{
    /// <summary>Signs out of one of one's devices (logga ut enhet).</summary>
    /// <param name="input">Which.</param>
    [Field, SignedIn]
    public static async Task<OwnPayload> AccessEndSession(
        EndSessionInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken) =>
        new((await commands.SendAsync(new EndSession(input), context.ResponseName, cancellationToken)).Errors);
}
