using System.Buffers.Text;
using System.Net.Sockets;

namespace Samverkan.Benchmarks.Measuring;

/// <summary>A kept connection that sends the same bytes again and again, and looks no further into an answer than to find its end.</summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[128 * 1024];
    private int filled;

    public static async Task<HttpConnection> OpenAsync(Uri address)
    {
        var connection = new HttpConnection();
        await connection.socket.ConnectAsync(address.Host, address.Port);
        return connection;
    }

    /// <summary>Sends a request and waits for the whole answer, which is there until the next one is asked for.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> AskAsync(ReadOnlyMemory<byte> request)
    {
        await socket.SendAsync(request);
        filled = 0;
        while (true)
        {
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
            filled += read;
            if (read == 0)
            {
                throw new EndOfStreamException("The server closed the connection.");
            }
            if (EndOf(buffer.AsSpan(0, filled)) is { } end)
            {
                return buffer.AsMemory(0, end);
            }
        }
    }

    /// <summary>The body of an answer, without the frames of its chunks.</summary>
    public static byte[] BodyOf(ReadOnlySpan<byte> answer)
    {
        var begin = answer.IndexOf("\r\n\r\n"u8) + 4;
        if (LengthIn(answer[..begin]) is { } length)
        {
            return answer.Slice(begin, length).ToArray();
        }
        var body = new List<byte>();
        for (var place = begin; NextChunk(answer, place) is var (from, size) && size > 0; place = from + size + 2)
        {
            body.AddRange(answer.Slice(from, size));
        }
        return [.. body];
    }

    public void Dispose() => socket.Dispose();

    private static int? EndOf(ReadOnlySpan<byte> answer)
    {
        var begin = answer.IndexOf("\r\n\r\n"u8) + 4;
        if (begin < 4)
        {
            return null;
        }
        if (!answer.StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(answer));
        }
        if (LengthIn(answer[..begin]) is { } length)
        {
            return begin + length <= answer.Length ? begin + length : null;
        }
        for (var place = begin; NextChunk(answer, place) is var (from, size); place = from + size + 2)
        {
            if (size == 0)
            {
                return from + 2 <= answer.Length ? from + 2 : null;
            }
        }
        return null;
    }

    private static (int From, int Size)? NextChunk(ReadOnlySpan<byte> answer, int place)
    {
        if (place >= answer.Length)
        {
            return null;
        }
        var line = answer[place..].IndexOf("\r\n"u8);
        return line > 0 && Utf8Parser.TryParse(answer.Slice(place, line), out int size, out _, 'x') ? (place + line + 2, size) : null;
    }

    private static int? LengthIn(ReadOnlySpan<byte> head)
    {
        var name = head.IndexOf("Content-Length: "u8);
        name = name < 0 ? head.IndexOf("content-length: "u8) : name;
        return name >= 0 && Utf8Parser.TryParse(head[(name + 16)..], out int length, out _) ? length : null;
    }
}
