using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Samverkan.Access.Outside;

/// <summary>What must be remembered from when somebody is sent to a provider until he comes back.</summary>
/// <param name="Provider">Id of the provider.</param>
/// <param name="State">What the provider sends back as it got it.</param>
/// <param name="Nonce">What stands in the ID token.</param>
/// <param name="Verifier">What the code is exchanged with (PKCE).</param>
/// <param name="ReturnTo">The page that one comes to.</param>
/// <param name="ExpiresAt">When it is too late.</param>
/// <param name="LinkingSession">The session whose account the login is to be linked to; null where one signs in.</param>
internal sealed record Attempt(string Provider, string State, string Nonce, string Verifier, string ReturnTo, DateTimeOffset ExpiresAt, Guid? LinkingSession)
{
    private const int Bytes = 32;

    /// <summary>How long one may take to come back.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Begins one.</summary>
    public static Attempt New(string provider, string returnTo, DateTimeOffset now, Guid? linkingSession) =>
        new(provider, Secret(), Secret(), Secret(), returnTo, now + Lifetime, linkingSession);

    /// <summary>What the provider is told of the verifier.</summary>
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    /// <summary>Whether a text could be a state.</summary>
    public static bool IsState(string? text) => text is not null && text.Length == Base64Url.GetEncodedLength(Bytes) && Base64Url.IsValid(text);

    /// <summary>Compares without telling how far they agree.</summary>
    public static bool AreSame(string one, string? other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other ?? ""));

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
