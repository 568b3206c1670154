using System.Text.RegularExpressions;
using Samverkan.Access.Tokens;

namespace Samverkan.Access.Outside;

/// <summary>An OpenID provider that people sign in by: configuration section <c>Samverkan:Access:Providers:0</c> and on.</summary>
internal sealed partial record ProviderSettings
{
    /// <summary>Longest name shown on a button, and longest client id and issuer, in characters.</summary>
    public const int MaxName = 60, MaxIssuer = 500;

    private static readonly string[] UsualScopes = ["profile", "email"];

    /// <summary>What its addresses here are called: <c>/access/outside/{id}/callback</c> is the one that it sends people back to.</summary>
    public string Id { get; init; } = "";

    /// <summary>As people know it: "Logga in med …".</summary>
    public string Name { get; init; } = "";

    /// <summary>Its issuer, below which its discovery document is: <c>https://id.example.se/realms/samverkan</c>.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>By which it knows us.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>And by which secret: from the environment or a secret file; none where it knows us as a public client.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What is asked for beside <c>openid</c>; <c>profile</c> and <c>email</c> where nothing is said.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The algorithms that its ID tokens may be signed by; those with a shared secret cannot be among them.</summary>
    public IReadOnlyList<string> Algorithms { get; init; } = [];

    /// <summary>Whether it is trusted to have asked for two factors: then ours is not asked for.</summary>
    public bool MultiFactor { get; init; }

    /// <summary>What its groups are here.</summary>
    public IReadOnlyList<GroupSettings> Groups { get; init; } = [];

    /// <summary>All that is asked for.</summary>
    public string Scope => string.Join(' ', (Scopes.Count > 0 ? Scopes : UsualScopes).Where(s => s != "openid").Distinct().Prepend("openid"));

    /// <summary>What is wrong with it, for whoever runs the host; null where nothing is.</summary>
    public string? Fault(bool isDevelopment) =>
        !IdForm().IsMatch(Id) ? $"Id must be 1–30 small letters, digits and hyphens, not \"{Id}\": it stands in the address that the provider sends people back to."
        : Name.Trim().Length is 0 or > MaxName ? $"Name must be what people know {Id} by, at most {MaxName} characters."
        : !Uri.TryCreate(Issuer, UriKind.Absolute, out var issuer) || Issuer.Length > MaxIssuer || !(issuer.Scheme == "https" || (isDevelopment && issuer.Scheme == "http"))
            ? $"Issuer must be the https address of a provider, not \"{Issuer}\"."
        : ClientId.Length == 0 ? $"ClientId must be what {Id} knows Samverkan by."
        : ClientSecret is "" ? $"ClientSecret is empty. Remove it, if {Id} knows Samverkan as a public client."
        : Scopes.FirstOrDefault(s => s.Length == 0 || s.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))) is not null ? "Scopes names one scope in each entry, without spaces."
        : Algorithms.FirstOrDefault(a => !Tokens.Algorithms.Known.Contains(a)) is { } algorithm ? $"Algorithms names {algorithm}. There are {string.Join(", ", Tokens.Algorithms.Known)}."
        : Groups.Select(g => g.Fault).FirstOrDefault(f => f is not null) is { } fault ? fault
        : Groups.Any(g => (g.Claim + g.Group).Any(char.IsControl)) ? "Groups has a name with control characters."
        : null;

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,29}$")]
    private static partial Regex IdForm();
}
