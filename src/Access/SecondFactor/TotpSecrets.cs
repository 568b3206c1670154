using Microsoft.AspNetCore.DataProtection;

namespace Samverkan.Access.SecondFactor;

/// <summary>Keeps secrets of one-time codes from whoever reads the table alone.</summary>
internal sealed class TotpSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Samverkan.Access.Totp");

    public string Hide(string secret) => protector.Protect(secret);

    public string Show(string hidden) => protector.Unprotect(hidden);
}
