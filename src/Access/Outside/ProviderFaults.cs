using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Hosting;
using Samverkan.Access.Tokens;

namespace Samverkan.Access.Outside;

/// <summary>What is wrong with the providers that the settings name.</summary>
internal static class ProviderFaults
{
    /// <summary>Why the host may not start with them, for whoever runs it; null where it may.</summary>
    public static string? In(IConfiguration configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection($"{AccessSettings.Section}:{nameof(AccessSettings.Providers)}");
        var read = new List<ProviderSettings>();
        foreach (var entry in section.GetChildren())
        {
            if (FaultOf(entry, environment, read) is { } fault)
            {
                return $"{entry.Path}: {fault}";
            }
        }

        return read.Count > 0 && !environment.IsDevelopment() && AddressFaultOf(configuration[$"{AccessSettings.Section}:{nameof(AccessSettings.Address)}"]) is { } address ? address
            : Committed(configuration, section) is { } path ? $"{path} stands in a file of settings. A secret is given by the environment, or by a file that is not kept with the code."
            : null;
    }

    private static string? FaultOf(IConfigurationSection entry, IHostEnvironment environment, List<ProviderSettings> others)
    {
        ProviderSettings provider;
        try
        {
            provider = entry.Get<ProviderSettings>() ?? new();
        }
        catch (InvalidOperationException unreadable)
        {
            // names the setting and its value
            return unreadable.Message;
        }

        var fault = provider.Fault(environment.IsDevelopment())
            ?? GroupSettings.UnreadIn(entry, provider.Groups)
            ?? (others.Exists(o => o.Id == provider.Id) ? $"Id {provider.Id} is another provider's already." : null)
            ?? (others.Exists(o => o.Issuer.TrimEnd('/') == provider.Issuer.TrimEnd('/')) ? $"Issuer {provider.Issuer} is another provider's already." : null);
        others.Add(provider);
        return fault;
    }

    private static string? AddressFaultOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == "https" ? null
        : $"{AccessSettings.Section}:{nameof(AccessSettings.Address)} must be the https address of the pages: providers send people back there, and never to what a request claims.";

    /// <summary>Path of a client secret that stands in a file beside the program.</summary>
    private static string? Committed(IConfiguration configuration, IConfigurationSection section) =>
        section.GetChildren().Select(p => $"{p.Path}:{nameof(ProviderSettings.ClientSecret)}").FirstOrDefault(path =>
            configuration is IConfigurationRoot root && root.Providers.Reverse().FirstOrDefault(p => p.TryGet(path, out _)) is JsonConfigurationProvider { Source.Path: { } file }
            && Path.GetFileName(file).StartsWith("appsettings", StringComparison.OrdinalIgnoreCase));
}
