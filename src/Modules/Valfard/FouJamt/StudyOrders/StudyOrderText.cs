namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>What a municipality says in a study order.</summary>
internal sealed record StudyOrderText(string Title, string Need, string Relief, StudyOrderPriority Priority, string? Considerations)
{
    /// <summary>Longest title, in characters.</summary>
    public const int MaxTitle = 200;

    /// <summary>Longest need, in characters.</summary>
    public const int MaxNeed = 4000;

    /// <summary>Longest relief, in characters.</summary>
    public const int MaxRelief = 2000;

    /// <summary>Longest considerations, in characters.</summary>
    public const int MaxConsiderations = 2000;
}
