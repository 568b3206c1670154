using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Samverkan.Access.Web;

/// <summary>Puts sign-in into a host.</summary>
public static class AccessHosting
{
    /// <summary>Why the host may not start with these settings, for whoever runs it; null where it may.</summary>
    public static string? FaultIn(IConfiguration configuration, IHostEnvironment environment) =>
        !environment.IsDevelopment() && configuration.GetValue<bool>($"{AccessSettings.Section}:{nameof(AccessSettings.Open)}")
            ? $"{AccessSettings.Section}:{nameof(AccessSettings.Open)} lets everybody do everything. It is for Development alone; this is {environment.EnvironmentName}. Remove the setting."
            : null;

    /// <summary>Refuses what other sites send in a user's name, and maps the addresses below <c>/access</c>. Comes before whatever asks who sends a request.</summary>
    public static WebApplication UseAccess(this WebApplication app)
    {
        app.Use(app.Services.GetRequiredService<CrossSiteGuard>().InvokeAsync);
        AccessEndpoints.Map(app, app.Environment);
        return app;
    }
}
