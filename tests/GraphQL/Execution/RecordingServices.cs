using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Tests.Execution;

/// <summary>Lanes and an authorizer that note what they are asked.</summary>
internal sealed class RecordingServices(Func<AccessRule?, string?>? deny = null) : IServiceProvider, ILanes, IAuthorizer
{
    public List<string> Log { get; } = [];

    public object? GetService(Type serviceType) =>
        serviceType == typeof(ILanes) || (serviceType == typeof(IAuthorizer) && deny is not null) ? this : null;

    public ValueTask EnterAsync(string lane, CancellationToken cancellationToken)
    {
        Log.Add("enter " + lane);
        return ValueTask.CompletedTask;
    }

    public ValueTask LeaveAllAsync()
    {
        Log.Add("leave");
        return ValueTask.CompletedTask;
    }

    public string? Deny(AccessRule? rule) => deny!(rule);
}
