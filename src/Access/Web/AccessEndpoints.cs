using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Samverkan.Access.Accounts;
using Samverkan.Access.Sample;
using Samverkan.Access.Sessions;
using Samverkan.Access.SignIn;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Web;

/// <summary>The addresses below <c>/access</c>: only what takes a cookie, or gives one. The rest is in the graph.</summary>
internal static class AccessEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints, IHostEnvironment environment)
    {
        var group = endpoints.MapGroup("/access").WithMetadata(new RequestSizeLimitAttribute(Bodies.MaxBytes));
        group.AddEndpointFilter(static async (context, next) =>
        {
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            return await next(context);
        });
        group.MapGet("/session", SessionAsync);
        group.MapPost("/sign-in", SignInAsync);
        group.MapPost("/sign-out", async (HttpContext http, SignOuts signOuts) =>
        {
            await signOuts.HereAsync(http, http.RequestAborted);
            return Results.NoContent();
        });
        group.MapPost("/sign-out-everywhere", async (HttpContext http, SignOuts signOuts) =>
        {
            await signOuts.EverywhereAsync(http, http.RequestAborted);
            return Results.NoContent();
        });
        if (environment.IsDevelopment())
        {
            group.MapGet("/sample-accounts", () => Results.Json(SampleAccounts.Listed));
        }
    }

    private static async Task<IResult> SessionAsync(HttpContext http, LiveSessions sessions, RoleRights rights, TimeProvider clock) =>
        await sessions.FindAsync(http, http.RequestAborted) is { } session
            ? SessionAnswer.Of(session, rights, clock)
            : SessionAnswer.Nobody(rights);

    private static Task<IResult> SignInAsync(HttpContext http, SignIns signIns, RoleRights rights, TimeProvider clock) => http.Request.ReadAsync<SignInBody>(async body =>
    {
        if (body is not { Email.Length: > 0 and <= EmailAddress.MaxLength, Password.Length: > 0 and <= Passwords.MaxLength })
        {
            return Bodies.Invalid($"Ange email (högst {EmailAddress.MaxLength} tecken) och password (högst {Passwords.MaxLength} tecken).");
        }

        var result = await signIns.TryAsync(http, body.Email, body.Password, body.Remember, http.RequestAborted);
        if (result.Wait is { } wait)
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return Bodies.Refuse(StatusCodes.Status429TooManyRequests, "THROTTLED", $"För många försök. Vänta {seconds} sekunder och försök igen.");
        }

        return result.Session is { } session
            ? SessionAnswer.Of(session, rights, clock)
            : Bodies.Refuse(
                StatusCodes.Status401Unauthorized, "REFUSED", "Det gick inte att logga in. Kontrollera e-postadress och lösenord, eller vänta en stund och försök igen.");
    });

    private sealed record SignInBody(string? Email, string? Password, bool Remember);
}
