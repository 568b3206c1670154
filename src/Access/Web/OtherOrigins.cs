using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Access.Web;

/// <summary>Pages elsewhere that may ask: those that the settings name, and with nothing that a browser sends by itself.</summary>
internal static class OtherOrigins
{
    private static readonly string[] Methods = ["GET", "POST"];
    private static readonly string[] Headers = ["Accept", "Authorization", "Content-Type", "Idempotency-Key", CrossSiteGuard.Header];
    private static readonly string[] Shown = ["GraphQL-Cost", "Retry-After"];

    /// <summary>Lets them.</summary>
    public static void Use(WebApplication app)
    {
        var origins = app.Services.GetRequiredService<AccessSettings>().Origins;
        if (origins.Count > 0)
        {
            // no AllowCredentials: a cookie is for our own pages
            app.UseCors(policy => policy.WithOrigins([.. origins]).WithMethods(Methods).WithHeaders(Headers).WithExposedHeaders(Shown));
        }
    }

    /// <summary>Why an origin is none; null where all are.</summary>
    public static string? FaultIn(IReadOnlyList<string> origins) =>
        origins.FirstOrDefault(o => !Uri.TryCreate(o, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.GetLeftPart(UriPartial.Authority) != o) is { } wrong
            ? $"{AccessSettings.Section}:Origins names {wrong}, which is no origin. Write scheme and host alone: https://rapport.example.se."
            : null;
}
