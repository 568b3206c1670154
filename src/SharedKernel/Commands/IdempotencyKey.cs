using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Samverkan.GraphQL.Language;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.SharedKernel.Commands;

/// <summary>
/// What makes two commands the same: the principal, the <c>Idempotency-Key</c> header, and where in the answer the outcome goes;
/// with the hash of the command, by which a key used for something else is found out.
/// </summary>
internal sealed record IdempotencyKey(string PrincipalId, string Key, string Path, byte[] Hash)
{
    /// <summary>Longest key, in characters.</summary>
    public const int MaxLength = 128;

    /// <summary>Longest path that is kept as it is, in characters.</summary>
    public const int MaxPathLength = 200;

    private static readonly SearchValues<char> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:~+/=\"");

    /// <summary>The key of a command; null where the request has none.</summary>
    /// <exception cref="GraphQLException"><see cref="ErrorCodes.BadUserInput"/> for a key that is too long or has other characters.</exception>
    public static IdempotencyKey? Of(RequestInfo request, ICommand command, string path)
    {
        if (request.IdempotencyKey is not { } key)
        {
            return null;
        }

        if (key.Length is 0 or > MaxLength || key.AsSpan().ContainsAnyExcept(Characters))
        {
            throw new GraphQLException(
                $"Idempotency-Key must be 1 to {MaxLength} letters, digits or -_.:~+/=", ErrorCodes.BadUserInput);
        }

        return new(request.Principal.Id, key, Shortened(path), HashOf(command));
    }

    private static string Shortened(string path) =>
        path.Length <= MaxPathLength ? path : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(path)));

    private static byte[] HashOf(ICommand command) =>
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Name = command.GetType().FullName, Command = (object)command }));
}
