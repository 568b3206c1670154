using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Agreements.Priorities;

/// <summary>An area that the parties put first, with what they want to reach in it (prioriterat område) [004].</summary>
[ObjectType, Needs("kommunovergripande.agreement.readWork")]
internal sealed class PriorityArea
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxName = 200;

    /// <summary>Longest description, in characters.</summary>
    public const int MaxDescription = 2000;

    /// <summary>Longest goal, in characters.</summary>
    public const int MaxGoal = 500;

    /// <summary>Most goals of an area.</summary>
    public const int MaxGoals = 20;

    /// <summary>Most areas of an agreement.</summary>
    public const int MaxAreas = 30;

    // rows are made of the columns that a selection needs
    private PriorityArea()
    {
    }

    /// <summary>An area.</summary>
    public PriorityArea(Guid id, Guid agreementId, PriorityAreaText text)
    {
        Id = id;
        AgreementId = agreementId;
        Number = text.Number;
        Say(text);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agreement.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>Its number among the areas, from 1 (nummer).</summary>
    [Field]
    public int Number { get; private set; }

    /// <summary>What it is called (namn).</summary>
    [Field]
    public string Name { get; private set; } = "";

    /// <summary>What is meant in particular; null where nothing is stated (beskrivning).</summary>
    [Field]
    public string? Description { get; private set; }

    /// <summary>What the parties want to reach in it, in order; at most 20, none where none is stated (målsättningar).</summary>
    [Field]
    public IReadOnlyList<string> Goals { get; private set; } = [];

    /// <summary>Says something else of it.</summary>
    public void Say(PriorityAreaText text) => (Name, Description, Goals) = (text.Name, text.Description, text.Goals);

    internal static void Map(ModelBuilder model) => model.Entity<PriorityArea>(table =>
    {
        table.ToTable("priority_areas");
        table.Property(a => a.Name).HasMaxLength(MaxName);
        table.Property(a => a.Description).HasMaxLength(MaxDescription);
        table.HasOne<Agreement>().WithMany().HasForeignKey(a => a.AgreementId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(a => new { a.AgreementId, a.Number }).IsUnique();
    });
}

/// <summary>What is said of an area.</summary>
internal sealed record PriorityAreaText(int Number, string Name, string? Description, IReadOnlyList<string> Goals);
