using System.Text.Json;
using Samverkan.GraphQL.Execution;

namespace Samverkan.GraphQL.AspNetCore;

/// <summary>An operation that a socket's client asked for.</summary>
/// <param name="id">The client's name for it.</param>
/// <param name="request">What is asked.</param>
/// <param name="message">The message that it came in, to which the request refers.</param>
/// <param name="isStream">Whether it is a subscription.</param>
/// <param name="ended">Cancelled when the connection ends.</param>
internal sealed class SocketOperation(string id, GraphQLRequest request, JsonDocument message, bool isStream, CancellationToken ended) : IDisposable
{
    private readonly CancellationTokenSource leaving = CancellationTokenSource.CreateLinkedTokenSource(ended);

    /// <summary>The client's name for it.</summary>
    public string Id => id;

    /// <summary>What is asked.</summary>
    public GraphQLRequest Request => request;

    /// <summary>Whether it is a subscription, which does not end by itself.</summary>
    public bool IsStream => isStream;

    /// <summary>Cancelled when the client wants no more of it.</summary>
    public CancellationToken Token => leaving.Token;

    /// <summary>The client wants no more of it.</summary>
    public void Leave()
    {
        try
        {
            leaving.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // it was just done
        }
    }

    public void Dispose()
    {
        leaving.Dispose();
        message.Dispose();
    }
}
