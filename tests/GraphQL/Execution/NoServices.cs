namespace Samverkan.GraphQL.Tests.Execution;

/// <summary>No services at all.</summary>
internal sealed class NoServices : IServiceProvider
{
    public static NoServices Instance { get; } = new();

    public object? GetService(Type serviceType) => null;
}
