using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Valfard.Contracts;
using static Samverkan.Valfard.FouJamt.Goals.FouJamtGoalStatus;

namespace Samverkan.Valfard.FouJamt.Goals;

/// <summary>
/// A long-term goal of FoU Jämt, which study orders serve (långsiktigt mål): "målen för verksamheten behöver vara mer långsiktiga" [001]. It spans at
/// least three years.
/// </summary>
[ObjectType, Entity(typeof(FouJamtGoalKey)), Needs("valfard.read")]
internal sealed class FouJamtGoal : ILiving<FouJamtGoalStatus>
{
    /// <summary>Longest text, in characters.</summary>
    public const int MaxText = 500;

    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReason = 500;

    /// <summary>Fewest years that make a goal long-term.</summary>
    public const int FewestYears = 3;

    /// <summary>First and last year that a goal can have.</summary>
    public const int EarliestYear = 2000, LatestYear = 2100;

    private FouJamtGoal()
    {
    }

    /// <summary>A goal.</summary>
    public FouJamtGoal(Guid id, string text, int fromYear, int toYear, DateTimeOffset at, bool isExample = false)
    {
        Id = id;
        IsExample = isExample;
        Change(text, fromYear, toYear, at);
    }

    /// <summary>Identity.</summary>
    [Field, Filterable]
    public Guid Id { get; private set; }

    /// <summary>What shall be reached (mål).</summary>
    [Field]
    public string Text { get; private set; } = "";

    /// <summary>First calendar year (från och med år).</summary>
    [Field, Filterable, Orderable]
    public int FromYear { get; private set; }

    /// <summary>Last calendar year (till och med år).</summary>
    [Field, Filterable]
    public int ToYear { get; private set; }

    /// <summary>Whether it is striven for (status).</summary>
    [Field, Filterable]
    public FouJamtGoalStatus Status { get; private set; }

    /// <summary>Why it is striven for no more; null while it is (skäl).</summary>
    [Field]
    public string? DroppedBecause { get; private set; }

    /// <summary>When it was last changed (ändrad).</summary>
    [Field]
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Whether it is only an example (exempel).</summary>
    [Field]
    public bool IsExample { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <inheritdoc/>
    public string Named => $"Målet '{Text}'";

    /// <summary>The goal as the audit trail names it.</summary>
    public string AuditId => Id.ToString();

    /// <summary>Says something else, or spans other years.</summary>
    public void Change(string text, int fromYear, int toYear, DateTimeOffset at)
    {
        Status = FouJamtGoalSteps.Change.Taken(Status);
        (Text, FromYear, ToYear, ChangedAt) = (text, fromYear, toYear, at);
    }

    /// <summary>It is striven for no more.</summary>
    public void Drop(string reason, DateTimeOffset at)
    {
        Status = FouJamtGoalSteps.Drop.Taken(Status);
        (DroppedBecause, ChangedAt) = (reason, at);
    }

    internal static void Map(ModelBuilder model) => model.Entity<FouJamtGoal>(table =>
    {
        table.ToTable("fou_jamt_goals");
        table.Property(g => g.Text).HasMaxLength(MaxText);
        table.Property(g => g.DroppedBecause).HasMaxLength(MaxReason);
        table.HasIndex(g => new { g.FromYear, g.Id });
        table.HasIndex(g => new { g.Status, g.FromYear, g.Id });
    });
}

/// <summary>Whether a goal is striven for (status för mål).</summary>
internal enum FouJamtGoalStatus
{
    /// <summary>It is striven for in its years (gäller).</summary>
    Active,

    /// <summary>It was given up before its years were over (övergivet).</summary>
    Dropped,
}

/// <summary>Every step in the life of a goal, in one table.</summary>
internal static class FouJamtGoalSteps
{
    private static readonly Life<FouJamtGoalStatus> Life = new(
        nameof(FouJamtGoal), "Målet finns inte. Ange id för ett mål som finns i listan.", "ett mål", status => status == Active ? "Gäller" : "Övergivet");

    /// <summary>It says something else, or spans other years.</summary>
    public static Step<FouJamtGoalStatus> Change { get; } = new(Life, "ändras", [Active]);

    /// <summary>It is given up.</summary>
    public static Step<FouJamtGoalStatus> Drop { get; } = new(Life, "överges", [Active], Dropped);

    /// <summary>An order serves it.</summary>
    public static Step<FouJamtGoalStatus> Serve { get; } = new(Life, "tjänas av en beställning", [Active]);
}
