using Samverkan.SharedKernel.Workspace;
using Samverkan.Valfard.Contracts;

namespace Samverkan.Kommunovergripande.Register;

/// <summary>The other modules' entities that the register leads to: by key alone, the rest is theirs to tell.</summary>
internal static class WorkspaceItems
{
    /// <summary>The entity of a type and id, or null where the type is unknown here.</summary>
    public static IWorkspaceItem? Find(string itemType, Guid id) => itemType switch
    {
        "StudyOrder" => new StudyOrderKey(id),
        "StudyResult" => new StudyResultKey(id),
        _ => null,
    };
}
