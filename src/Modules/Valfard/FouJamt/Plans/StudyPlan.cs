using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Valfard.Contracts;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.Plans;

/// <summary>How the work on a study order is to be done: steps, method, people and dates (plan) [001]. A changed plan is a new one; the earlier ones are kept.</summary>
[ObjectType, Needs("valfard.read")]
internal sealed class StudyPlan
{
    /// <summary>Most steps in a plan.</summary>
    public const int MaxSteps = 50;

    /// <summary>Longest reason for a change, in characters.</summary>
    public const int MaxReason = 500;

    private StudyPlan()
    {
    }

    /// <summary>A plan.</summary>
    public StudyPlan(Guid id, Guid studyOrderId, int revision, string? reason, string by, DateTimeOffset at)
    {
        Id = id;
        StudyOrderId = studyOrderId;
        Revision = revision;
        Reason = reason;
        MadeBy = by;
        MadeAt = at;
    }

    /// <summary>Identity of this plan among the order's plans.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>The order that is planned.</summary>
    public Guid StudyOrderId { get; private set; }

    /// <summary>Which of the order's plans it is: 1 is the first (utgåva).</summary>
    [Field, Filterable, Orderable]
    public int Revision { get; private set; }

    /// <summary>Why the plan before was changed; null for the first (skäl till ändring).</summary>
    [Field]
    public string? Reason { get; private set; }

    /// <summary>Name of who recorded it (registrerad av).</summary>
    [Field]
    public string MadeBy { get; private set; } = "";

    /// <summary>When it was recorded (registrerad).</summary>
    [Field]
    public DateTimeOffset MadeAt { get; private set; }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<StudyPlan>(table =>
        {
            table.ToTable("study_plans");
            table.Property(p => p.Reason).HasMaxLength(MaxReason);
            table.Property(p => p.MadeBy).HasMaxLength(200);
            table.HasOne<StudyOrder>().WithMany().HasForeignKey(p => p.StudyOrderId).OnDelete(DeleteBehavior.Restrict);
            table.HasIndex(p => new { p.StudyOrderId, p.Revision, p.Id }).IsUnique();
        });
        StudyPlanStep.Map(model);
        PlannedStudy.Map(model);
    }
}

/// <summary>A step of a plan: what is done, by which method, by whom and when (steg).</summary>
[ObjectType]
internal sealed class StudyPlanStep
{
    /// <summary>Longest text and longest method, in characters.</summary>
    public const int MaxText = 1000;

    /// <summary>Most who take part beside the responsible one.</summary>
    public const int MaxParticipants = 20;

    private StudyPlanStep()
    {
    }

    /// <summary>A step.</summary>
    public StudyPlanStep(Guid planId, int number, string text, string method, DateOnly from, DateOnly to, IEnumerable<OfficeOrPerson> people)
    {
        PlanId = planId;
        Number = number;
        Text = text;
        Method = method;
        From = from;
        To = to;
        People = [.. people.Select((who, place) => new StudyPlanPerson(planId, number, place, who))];
    }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Its place in the plan, 1 first (nummer).</summary>
    [Field]
    public int Number { get; private set; }

    /// <summary>What is done (steg).</summary>
    [Field]
    public string Text { get; private set; } = "";

    /// <summary>By which method (metod).</summary>
    [Field]
    public string Method { get; private set; } = "";

    /// <summary>First day (från och med).</summary>
    [Field, Filterable]
    public DateOnly From { get; private set; }

    /// <summary>Last day (till och med).</summary>
    [Field, Filterable]
    public DateOnly To { get; private set; }

    /// <summary>The responsible one, and then those who take part.</summary>
    public List<StudyPlanPerson> People { get; private set; } = [];

    /// <summary>Who answers for the step (ansvarig).</summary>
    [Field]
    public OfficeOrPerson Responsible => People.Single(p => p.Place == 0).Who;

    /// <summary>Who else takes part (medverkande).</summary>
    [Field]
    public IReadOnlyList<OfficeOrPerson> Participants => [.. People.Where(p => p.Place > 0).OrderBy(p => p.Place).Select(p => p.Who)];

    internal static void Map(ModelBuilder model)
    {
        model.Entity<StudyPlanStep>(table =>
        {
            table.ToTable("study_plan_steps");
            table.HasKey(s => new { s.PlanId, s.Number });
            table.Property(s => s.Number).ValueGeneratedNever();
            table.Property(s => s.Text).HasMaxLength(MaxText);
            table.Property(s => s.Method).HasMaxLength(MaxText);
            table.Ignore(s => s.Participants);
            table.HasOne<StudyPlan>().WithMany().HasForeignKey(s => s.PlanId).OnDelete(DeleteBehavior.Restrict);
            table.HasMany(s => s.People).WithOne().HasForeignKey(p => new { p.PlanId, p.StepNumber }).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<StudyPlanPerson>(table =>
        {
            table.ToTable("study_plan_people");
            table.HasKey(p => new { p.PlanId, p.StepNumber, p.Place });
            table.Property(p => p.Office).HasMaxLength(OfficeOrPerson.MaxOffice);
        });
    }
}

/// <summary>Somebody's place in a step of a plan.</summary>
internal sealed class StudyPlanPerson
{
    private StudyPlanPerson()
    {
    }

    /// <summary>Somebody's place.</summary>
    public StudyPlanPerson(Guid planId, int stepNumber, int place, OfficeOrPerson who)
    {
        PlanId = planId;
        StepNumber = stepNumber;
        Place = place;
        Office = who.Office;
        PersonId = who.PersonId;
    }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>The step's number.</summary>
    public int StepNumber { get; private set; }

    /// <summary>0 for the responsible one, then those who take part.</summary>
    public int Place { get; private set; }

    /// <summary>The office.</summary>
    public string? Office { get; private set; }

    /// <summary>The person.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Who it is.</summary>
    public OfficeOrPerson Who => new(Office, PersonId);
}

/// <summary>A study order whose plan names a person, and when the person is needed (planerad insats).</summary>
// what the orders' present plans say, kept by person so that a person's list is one seek
[ObjectType, Needs("valfard.read")]
internal sealed class PlannedStudy
{
    private PlannedStudy()
    {
    }

    /// <summary>A person's part in an order's present plan.</summary>
    public PlannedStudy(Guid id, Guid personId, Guid studyOrderId)
    {
        Id = id;
        PersonId = personId;
        StudyOrderId = studyOrderId;
    }

    /// <summary>Identity of the row.</summary>
    public Guid Id { get; private set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The order.</summary>
    public Guid StudyOrderId { get; private set; }

    /// <summary>First day of the first step that names the person (från och med).</summary>
    [Field]
    public DateOnly From { get; private set; }

    /// <summary>Last day of the last step that names the person (till och med).</summary>
    [Field, Orderable]
    public DateOnly To { get; private set; }

    /// <summary>Whether the person answers for any of those steps (ansvarig).</summary>
    [Field]
    public bool IsResponsible { get; private set; }

    /// <summary>The order (beställning).</summary>
    [Field(Requires = [nameof(StudyOrderId)])]
    public StudyOrderKey StudyOrder => new(StudyOrderId);

    /// <summary>Says when the person is needed.</summary>
    public void Say(DateOnly from, DateOnly to, bool isResponsible)
    {
        From = from;
        To = to;
        IsResponsible = isResponsible;
    }

    internal static void Map(ModelBuilder model) => model.Entity<PlannedStudy>(table =>
    {
        table.ToTable("planned_studies");
        table.HasOne<StudyOrder>().WithMany().HasForeignKey(p => p.StudyOrderId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(p => new { p.StudyOrderId, p.PersonId }).IsUnique();
        table.HasIndex(p => new { p.PersonId, p.To, p.Id });
    });
}
