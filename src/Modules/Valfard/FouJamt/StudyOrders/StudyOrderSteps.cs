using static Samverkan.Valfard.FouJamt.StudyOrders.StudyOrderStatus;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>Every step in the life of a study order, in one table: what none of them leads to does not happen.</summary>
internal static class StudyOrderSteps
{
    private static readonly Life<StudyOrderStatus> Life = new(
        nameof(StudyOrder), "Beställningen finns inte. Ange id för en beställning som finns i listan.", "en beställning", status => status.InSwedish());

    /// <summary>The municipality says something else in it.</summary>
    public static Step<StudyOrderStatus> Change { get; } = new(Life, "ändras", [Placed]);

    /// <summary>The municipality takes it back.</summary>
    public static Step<StudyOrderStatus> Withdraw { get; } = new(Life, "återtas", [Placed], Withdrawn);

    /// <summary>FoU Jämt assesses it.</summary>
    public static Step<StudyOrderStatus> Assess { get; } = new(Life, "bedömas", [Placed], Assessed);

    /// <summary>A RUG contact says what the municipality thinks of it.</summary>
    public static Step<StudyOrderStatus> StateOpinion { get; } = new(Life, "få ett yttrande från RUG", [Placed, Assessed]);

    /// <summary>FoU-rådet ranks it among the others.</summary>
    public static Step<StudyOrderStatus> Rank { get; } = new(Life, "rangordnas", [Assessed]);

    /// <summary>FoU-rådet accepts it.</summary>
    public static Step<StudyOrderStatus> Accept { get; } = new(Life, "antas", [Assessed], Accepted);

    /// <summary>FoU-rådet declines it.</summary>
    public static Step<StudyOrderStatus> Decline { get; } = new(Life, "avböjas", [Assessed], Declined);

    /// <summary>It is said which long-term goal it serves.</summary>
    public static Step<StudyOrderStatus> SetGoal { get; } = new(Life, "kopplas till ett mål", [Placed, Assessed, Accepted, Planned, Started, Completed]);

    /// <summary>It becomes secret, or open, whatever has become of it.</summary>
    public static Step<StudyOrderStatus> SetSecrecy { get; } = new(Life, "hemligstämplas", [.. Enum.GetValues<StudyOrderStatus>()]);

    /// <summary>It gets its plan.</summary>
    public static Step<StudyOrderStatus> Plan { get; } = new(Life, "planeras", [Accepted], Planned);

    /// <summary>Its plan is replaced by another.</summary>
    public static Step<StudyOrderStatus> ChangePlan { get; } = new(Life, "få en ändrad plan", [Planned, Started]);

    /// <summary>The work begins: only with a plan, which is what the state says [001].</summary>
    public static Step<StudyOrderStatus> Start { get; } = new(Life, "påbörjas", [Planned], Started);

    /// <summary>A result is registered.</summary>
    public static Step<StudyOrderStatus> AddResult { get; } = new(Life, "få ett resultat", [Started, Completed]);

    /// <summary>The work is done, and there is a result that people can take in.</summary>
    public static Step<StudyOrderStatus> Complete { get; } = new(Life, "slutföras", [Started], Completed);

    /// <summary>The result is spread, and what it led to is stated.</summary>
    public static Step<StudyOrderStatus> Close { get; } = new(Life, "avslutas", [Completed], Closed);

    /// <summary>A combined post works with it.</summary>
    public static Step<StudyOrderStatus> Assign { get; } = new(Life, "läggas på en kombinationstjänst", [Accepted, Planned, Started]);

    /// <summary>A need caught in a visit leads to it.</summary>
    public static Step<StudyOrderStatus> LinkNeed { get; } = new(Life, "kopplas till ett fångat behov", [Placed, Assessed, Accepted, Planned, Started, Completed, Closed]);
}
