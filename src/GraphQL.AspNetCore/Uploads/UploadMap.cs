using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>Which file stands where: the part <c>map</c> of a multipart request.</summary>
internal sealed class UploadMap
{
    private const string Variables = "variables";

    private readonly Dictionary<string, string[]> paths;

    private UploadMap(Dictionary<string, string[]> paths) => this.paths = paths;

    /// <summary>Reads the part.</summary>
    /// <exception cref="Refusal">It is no map, or names too many files.</exception>
    public static UploadMap Of(JsonElement json, int most)
    {
        if (json.ValueKind != JsonValueKind.Object || json.EnumerateObject().Any(p => !IsPaths(p.Value)))
        {
            throw Bad("The part map is a JSON object: for the name of each file's part, a list of paths such as \"variables.file\".");
        }
        var paths = json.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.EnumerateArray().Select(v => v.GetString()!).ToArray(), StringComparer.Ordinal);
        return paths.Count <= most ? new UploadMap(paths) : throw new Refusal(
            StatusCodes.Status413PayloadTooLarge, $"A request may bring {most} files.", ErrorCodes.LimitExceeded);
    }

    /// <summary>The variables of a request, with a marker where a file stands.</summary>
    /// <exception cref="Refusal">A file stands nowhere.</exception>
    public JsonObject PutInto(JsonElement operations)
    {
        var root = operations.ValueKind == JsonValueKind.Object && operations.TryGetProperty(Variables, out var given) && given.ValueKind == JsonValueKind.Object
            ? JsonObject.Create(given.Clone())!
            : [];
        foreach (var (part, places) in paths)
        {
            foreach (var place in places)
            {
                Put(root, place, part);
            }
        }
        return root;
    }

    /// <summary>Refuses a file that the map does not name.</summary>
    public void RequirePlace(string part)
    {
        if (!paths.ContainsKey(part))
        {
            throw Bad($"The part map does not say where the file of the part \"{part}\" stands.");
        }
    }

    /// <summary>Refuses a request whose files are not all there.</summary>
    public void RequireAll(IEnumerable<string> parts)
    {
        if (paths.Keys.Except(parts).FirstOrDefault() is { } missing)
        {
            throw Bad($"The file of the part \"{missing}\", which the part map names, is missing.");
        }
    }

    /// <summary>A refusal of what is wrong with the request.</summary>
    public static Refusal Bad(string message) => new(StatusCodes.Status400BadRequest, message);

    private static bool IsPaths(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String);

    private static void Put(JsonObject root, string place, string part)
    {
        if (place.Split('.') is not [Variables, .. { Length: > 0 } steps])
        {
            throw Bad($"The path \"{place}\" of the part map must begin with \"variables.\".");
        }
        JsonNode? at = root;
        foreach (var step in steps[..^1])
        {
            at = Child(at, step, out _);
        }
        if (Child(at, steps[^1], out var isThere) is not null || !isThere)
        {
            throw Bad($"The path \"{place}\" of the part map must lead to null in the variables: there the file stands.");
        }
        var (name, value) = Types.Uploads.MarkerOf(part);
        Set(at!, steps[^1], new JsonObject { [name] = value });
    }

    private static JsonNode? Child(JsonNode? node, string step, out bool isThere)
    {
        switch (node)
        {
            case JsonObject o:
                isThere = o.TryGetPropertyValue(step, out var value);
                return value;
            case JsonArray a when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < a.Count:
                isThere = true;
                return a[index];
            default:
                isThere = false;
                return null;
        }
    }

    private static void Set(JsonNode node, string step, JsonNode value)
    {
        if (node is JsonArray a)
        {
            a[int.Parse(step, CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            node[step] = value;
        }
    }
}
