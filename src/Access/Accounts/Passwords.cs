using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Samverkan.Access.Accounts;

/// <summary>Hashes passwords and compares them: always with the same work, also where there is no account or no password.</summary>
internal sealed class Passwords(IPasswordHasher<Account> hasher)
{
    /// <summary>Fewest and most characters of a password.</summary>
    public const int MinLength = 12, MaxLength = 200;

    private readonly Lazy<string> nobodys = new(() => hasher.HashPassword(null!, Convert.ToHexString(RandomNumberGenerator.GetBytes(32))));

    /// <summary>The hash to keep.</summary>
    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <summary>Whether it is the account's password.</summary>
    /// <param name="credentials">The account's; null where there is none.</param>
    /// <param name="password">What was given.</param>
    /// <param name="rehashed">The hash to keep from now on, where the present one is too weak.</param>
    public bool AreRight(Credentials? credentials, string password, out string? rehashed)
    {
        var result = hasher.VerifyHashedPassword(null!, credentials?.PasswordHash ?? nobodys.Value, password);
        rehashed = result == PasswordVerificationResult.SuccessRehashNeeded ? Hash(password) : null;
        return result != PasswordVerificationResult.Failed && credentials?.PasswordHash is not null;
    }

    /// <summary>What is wrong with a new password, in Swedish; null where nothing is.</summary>
    public static string? FaultOf(string? password, string email) =>
        password is null || password.Length < MinLength ? $"Lösenordet är för kort. Ange minst {MinLength} tecken, gärna flera ord."
        : password.Length > MaxLength ? $"Lösenordet är för långt. Ange högst {MaxLength} tecken."
        : string.Equals(password, email, StringComparison.OrdinalIgnoreCase) || password.Distinct().Count() < 5
            ? "Lösenordet är för lätt att gissa. Ange flera ord, och inte e-postadressen."
        : null;
}
