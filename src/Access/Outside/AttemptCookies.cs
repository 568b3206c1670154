using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Samverkan.Access.Accounts;
using Samverkan.Access.Sessions;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Access.Outside;

/// <summary>
/// Keeps attempts in the browser that made them, protected: each in a cookie of its own, named after its state, so that one may try in two windows. Coming
/// back spends it, here and in the store: a browser that kept the cookie comes back once all the same.
/// </summary>
internal sealed class AttemptCookies(IDataProtectionProvider protection, SessionCookie cookie, Writes writes, IHostEnvironment environment, TimeProvider clock)
{
    /// <summary>Attempts that a browser may have begun and not ended; with another one, all of them are forgotten.</summary>
    private const int Most = 4;

    private readonly IDataProtector protector = protection.CreateProtector("Samverkan.Access.Outside");

    private string Prefix => cookie.Name + "-outside-";

    /// <summary>Has the browser keep an attempt.</summary>
    public void Give(HttpContext http, Attempt attempt)
    {
        var earlier = http.Request.Cookies.Keys.Where(k => k.StartsWith(Prefix, StringComparison.Ordinal)).ToList();
        foreach (var name in earlier.Count >= Most ? earlier : [])
        {
            http.Response.Cookies.Delete(name, Options(null));
        }

        http.Response.Cookies.Append(NameOf(attempt.State), protector.Protect(JsonSerializer.Serialize(attempt)), Options(Attempt.Lifetime));
    }

    /// <summary>Takes the attempt of a state; null where this browser made none, or came back with it before, or too late.</summary>
    public async Task<Attempt?> TakeAsync(HttpContext http, string? state, CancellationToken cancellationToken)
    {
        if (!Attempt.IsState(state) || http.Request.Cookies[NameOf(state!)] is not { } hidden)
        {
            return null;
        }

        http.Response.Cookies.Delete(NameOf(state!), Options(null));
        return Show(hidden) is { } attempt && Attempt.AreSame(attempt.State, state) && attempt.ExpiresAt > clock.GetUtcNow() && await SpendAsync(attempt, cancellationToken)
            ? attempt
            : null;
    }

    private Attempt? Show(string hidden)
    {
        try
        {
            return JsonSerializer.Deserialize<Attempt>(protector.Unprotect(hidden));
        }
        catch (Exception tampered) when (tampered is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    private Task<bool> SpendAsync(Attempt attempt, CancellationToken cancellationToken) => writes.RunAsync<AccessContext, bool>(async store =>
    {
        var (spent, now) = (AccountToken.Spent(attempt.State, TokenPurpose.Outside, attempt.ExpiresAt, clock.GetUtcNow()), clock.GetUtcNow());
        await store.Tokens.Where(t => t.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
        if (await store.Tokens.AnyAsync(t => t.Hash == spent.Hash, cancellationToken))
        {
            return false;
        }

        store.Tokens.Add(spent);
        return true;
    }, cancellationToken);

    private string NameOf(string state) => Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(state)))[..16];

    private CookieOptions Options(TimeSpan? lifetime) => new()
    {
        // Lax: the provider's page leads back here
        HttpOnly = true, Secure = !environment.IsDevelopment(), SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true, MaxAge = lifetime,
    };
}
