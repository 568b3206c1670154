using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Samverkan.Access.Outside;
using Samverkan.Access.Recovery;
using Samverkan.Access.Tokens;

namespace Samverkan.Access.Web;

/// <summary>Puts sign-in into a host.</summary>
public static class AccessHosting
{
    /// <summary>Why the host may not start with these settings, for whoever runs it; null where it may.</summary>
    public static string? FaultIn(IConfiguration configuration, IHostEnvironment environment) =>
        !environment.IsDevelopment() && configuration.GetValue<bool>($"{AccessSettings.Section}:{nameof(AccessSettings.Open)}")
            ? $"{AccessSettings.Section}:{nameof(AccessSettings.Open)} lets everybody do everything. It is for Development alone; this is {environment.EnvironmentName}. Remove the setting."
            : OtherOrigins.FaultIn(configuration.GetSection($"{AccessSettings.Section}:{nameof(AccessSettings.Origins)}").Get<string[]>() ?? [])
                ?? AuthorityFaultIn(configuration.GetSection($"{AccessSettings.Section}:{nameof(AccessSettings.Authorities)}"), environment)
                ?? ProviderFaults.In(configuration, environment);

    /// <summary>Where the first administrator makes an account, below the address of the pages: good once, for an hour; null where there is one already.</summary>
    public static async Task<string?> NewSetupLinkAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        await SetupLink.NewAsync(services, cancellationToken) is { } token
            ? $"{services.GetRequiredService<AccessSettings>().Address?.TrimEnd('/')}/kom-igang#token={token}"
            : null;

    /// <summary>Refuses what other sites send in a user's name, and maps the addresses below <c>/access</c>. Comes before whatever asks who sends a request.</summary>
    public static WebApplication UseAccess(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        OtherOrigins.Use(app);
        app.Use(app.Services.GetRequiredService<CrossSiteGuard>().InvokeAsync);
        app.Use(app.Services.GetRequiredService<KeyGate>().InvokeAsync);
        AccessEndpoints.Map(app, app.Environment);
        return app;
    }

    private static string? AuthorityFaultIn(IConfigurationSection section, IHostEnvironment environment) =>
        section.GetChildren().Select(s => (s.Path, Fault: FaultOf(s, environment))).FirstOrDefault(f => f.Fault is not null)
            is { Fault: { } fault, Path: var path } ? $"{path}: {fault}" : null;

    private static string? FaultOf(IConfigurationSection entry, IHostEnvironment environment) => entry.Get<AuthoritySettings>() is { } authority
        ? authority.Fault(environment.IsDevelopment()) ?? GroupSettings.UnreadIn(entry, authority.Groups)
        : null;
}
