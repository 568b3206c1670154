using Samverkan.GraphQL.Building;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>What FoU Jämt says of a study order before FoU-rådet decides on it (bedömning) [001].</summary>
/// <param name="Text">The assessment (bedömning).</param>
/// <param name="By">Name of who assessed it (bedömare).</param>
/// <param name="At">When it was assessed (bedömd).</param>
[ObjectType]
internal sealed record StudyOrderAssessment([property: Field] string Text, [property: Field] string By, [property: Field] DateTimeOffset At)
{
    /// <summary>Longest assessment, in characters.</summary>
    public const int MaxText = 4000;
}
