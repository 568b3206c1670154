using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Agreements.Priorities;

/// <summary>Something that recurs every year in the work by an agreement (punkt i årsplanen) [004].</summary>
[ObjectType, Needs("kommunovergripande.agreement.readWork")]
internal sealed class YearPlanItem
{
    /// <summary>Longest title, or participants, in characters.</summary>
    public const int MaxTitle = 200;

    /// <summary>Most items of a plan.</summary>
    public const int MaxItems = 100;

    // rows are made of the columns that a selection needs
    private YearPlanItem()
    {
    }

    /// <summary>An item.</summary>
    public YearPlanItem(Guid id, Guid agreementId, YearPlanItemText text)
    {
        Id = id;
        AgreementId = agreementId;
        Say(text);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agreement.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>Its number in the plan, from 1 (nummer).</summary>
    [Field]
    public int Number { get; private set; }

    /// <summary>What it is (typ).</summary>
    [Field]
    public YearPlanItemKind Kind { get; private set; }

    /// <summary>The month, 1–12; null where none is stated (månad).</summary>
    [Field]
    public int? Month { get; private set; }

    /// <summary>What it is called (rubrik).</summary>
    [Field]
    public string Title { get; private set; } = "";

    /// <summary>Who takes part, as offices; null where that is not stated (deltagare).</summary>
    [Field]
    public string? Participants { get; private set; }

    /// <summary>Number of the area that papers are about.</summary>
    public int? AreaNumber { get; private set; }

    /// <summary>Of papers: number of the meeting that they are for; null of all else (inför).</summary>
    [Field]
    public int? BeforeNumber { get; private set; }

    /// <summary>The area that it is about.</summary>
    public PriorityAreaPlace? AreaPlace => AreaNumber is { } number ? new(AgreementId, number) : null;

    /// <summary>Says something else of it.</summary>
    public void Say(YearPlanItemText text) =>
        (Number, Kind, Month, Title, Participants, AreaNumber, BeforeNumber) =
        (text.Number, text.Kind, text.Month, text.Title, text.Participants, text.AreaNumber, text.BeforeNumber);

    internal static void Map(ModelBuilder model) => model.Entity<YearPlanItem>(table =>
    {
        table.ToTable("year_plan_items");
        table.Property(i => i.Title).HasMaxLength(MaxTitle);
        table.Property(i => i.Participants).HasMaxLength(MaxTitle);
        table.HasOne<Agreement>().WithMany().HasForeignKey(i => i.AgreementId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(i => new { i.AgreementId, i.Number }).IsUnique();
    });
}

/// <summary>What is said of an item.</summary>
internal sealed record YearPlanItemText(int Number, YearPlanItemKind Kind, int? Month, string Title, string? Participants, int? AreaNumber, int? BeforeNumber);

/// <summary>Which area of which agreement.</summary>
internal sealed record PriorityAreaPlace(Guid AgreementId, int Number);

/// <summary>What an item of a year plan is (typ av punkt i årsplanen).</summary>
internal enum YearPlanItemKind
{
    /// <summary>A meeting of those at the top of the parties: landshövding, regionråd, regiondirektör [004] (möte på högsta nivå).</summary>
    TopLevelMeeting,

    /// <summary>Papers that the parties make together on one area before a meeting at the top [004] (underlag).</summary>
    Papers,

    /// <summary>Managers who learn of each other's work [004] (chefsutbyte).</summary>
    ManagerExchange,

    /// <summary>Something else (annat).</summary>
    Other,
}
