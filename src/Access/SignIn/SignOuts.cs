using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Sessions;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Access.SignIn;

/// <summary>Ends sessions.</summary>
internal sealed class SignOuts(LiveSessions sessions, SessionCookie cookie, Writes writes)
{
    /// <summary>Ends the request's own.</summary>
    public Task HereAsync(HttpContext http, CancellationToken cancellationToken) =>
        EndAsync(http, (store, session) => store.Sessions.Where(s => s.Id == session.Id), cancellationToken);

    /// <summary>Ends those of the account on all devices.</summary>
    public Task EverywhereAsync(HttpContext http, CancellationToken cancellationToken) =>
        EndAsync(http, (store, session) => store.Sessions.Where(s => s.AccountId == session.AccountId), cancellationToken);

    private async Task EndAsync(HttpContext http, Func<AccessContext, LiveSession, IQueryable<Session>> which, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(http, cancellationToken) is { } session)
        {
            await writes.RunAsync<AccessContext, int>(store => which(store, session).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        }

        cookie.Take(http.Response);
    }
}
