using System.Buffers;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>A file of a request: in memory if it is small, else in a file that goes with the request.</summary>
internal sealed class UploadedFile : IUpload, IDisposable
{
    private const int Piece = 16 * 1024;

    private readonly byte[]? bytes;
    private readonly string? path;

    private UploadedFile(string fileName, string? contentType, long length, byte[]? bytes, string? path) =>
        (FileName, ContentType, Length, this.bytes, this.path) = (fileName, contentType, length, bytes, path);

    public string FileName { get; }

    public string? ContentType { get; }

    public long Length { get; }

    /// <summary>Takes a file in, whole.</summary>
    /// <param name="fileName">Its name as stated.</param>
    /// <param name="contentType">Its media type as stated.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="options">What is kept in memory.</param>
    /// <param name="most">Makes the refusal of a file that is as long as that; null as long as it may go on.</param>
    /// <param name="cancellationToken">Cancelled when the client leaves.</param>
    public static async Task<UploadedFile> TakeAsync(
        string fileName, string? contentType, Stream content, GraphQLUploadOptions options, Func<long, Refusal?> most, CancellationToken cancellationToken)
    {
        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        var path = Path.Combine(options.Folder ?? Path.GetTempPath(), $"samverkan-upload-{Guid.NewGuid():N}");
        using var memory = new MemoryStream();
        FileStream? file = null;
        try
        {
            var length = 0L;
            for (int read; (read = await content.ReadAsync(piece, cancellationToken)) > 0;)
            {
                length += read;
                if (most(length) is { } refusal)
                {
                    throw refusal;
                }
                if (file is null && length > options.MemoryBytes)
                {
                    file = Create(path);
                    await file.WriteAsync(memory.GetBuffer().AsMemory(0, (int)memory.Length), cancellationToken);
                }
                await ((Stream?)file ?? memory).WriteAsync(piece.AsMemory(0, read), cancellationToken);
            }
            var taken = file is null ? new UploadedFile(BareName(fileName), contentType, length, memory.ToArray(), null)
                : new UploadedFile(BareName(fileName), contentType, length, null, path);
            path = null;
            return taken;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
            if (file is not null)
            {
                await file.DisposeAsync();
            }
            if (path is not null)
            {
                File.Delete(path);
            }
        }
    }

    public ValueTask<Stream> OpenReadAsync(CancellationToken cancellationToken) => ValueTask.FromResult<Stream>(
        bytes is not null ? new MemoryStream(bytes, writable: false) : new FileStream(path!, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));

    public void Dispose()
    {
        if (path is not null)
        {
            File.Delete(path);
        }
    }

    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return new FileStream(path, options);
    }

    // Some clients state a path, of their own system's kind.
    private static string BareName(string fileName) => fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
}
