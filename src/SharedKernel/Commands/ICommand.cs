using MediatR;

namespace Samverkan.SharedKernel.Commands;

/// <summary>
/// A use case that changes one module's store, all of it in one transaction. What it needs is stated by <c>[Needs]</c>, <c>[SignedIn]</c> or <c>[Public]</c> on its class;
/// without any of them only a principal who may do everything may send it.
/// </summary>
/// <remarks>The handler changes rows and publishes events; it never saves or commits: the pipeline does.</remarks>
public interface ICommand : IRequest<Outcome>
{
    /// <summary>The module whose store it changes.</summary>
    string Module { get; }

    /// <summary>Why, in the user's words; kept in the audit trail.</summary>
    string? Reason => null;
}
