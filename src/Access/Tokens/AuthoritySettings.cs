using Microsoft.Extensions.Configuration;
using Samverkan.Access.Grants;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Tokens;

/// <summary>Who else says who somebody is, to frontends elsewhere: configuration section <c>Samverkan:Access:Authorities:0</c> and on.</summary>
internal sealed record AuthoritySettings
{
    /// <summary>Its issuer, below which its discovery document is: <c>https://id.example.se/realms/samverkan</c>.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>What its tokens say that they are for, when they are for us.</summary>
    public string Audience { get; init; } = "";

    /// <summary>The algorithms that its tokens may be signed by; those with a shared secret cannot be among them.</summary>
    public IReadOnlyList<string> Algorithms { get; init; } = [];

    /// <summary>What its groups are here.</summary>
    public IReadOnlyList<GroupSettings> Groups { get; init; } = [];

    /// <summary>What is wrong with it, for whoever runs the host; null where nothing is.</summary>
    public string? Fault(bool isDevelopment) =>
        !Uri.TryCreate(Issuer, UriKind.Absolute, out var issuer) || !(issuer.Scheme == "https" || (isDevelopment && issuer.Scheme == "http"))
            ? $"Issuer must be the https address of an authority, not \"{Issuer}\"."
        : Audience.Length == 0 ? "Audience must say what the authority's tokens for Samverkan are for."
        : Algorithms.FirstOrDefault(a => !Tokens.Algorithms.Known.Contains(a)) is { } algorithm ? $"Algorithms names {algorithm}. There are {string.Join(", ", Tokens.Algorithms.Known)}."
        : Groups.Select(g => g.Fault).FirstOrDefault(f => f is not null);
}

/// <summary>A group of an authority, and the grant that whoever is in it has here.</summary>
internal sealed record GroupSettings
{
    /// <summary>The claim that lists groups.</summary>
    public string Claim { get; init; } = "groups";

    /// <summary>The group.</summary>
    public string Group { get; init; } = "";

    /// <summary>The role that it gives.</summary>
    public Role Role { get; init; }

    /// <summary>What that is confined to.</summary>
    public ScopeKind ScopeKind { get; init; }

    /// <summary>To which.</summary>
    public string ScopeValue { get; init; } = "";

    /// <summary>The grant.</summary>
    public Grant Grant => new(Role, new Scope(ScopeKind, ScopeValue));

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public string? Fault =>
        Group.Length == 0 ? "Groups has an entry without a Group."
        : Role == Role.Administrator ? "Groups gives administrators: they are made here."
        : GrantRules.FaultOf(Grant) is { } fault ? $"Groups, {Group}: {fault.Message}"
        : null;

    /// <summary>Whether settings name groups that could not be read: those are left out of the list, and would be missed by nobody.</summary>
    /// <param name="entry">The settings of a provider or an authority.</param>
    /// <param name="read">The groups that could be read.</param>
    /// <returns>What would be valid; null where all were read.</returns>
    public static string? UnreadIn(IConfigurationSection entry, IReadOnlyList<GroupSettings> read) =>
        entry.GetSection(nameof(AuthoritySettings.Groups)).GetChildren().Skip(read.Count).Any()
            ? $"Groups has an entry that cannot be read. There are the roles {Named(Enum.GetValues<Role>().Except([Role.Administrator, Role.Public]))} and the scopes {Named(Enum.GetValues<ScopeKind>())}."
            : null;

    private static string Named<T>(IEnumerable<T> values)
        where T : struct, Enum => string.Join(", ", values);
}

/// <summary>The algorithms that tokens may be signed by: with a private key alone.</summary>
internal static class Algorithms
{
    public static readonly string[] Known = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    /// <summary>Where nothing is configured.</summary>
    public static readonly string[] Usual = ["RS256", "PS256", "ES256"];
}
