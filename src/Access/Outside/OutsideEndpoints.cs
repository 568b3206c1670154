using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Samverkan.Access.Sessions;
using Samverkan.Access.Web;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Access.Outside;

/// <summary>
/// The addresses below <c>/access/outside</c>: a browser is led to a provider and back. To sign in is a link; to link a login to one's account is asked for by our
/// own page, since another site's could otherwise link a login of its own choice.
/// </summary>
internal static class OutsideEndpoints
{
    private const int MaxReturnTo = 1000;

    public static void Map(IEndpointRouteBuilder access)
    {
        access.MapGet("/outside", (OutsideProviders providers) => Results.Json(providers.All));
        access.MapGet("/outside/{id}/begin", BeginAsync);
        access.MapPost("/outside/{id}/link", LinkAsync);
        access.MapGet("/outside/{id}/callback", CallbackAsync);
    }

    private static async Task<IResult> BeginAsync(string id, string? returnTo, HttpContext http, OutsideProviders providers, OutsideSignIns signIns)
    {
        if (providers.Find(id) is not { } provider)
        {
            return Missing;
        }

        if (!IsLocal(returnTo ??= "/"))
        {
            return NotLocal;
        }

        try
        {
            return Results.Redirect(await signIns.BeginAsync(http, provider, returnTo, linking: null, http.RequestAborted));
        }
        catch (OutsideException failure)
        {
            return SignInPage(http, returnTo, failure.Fault);
        }
    }

    private static Task<IResult> LinkAsync(string id, HttpContext http, OutsideProviders providers, OutsideSignIns signIns, LiveSessions sessions, CurrentSession current) =>
        http.Request.ReadAsync<LinkBody>(async body =>
        {
            if (providers.Find(id) is not { } provider)
            {
                return Missing;
            }

            var returnTo = body.ReturnTo ?? "/";
            if (!IsLocal(returnTo))
            {
                return NotLocal;
            }

            if (await sessions.FindAsync(http, http.RequestAborted) is not { } session)
            {
                return Bodies.Refuse(StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "Logga in först.");
            }

            if (await current.UnlessRecentAsync(http.RequestAborted) is { } tooLongAgo)
            {
                return Bodies.Refuse(StatusCodes.Status403Forbidden, "FORBIDDEN", tooLongAgo.Errors[0].Message);
            }

            try
            {
                return Results.Json(new { Address = await signIns.BeginAsync(http, provider, returnTo, session, http.RequestAborted) });
            }
            catch (OutsideException failure)
            {
                return failure.Fault == OutsideFault.Throttled
                    ? Bodies.Refuse(StatusCodes.Status429TooManyRequests, "THROTTLED", "För många försök. Vänta en stund och försök igen.")
                    : Bodies.Refuse(StatusCodes.Status503ServiceUnavailable, "UNAVAILABLE", $"{provider.Settings.Name} svarar inte som det ska just nu. Försök igen om en stund.");
            }
        });

    private static async Task<IResult> CallbackAsync(string id, HttpContext http, OutsideProviders providers, OutsideSignIns signIns, Commands commands)
    {
        if (providers.Find(id) is not { } provider)
        {
            return Missing;
        }

        var came = await signIns.FinishAsync(http, provider, commands, http.RequestAborted);
        return came switch
        {
            { IsLinking: true, Fault: var fault } => To(http, QueryHelpers.AddQueryString(came.Page, fault is { } why ? "fel" : "kopplad", fault?.Name() ?? id)),
            { Fault: { } fault } => SignInPage(http, came.Page, fault),
            { IsHalf: true } => SignInPage(http, came.Page, null),
            _ => To(http, came.Page),
        };
    }

    private static IResult SignInPage(HttpContext http, string returnTo, OutsideFault? fault)
    {
        var page = fault is { } why ? QueryHelpers.AddQueryString("/logga-in", "fel", why.Name()) : "/logga-in";
        return To(http, returnTo == "/" ? page : QueryHelpers.AddQueryString(page, "till", returnTo));
    }

    private static IResult To(HttpContext http, string page) => Results.Redirect(http.Request.PathBase + page);

    private static IResult Missing => Bodies.Refuse(StatusCodes.Status404NotFound, "NOT_FOUND", "Det finns ingen sådan leverantör. GET /access/outside säger vilka som finns.");

    private static IResult NotLocal => Bodies.Invalid($"Ange returnTo: en sida här, till exempel /min-sida, med högst {MaxReturnTo} tecken.");

    /// <summary>Whether it is a page here: browsers read two slashes, and backslashes, as another host, and leave out control characters; addresses are ASCII.</summary>
    private static bool IsLocal(string path) =>
        path.Length <= MaxReturnTo && path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal) && path.All(c => c is > ' ' and <= '~');

    private sealed record LinkBody(string? ReturnTo);
}
