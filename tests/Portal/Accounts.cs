namespace Samverkan.Portal.Tests;

/// <summary>Development's accounts, as README lists them.</summary>
internal static class Accounts
{
    /// <summary>Of all of them.</summary>
    public const string Password = "exempel-i-utveckling";

    /// <summary>The coordinator of FoU Jämt.</summary>
    public const string Coordinator = "samordnare@example.org";

    /// <summary>Åre's.</summary>
    public const string Municipality = "kommun@example.org";

    /// <summary>Krokom's.</summary>
    public const string Kommunchef = "kommunchef@example.org";

    /// <summary>Somebody who only reads figures.</summary>
    public const string Reporter = "rapport@example.org";
}
