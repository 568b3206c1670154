using Microsoft.AspNetCore.Http;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Access.Sessions;

/// <summary>The session that a request, or a command of it, is sent in; none for a key, a token or the sample principal.</summary>
internal sealed class CurrentSession(IHttpContextAccessor requests, LiveSessions sessions, TimeProvider clock)
{
    /// <summary>After a sign-in, changes that weaken an account are taken for so long.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(30);

    public async ValueTask<LiveSession?> FindAsync(CancellationToken cancellationToken) =>
        requests.HttpContext is { } http ? await sessions.FindAsync(http, cancellationToken) : null;

    /// <summary>Refuses what an unattended screen, or a stolen cookie, shall not be able to do.</summary>
    public async ValueTask<Outcome?> UnlessRecentAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) is { } session && clock.GetUtcNow() - session.At < Recent
            ? null
            : Outcome.Refused(UserErrorCode.Forbidden, "Det var ett tag sedan du loggade in. Logga in igen och gör om ändringen.");
}
