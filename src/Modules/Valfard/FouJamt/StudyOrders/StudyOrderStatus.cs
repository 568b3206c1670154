namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>Where a study order is in its life (status för beställning).</summary>
internal enum StudyOrderStatus
{
    /// <summary>Placed by a municipality, not yet looked at (beställd).</summary>
    Placed,

    /// <summary>Assessed by FoU Jämt, to be ranked in FoU-rådet (bedömd).</summary>
    Assessed,

    /// <summary>FoU-rådet has accepted it (antagen).</summary>
    Accepted,

    /// <summary>FoU-rådet has declined it (avböjd).</summary>
    Declined,

    /// <summary>It has a plan: steps, method, people and dates [001] (planerad).</summary>
    Planned,

    /// <summary>The work has begun (påbörjad).</summary>
    Started,

    /// <summary>The result is there (genomförd).</summary>
    Completed,

    /// <summary>The result is spread and nothing remains to be done (avslutad).</summary>
    Closed,

    /// <summary>The municipality took it back before it was assessed (återtagen).</summary>
    Withdrawn,
}

/// <summary>How soon a municipality needs what it orders (prioritet).</summary>
internal enum StudyOrderPriority
{
    /// <summary>When there is time (låg).</summary>
    Low,

    /// <summary>In the ordinary way (normal).</summary>
    Normal,

    /// <summary>Before other orders of the municipality (hög).</summary>
    High,
}

/// <summary>The states as users read them.</summary>
internal static class StudyOrderStatusText
{
    /// <summary>In Swedish.</summary>
    public static string InSwedish(this StudyOrderStatus status) => status switch
    {
        StudyOrderStatus.Placed => "Beställd",
        StudyOrderStatus.Assessed => "Bedömd",
        StudyOrderStatus.Accepted => "Antagen",
        StudyOrderStatus.Declined => "Avböjd",
        StudyOrderStatus.Planned => "Planerad",
        StudyOrderStatus.Started => "Påbörjad",
        StudyOrderStatus.Completed => "Genomförd",
        StudyOrderStatus.Closed => "Avslutad",
        StudyOrderStatus.Withdrawn => "Återtagen",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without a Swedish word."),
    };
}
