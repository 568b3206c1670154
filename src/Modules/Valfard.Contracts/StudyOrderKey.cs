using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Workspace;

namespace Samverkan.Valfard.Contracts;

/// <summary>What a municipality asks FoU Jämt to do (beställning).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("StudyOrder")]
public sealed record StudyOrderKey([property: Field] Guid Id) : IWorkspaceItem;
