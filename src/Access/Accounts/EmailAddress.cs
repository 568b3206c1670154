using System.Net.Mail;

namespace Samverkan.Access.Accounts;

/// <summary>Addresses of e-mail.</summary>
internal static class EmailAddress
{
    /// <summary>Longest address (RFC 5321).</summary>
    public const int MaxLength = 254;

    /// <summary>Equal for addresses that reach the same account.</summary>
    public static string KeyOf(string email) => email.Trim().Normalize().ToUpperInvariant();

    /// <summary>Whether a mail can be sent there.</summary>
    public static bool IsValid(string? email) =>
        email is { Length: > 2 and <= MaxLength } && !email.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) && MailAddress.TryCreate(email, out var address)
        && address.Address == email && address.Host.Contains('.', StringComparison.Ordinal);
}
