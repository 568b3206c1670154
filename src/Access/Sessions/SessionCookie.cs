using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Samverkan.Access.Sessions;

/// <summary>
/// The cookie of a session: 256 random bits, which mean nothing outside the store, and of which the store has only the hash. Scripts cannot read it, other
/// sites' forms do not send it, and outside Development it travels only encrypted and belongs to this very host.
/// </summary>
internal sealed class SessionCookie(IHostEnvironment environment)
{
    private const int TokenBytes = 32;

    private readonly bool isSecure = !environment.IsDevelopment();

    /// <summary>Its name.</summary>
    public string Name => isSecure ? "__Host-samverkan" : "samverkan";

    /// <summary>Whether a request has it, be it worth something or not.</summary>
    public bool IsSent(HttpRequest request) => request.Cookies.ContainsKey(Name);

    /// <summary>The hash of what a request has; null where it has nothing that could be a session's.</summary>
    public byte[]? HashIn(HttpRequest request)
    {
        if (request.Cookies[Name] is not { } text || text.Length != Base64Url.GetEncodedLength(TokenBytes) || !Base64Url.IsValid(text))
        {
            return null;
        }

        return SHA256.HashData(Base64Url.DecodeFromChars(text));
    }

    /// <summary>Makes a secret.</summary>
    /// <returns>What the cookie shall hold, and the hash to keep.</returns>
    public static (string Token, byte[] Hash) NewToken()
    {
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        return (Base64Url.EncodeToString(token), SHA256.HashData(token));
    }

    /// <summary>Gives a device its session.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="token">The secret.</param>
    /// <param name="lifetime">How long the browser keeps it; null until it is closed.</param>
    public void Give(HttpResponse response, string token, TimeSpan? lifetime) => response.Cookies.Append(Name, token, Options(lifetime));

    /// <summary>Takes it back.</summary>
    public void Take(HttpResponse response) => response.Cookies.Delete(Name, Options(null));

    private CookieOptions Options(TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        Secure = isSecure,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
        MaxAge = lifetime,
    };
}
