using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>Documents that clients may name by id instead of sending them (GraphQL over HTTP, "Persisted Documents").</summary>
public sealed class TrustedDocuments
{
    private const string Sha256 = "sha256:";

    private static readonly JsonSerializerOptions NoDuplicates = new() { AllowDuplicateProperties = false };

    private readonly FrozenDictionary<string, string> documents;

    private TrustedDocuments(FrozenDictionary<string, string> documents, bool only) => (this.documents, Only) = (documents, only);

    /// <summary>No documents at all; with <paramref name="only"/> nothing is executed.</summary>
    public static TrustedDocuments None(bool only) => new(FrozenDictionary<string, string>.Empty, only);

    /// <summary>Whether nothing but these documents is executed.</summary>
    public bool Only { get; }

    /// <summary>How many there are.</summary>
    public int Count => documents.Count;

    /// <summary>Reads a manifest: a JSON object whose members are ids and documents.</summary>
    /// <param name="file">The manifest.</param>
    /// <param name="only">Whether nothing but these documents is executed.</param>
    /// <exception cref="TrustedDocumentsException">It cannot be read, or an id is none or another document's.</exception>
    public static TrustedDocuments Load(string file, bool only)
    {
        Dictionary<string, string>? documents;
        try
        {
            documents = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file), NoDuplicates);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new TrustedDocumentsException([$"The manifest {file} cannot be read: {e.Message}"]);
        }
        var faults = (documents ?? []).Select(d => Fault(d.Key, d.Value)).OfType<string>().ToList();
        return documents is null ? throw new TrustedDocumentsException([$"The manifest {file} must be a JSON object with a document for each id."])
            : faults.Count > 0 ? throw new TrustedDocumentsException(faults)
            : new(documents.ToFrozenDictionary(StringComparer.Ordinal), only);
    }

    /// <summary>The document of an id, or null.</summary>
    internal string? Find(string id) => documents.GetValueOrDefault(id);

    /// <summary>Holds every document against a schema.</summary>
    /// <exception cref="TrustedDocumentsException">With every error of every document.</exception>
    internal void RequireValid(RequestExecutor executor)
    {
        var faults = documents.SelectMany(d => executor.Check(d.Value).Select(e => $"{d.Key}: {e.Message}{Place(e)}")).Order(StringComparer.Ordinal).ToList();
        if (faults.Count > 0)
        {
            throw new TrustedDocumentsException(faults);
        }
    }

    /// <summary>There is no such document.</summary>
    internal static Refusal Unknown(string id, TrustedDocuments? documents) => new(
        StatusCodes.Status400BadRequest,
        documents is { Count: > 0 }
            ? $"There is no trusted document {id}. Is the client of another version than the server's manifest?"
            : "The server has no trusted documents: send the parameter query.",
        ErrorCodes.DocumentNotFound)
    {
        OfDocument = true,
    };

    /// <summary>Nothing else is executed.</summary>
    internal static Refusal Required() => new(
        StatusCodes.Status400BadRequest, "Only trusted documents are executed here: name one by the parameter documentId.", ErrorCodes.DocumentRequired)
    {
        OfDocument = true,
    };

    private static string? Fault(string id, string? document)
    {
        if (document is null)
        {
            return $"{id}: the document is null.";
        }
        if (id.StartsWith(Sha256, StringComparison.Ordinal))
        {
            var hash = Sha256 + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
            return hash == id ? null : $"{id}: the document's hash is {hash}.";
        }
        var payload = id.StartsWith("x-", StringComparison.Ordinal) ? id.Split(':', 2)[^1] : id;
        return payload.Length > 0 && payload.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~')
            ? null
            : $"{id}: an id is sha256: with 64 hexadecimal digits, x- with a name and a colon before it, or letters, digits, - . _ ~ alone.";
    }

    private static string Place(GraphQLError error) =>
        error.Locations is [var first, ..] ? $" (line {first.Line}, column {first.Column})" : "";
}

/// <summary>The trusted documents cannot be used; every fault is listed.</summary>
public sealed class TrustedDocumentsException(IReadOnlyList<string> faults)
    : Exception("The trusted documents cannot be used:" + string.Concat(faults.Select(f => "\n- " + f)))
{
    /// <summary>One sentence per fault, each naming its document.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
