using Samverkan.GraphQL.Building;

namespace Samverkan.SharedKernel.Workspace;

/// <summary>Something that the register of all modules can lead to: an entity of one of them.</summary>
[InterfaceType("WorkspaceItem")]
public interface IWorkspaceItem
{
    /// <summary>The entity's id: a UUID version 7.</summary>
    [Field]
    Guid Id { get; }
}
