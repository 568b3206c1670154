using System.Text.Json;

namespace Samverkan.GraphQL.Types;

/// <summary>A file that came with a request; there until the request is done.</summary>
public interface IUpload
{
    /// <summary>Its name as the client states it, without folders. Not to be trusted: not a name to keep the file under.</summary>
    string FileName { get; }

    /// <summary>Its media type as the client states it, which says nothing of what it holds.</summary>
    string? ContentType { get; }

    /// <summary>Its bytes.</summary>
    long Length { get; }

    /// <summary>Reads it from its beginning; each call gives a stream of its own.</summary>
    ValueTask<Stream> OpenReadAsync(CancellationToken cancellationToken);
}

/// <summary>The files of a multipart request. Where one stands in a variable, the JSON has a marker that no scalar but <c>Upload</c> takes.</summary>
public sealed class Uploads(IReadOnlyDictionary<string, IUpload> files)
{
    private const string Marker = "$upload";

    /// <summary>No files.</summary>
    public static Uploads None { get; } = new(new Dictionary<string, IUpload>());

    /// <summary>What stands in the JSON for the file of a part.</summary>
    public static KeyValuePair<string, string> MarkerOf(string part) => new(Marker, part);

    /// <summary>The file that JSON stands for, or null.</summary>
    internal IUpload? Find(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(Marker, out var part) && part.ValueKind == JsonValueKind.String
            ? files.GetValueOrDefault(part.GetString()!)
            : null;
}
