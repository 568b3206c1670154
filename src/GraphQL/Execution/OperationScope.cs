namespace Samverkan.GraphQL.Execution;

/// <summary>The services of one operation, or of one event of a subscription, on a connection that carries several.</summary>
/// <param name="services">The services: a scope of their own, in which the connection's principal is known.</param>
/// <param name="lifetime">Ends the scope.</param>
public sealed class OperationScope(IServiceProvider services, IAsyncDisposable lifetime) : IAsyncDisposable
{
    /// <summary>The services.</summary>
    public IServiceProvider Services => services;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => lifetime.DisposeAsync();
}
