namespace Samverkan.GraphQL.AspNetCore;

/// <summary>What the HTTP side of every GraphQL endpoint accepts; passing a limit is answered with <c>LIMIT_EXCEEDED</c>.</summary>
public sealed class GraphQLHttpOptions
{
    /// <summary>Longest body of a POST, in bytes; a longer one is refused with status 413 without being kept in memory.</summary>
    public int BodyBytes { get; set; } = 1024 * 1024;

    /// <summary>Longest query string of a GET, in characters as sent; a longer one is refused with status 414.</summary>
    public int QueryStringLength { get; set; } = 8000;

    /// <summary>Deepest nesting of the request's JSON: the envelope, and within it the variables and extensions.</summary>
    public int JsonDepth { get; set; } = 64;

    /// <summary>Event streams and sockets that are open at once in this process; further ones are refused with status 503.</summary>
    public int Connections { get; set; } = 1000;

    /// <summary>How often a connection on which nothing happens is told that it is alive.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How long queries and mutations on sockets may take to end when the host stops.</summary>
    public TimeSpan StopTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>WebSockets.</summary>
    public GraphQLWebSocketOptions WebSockets { get; set; } = new();

    /// <summary>What one principal may ask; without limit unless it is set.</summary>
    public GraphQLRateOptions Rates { get; set; } = new();

    /// <summary>Files in multipart requests.</summary>
    public GraphQLUploadOptions Uploads { get; set; } = new();
}

/// <summary>What a socket of the protocol graphql-transport-ws may do.</summary>
public sealed class GraphQLWebSocketOptions
{
    /// <summary>
    /// Origins of pages, besides those of the host's own address, whose scripts may open sockets: <c>https://portal.example.se</c>. A browser sends
    /// cookies with a socket that any page opens, and no preflight asks first.
    /// </summary>
    public IList<string> AllowedOrigins { get; set; } = [];

    /// <summary>How long the server waits for <c>connection_init</c>.</summary>
    public TimeSpan InitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a client may take to read a message, or to answer a ping of the WebSocket protocol, before it counts as gone.</summary>
    public TimeSpan PongTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the client may take to say goodbye once the server has.</summary>
    public TimeSpan CloseTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest message of a client, in bytes.</summary>
    public int MessageBytes { get; set; } = 1024 * 1024;

    /// <summary>Messages of a client in a second.</summary>
    public int MessagesPerSecond { get; set; } = 100;

    /// <summary>Operations of a socket that run at once.</summary>
    public int Operations { get; set; } = 100;
}

/// <summary>How many files a request may bring, and how large.</summary>
public sealed class GraphQLUploadOptions
{
    /// <summary>Files of a request.</summary>
    public int Files { get; set; } = 10;

    /// <summary>Bytes of a file.</summary>
    public long FileBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>Bytes of all files of a request.</summary>
    public long TotalBytes { get; set; } = 50 * 1024 * 1024;

    /// <summary>Bytes of a file that are kept in memory; what is larger is kept in a file of <see cref="Folder"/> until the request is done.</summary>
    public int MemoryBytes { get; set; } = 64 * 1024;

    /// <summary>Folder of the files that do not fit in memory; the system's own folder for such files without it.</summary>
    public string? Folder { get; set; }
}
