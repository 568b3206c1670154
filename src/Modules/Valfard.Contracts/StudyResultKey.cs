using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Workspace;

namespace Samverkan.Valfard.Contracts;

/// <summary>What came out of a study order (resultat).</summary>
/// <param name="Id">Its identity.</param>
[EntityKey("StudyResult")]
public sealed record StudyResultKey([property: Field] Guid Id) : IWorkspaceItem;
