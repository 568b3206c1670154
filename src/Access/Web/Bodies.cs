using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Samverkan.Access.Web;

/// <summary>Why a request was not served.</summary>
/// <param name="Code">For programs.</param>
/// <param name="Message">For people, in Swedish.</param>
internal sealed record Refusal(string Code, string Message);

/// <summary>What requests below <c>/access</c> hold, and answers to what cannot be read.</summary>
internal static class Bodies
{
    /// <summary>Most bytes of a request.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>Reads a request's JSON and answers by it.</summary>
    public static async Task<IResult> ReadAsync<T>(this HttpRequest request, Func<T, Task<IResult>> answer)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, "INVALID", "Skicka JSON: Content-Type ska vara application/json.");
        }

        T? body;
        try
        {
            body = await request.ReadFromJsonAsync<T>(request.HttpContext.RequestAborted);
        }
        catch (Exception unreadable) when (unreadable is JsonException or BadHttpRequestException)
        {
            body = null;
        }

        return body is null ? Invalid("Innehållet går inte att läsa. Skicka ett JSON-objekt.") : await answer(body);
    }

    /// <summary>Something in the request is wrong.</summary>
    public static IResult Invalid(string message) => Refuse(StatusCodes.Status400BadRequest, "INVALID", message);

    /// <summary>The request was read and refused.</summary>
    public static IResult Refuse(int status, string code, string message) => Results.Json(new Refusal(code, message), statusCode: status);
}
