using System.Net;
using Microsoft.Extensions.Hosting;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Outside;

/// <summary>The providers that the settings name.</summary>
internal sealed class OutsideProviders
{
    /// <summary>Name of the client that asks them.</summary>
    public const string Client = "Samverkan.Access.Outside";

    private readonly Dictionary<string, OutsideProvider> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProviderSettings> byIssuer = new(StringComparer.Ordinal);

    public OutsideProviders(AccessSettings settings, IHttpClientFactory clients, IHostEnvironment environment, TimeProvider clock)
    {
        foreach (var provider in settings.Providers)
        {
            byId[provider.Id] = new OutsideProvider(provider, new ProviderDocuments(provider, clients, environment.IsDevelopment(), clock), clock);
            byIssuer[provider.Issuer.TrimEnd('/')] = provider;
        }

        Issuers = [.. byIssuer.Keys];
        All = [.. settings.Providers.Select(p => new ListedProvider(p.Id, p.Name))];
    }

    /// <summary>As the sign-in page lists them.</summary>
    public IReadOnlyList<ListedProvider> All { get; }

    /// <summary>Their issuers, as they are kept with logins.</summary>
    public IReadOnlyList<string> Issuers { get; }

    /// <summary>The provider with an id; null where there is none.</summary>
    public OutsideProvider? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>What people know an issuer by: its host, where the settings name it no more.</summary>
    public string NameOf(string issuer) =>
        byIssuer.TryGetValue(issuer, out var provider) ? provider.Name : Uri.TryCreate(issuer, UriKind.Absolute, out var address) ? address.Host : issuer;

    /// <summary>What groups of an issuer give, by the settings of today.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="groups">As a login has them.</param>
    public IEnumerable<Grant> GrantsOf(string issuer, string groups) =>
        byIssuer.TryGetValue(issuer, out var provider) && OutsideLogin.GroupsIn(groups) is { Length: > 0 } told
            ? provider.Groups.Where(g => told.Contains(g.Key())).Select(g => g.Grant).Distinct()
            : [];

    /// <summary>How they are asked: not for long, not for much, and nowhere else than where they are.</summary>
    public static void Configure(HttpClient client)
    {
        client.Timeout = TimeSpan.FromSeconds(10);
        client.MaxResponseContentBufferSize = 256 * 1024;
    }

    /// <summary>No address is followed that they answer with.</summary>
    public static HttpMessageHandler NewHandler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5), AutomaticDecompression = DecompressionMethods.None,
    };
}

/// <summary>A provider as the sign-in page lists it.</summary>
/// <param name="Id">What its addresses are called.</param>
/// <param name="Name">As people know it.</param>
internal sealed record ListedProvider(string Id, string Name);

/// <summary>Groups, as logins keep them.</summary>
internal static class GroupKeys
{
    /// <summary>A group and the claim that tells of it.</summary>
    public static string Key(this Tokens.GroupSettings group) => $"{group.Claim}={group.Group}";
}
