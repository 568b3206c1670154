using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>Content negotiation (GraphQL over HTTP, "Accept" and "Media Types").</summary>
internal static class ResponseMediaType
{
    /// <summary>The media type of GraphQL responses: its status codes tell a request that failed from one that was executed.</summary>
    public const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>The older media type: every well-formed request is answered with 200.</summary>
    public const string Json = "application/json";

    private const string Html = "text/html";

    /// <summary>The media type that a GraphQL response shall have, or null if the client takes none that we can write.</summary>
    /// <remarks>
    /// Without a preference it is <see cref="Json"/>: clients that do not name the newer type expect the older one's status codes.
    /// Between equal preferences for both by name, the newer one says more.
    /// </remarks>
    public static string? Negotiate(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept))
        {
            return Json;
        }
        var ranges = Ranges(accept);
        var response = Quality(ranges, GraphQLResponse, named: true);
        var json = Quality(ranges, Json, named: false);
        return response == 0 && json == 0 ? null : response >= json ? GraphQLResponse : Json;
    }

    /// <summary>Whether the client is a browser that opens the address as a page.</summary>
    public static bool PrefersHtml(StringValues accept)
    {
        var ranges = Ranges(accept);
        var html = Quality(ranges, Html, named: true);
        return html > 0 && html >= Quality(ranges, GraphQLResponse, named: true) && html >= Quality(ranges, Json, named: true);
    }

    /// <summary>Whether the client names a media type and prefers it to both of those of GraphQL responses.</summary>
    public static bool PrefersNamed(StringValues accept, string mediaType)
    {
        var ranges = Ranges(accept);
        var quality = Quality(ranges, mediaType, named: true);
        return quality > Quality(ranges, GraphQLResponse, named: true) && quality > Quality(ranges, Json, named: true);
    }

    private static IList<MediaTypeHeaderValue> Ranges(StringValues accept) =>
        MediaTypeHeaderValue.TryParseList(accept, out var ranges) ? ranges : [];

    /// <summary>The weight from 0 to 1 that the most specific matching range gives a media type (RFC 9110, 12.5.1).</summary>
    private static double Quality(IList<MediaTypeHeaderValue> ranges, string mediaType, bool named)
    {
        var type = new MediaTypeHeaderValue(mediaType);
        var match = ranges
            .Where(r => Admits(r) && (named ? r.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) : type.IsSubsetOf(Bare(r))))
            .OrderBy(r => r.MatchesAllTypes ? 2 : r.MatchesAllSubTypes ? 1 : 0)
            .FirstOrDefault();
        return match is null ? 0 : match.Quality ?? 1;
    }

    /// <summary>We write UTF-8 only.</summary>
    private static bool Admits(MediaTypeHeaderValue range) =>
        !range.Charset.HasValue || HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static MediaTypeHeaderValue Bare(MediaTypeHeaderValue range) => new(range.MediaType);
}
