using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Samverkan.Access.Accounts;
using Samverkan.Access.Mails;
using Samverkan.Access.Outside;
using Samverkan.Access.Passkeys;
using Samverkan.Access.Recovery;
using Samverkan.Access.Sample;
using Samverkan.Access.SecondFactor;
using Samverkan.Access.Sessions;
using Samverkan.Access.SignIn;
using Samverkan.SharedKernel.Commands;
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
        group.MapPost("/sign-in/second-factor", SecondFactorAsync);
        group.MapPost("/sign-in/passkey/options", async (HttpContext http, PasskeySignIns passkeys) =>
            await passkeys.AskAsync(http, http.RequestAborted) is (var options, var wait) && wait is null ? Results.Text(options, "application/json") : Throttled(http, TimeSpan.FromSeconds(1)));
        group.MapPost("/sign-in/passkey", PasskeyAsync);
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
        group.MapPost("/forgotten", ForgottenAsync);
        group.MapPost("/reset", ResetAsync);
        group.MapPost("/setup", SetUpAsync);
        OutsideEndpoints.Map(group);
        if (environment.IsDevelopment())
        {
            group.MapGet("/mails", async (HttpContext http, MailQueue mails) => Results.Json(await mails.ListAsync(http.RequestAborted)));
            group.MapGet("/sample-accounts", () => Results.Json(SampleAccounts.Listed));
        }
    }

    private static async Task<IResult> SessionAsync(HttpContext http, LiveSessions sessions, RoleRights rights, TimeProvider clock) =>
        await sessions.FindAsync(http, http.RequestAborted) is { } session
            ? SessionAnswer.Of(session, rights, clock)
            : SessionAnswer.Nobody(rights, await sessions.FindHalfAsync(http, http.RequestAborted) is not null);

    private static Task<IResult> SignInAsync(HttpContext http, SignIns signIns, RoleRights rights, TimeProvider clock) => http.Request.ReadAsync<SignInBody>(async body =>
    {
        if (body is not { Email.Length: > 0 and <= EmailAddress.MaxLength, Password.Length: > 0 and <= Passwords.MaxLength })
        {
            return Bodies.Invalid($"Ange email (högst {EmailAddress.MaxLength} tecken) och password (högst {Passwords.MaxLength} tecken).");
        }

        var result = await signIns.TryAsync(http, body.Email, body.Password, body.Remember, http.RequestAborted);
        return Answer(http, result, rights, clock);
    });

    private static Task<IResult> SecondFactorAsync(HttpContext http, SecondFactors factors, RoleRights rights, TimeProvider clock) => http.Request.ReadAsync<SecondFactorBody>(async body =>
    {
        SignInMethod? kind = body.Kind switch { "TOTP" => SignInMethod.Totp, "RECOVERY_CODE" => SignInMethod.RecoveryCode, _ => null };
        return kind is { } method && body.Code is { Length: > 0 and <= SecondFactors.MaxCode } code
            ? Answer(http, await factors.TryAsync(http, code, method, http.RequestAborted), rights, clock)
            : Bodies.Invalid($"Ange kind (TOTP eller RECOVERY_CODE) och code (högst {SecondFactors.MaxCode} tecken).");
    });

    private static Task<IResult> PasskeyAsync(HttpContext http, PasskeySignIns passkeys, RoleRights rights, TimeProvider clock) => http.Request.ReadAsync<PasskeyBody>(async body =>
        body.Credential is { ValueKind: JsonValueKind.Object } credential
            ? Answer(http, await passkeys.TryAsync(http, credential.GetRawText(), http.RequestAborted), rights, clock)
            : Bodies.Invalid("Ange credential: webbläsarens svar som JSON."));

    private static IResult Answer(HttpContext http, SignInAttempt result, RoleRights rights, TimeProvider clock) =>
        result.Wait is { } wait ? Throttled(http, wait)
        : result.IsHalf ? SessionAnswer.Nobody(rights, isHalf: true)
        : result.Session is { } session ? SessionAnswer.Of(session, rights, clock)
        : Bodies.Refuse(
            StatusCodes.Status401Unauthorized, "REFUSED", "Det gick inte att logga in. Kontrollera e-postadress och lösenord, eller vänta en stund och försök igen.");

    private static Task<IResult> ForgottenAsync(HttpContext http, Forgotten forgotten) => http.Request.ReadAsync<ForgottenBody>(async body =>
        !EmailAddress.IsValid(body.Email) ? Bodies.Invalid("Ange email: en adress som namn@example.se.")
        : await forgotten.AskAsync(http, body.Email!, http.RequestAborted) is { } wait ? Throttled(http, wait)
        : Results.StatusCode(StatusCodes.Status202Accepted));

    // a refused command leaves its audit: nobody shall fill the store with them
    private static Task<IResult> ResetAsync(HttpContext http, Commands commands, SignInThrottle throttle) => http.Request.ReadAsync<ResetBody>(async body =>
        throttle.Try(http.Connection.RemoteIpAddress) is { } throttled ? Throttled(http, throttled.Wait)
        : Done(await commands.SendAsync(new ChoosePassword(Short(body.Email), Short(body.Token), body.Password ?? ""), "reset", http.RequestAborted)));

    private static Task<IResult> SetUpAsync(HttpContext http, Commands commands, SignInThrottle throttle) => http.Request.ReadAsync<SetUpBody>(async body =>
        throttle.Try(http.Connection.RemoteIpAddress) is { } throttled ? Throttled(http, throttled.Wait)
        : Done(await commands.SendAsync(new SetUp(Short(body.Token), Short(body.Email), body.Name ?? "", body.Password ?? ""), "setup", http.RequestAborted)));

    private static IResult Done(Outcome outcome) => outcome.IsRefused
        ? Bodies.Refuse(StatusCodes.Status400BadRequest, SessionAnswer.NameOf(outcome.Errors[0].Code), outcome.Errors[0].Message)
        : Results.NoContent();

    private static IResult Throttled(HttpContext http, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Bodies.Refuse(StatusCodes.Status429TooManyRequests, "THROTTLED", $"För många försök. Vänta {seconds} sekunder och försök igen.");
    }

    /// <summary>What is longer can be no address and no token.</summary>
    private static string Short(string? text) => text is { Length: <= EmailAddress.MaxLength } ? text : "";

    private sealed record SignInBody(string? Email, string? Password, bool Remember);

    private sealed record SecondFactorBody(string? Code, string? Kind);

    private sealed record PasskeyBody(JsonElement? Credential);

    private sealed record ForgottenBody(string? Email);

    private sealed record ResetBody(string? Email, string? Token, string? Password);

    private sealed record SetUpBody(string? Token, string? Email, string? Name, string? Password);
}
