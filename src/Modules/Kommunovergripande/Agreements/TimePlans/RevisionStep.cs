using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.Times;

namespace Samverkan.Kommunovergripande.Agreements.TimePlans;

/// <summary>A step on the way to a new version of an agreement (steg i tidplanen). Its time is kept as it was stated [001].</summary>
[ObjectType, Needs("kommunovergripande.agreement.readWork")]
internal sealed class RevisionStep
{
    /// <summary>Longest text, in characters.</summary>
    public const int MaxText = 500;

    /// <summary>Longest name of an office, in characters.</summary>
    public const int MaxOffice = 200;

    /// <summary>Most steps of a plan.</summary>
    public const int MaxSteps = 50;

    // rows are made of the columns that a selection needs
    private RevisionStep()
    {
    }

    /// <summary>A step that says nothing yet.</summary>
    public RevisionStep(Guid id, Guid agreementId, RevisionStepText text)
    {
        Id = id;
        AgreementId = agreementId;
        When = text.When;
        Say(text);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agreement that it leads to.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>Its number in the plan, from 1 (nummer).</summary>
    [Field]
    public int Number { get; private set; }

    /// <summary>When it is to be done, as stated (tid).</summary>
    [Field]
    public StatedTime When { get; private set; } = null!;

    /// <summary>What is to be done (vad).</summary>
    [Field]
    public string Text { get; private set; } = "";

    /// <summary>The office that does it; null where none is stated (ansvarig).</summary>
    [Field]
    public string? Responsible { get; private set; }

    /// <summary>The body that it is done in.</summary>
    public Guid? BodyId { get; private set; }

    /// <summary>The day it was done; null before (klart).</summary>
    [Field]
    public DateOnly? DoneOn { get; private set; }

    /// <summary>The body, or organisation, that it is done in; null where none is stated (organ).</summary>
    [Field(Requires = [nameof(BodyId)])]
    public OrganisationKey? Body => BodyId is { } id ? new(id) : null;

    /// <summary>What decides where it stands on a day.</summary>
    public RevisionStepTerm Term => new(When.From, When.LastDay, DoneOn);

    /// <summary>Says something else of it.</summary>
    public void Say(RevisionStepText text) => (Number, When, Text, Responsible, BodyId) = (text.Number, text.When, text.Text, text.Responsible, text.BodyId);

    /// <summary>It was done, or, with null, was not after all.</summary>
    public void Mark(DateOnly? doneOn) => DoneOn = doneOn;

    internal static void Map(ModelBuilder model) => model.Entity<RevisionStep>(table =>
    {
        table.ToTable("revision_steps");
        table.Property(s => s.Text).HasMaxLength(MaxText);
        table.Property(s => s.Responsible).HasMaxLength(MaxOffice);
        table.ComplexProperty(s => s.When, StatedTime.Map);
        table.HasOne<Agreement>().WithMany().HasForeignKey(s => s.AgreementId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Organisation>().WithMany().HasForeignKey(s => s.BodyId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(s => new { s.AgreementId, s.Number }).IsUnique();
    });
}

/// <summary>What is said of a step.</summary>
internal sealed record RevisionStepText(int Number, StatedTime When, string Text, string? Responsible, Guid? BodyId);

/// <summary>What decides where a step stands on a day.</summary>
/// <param name="First">The first day that it may be done; null where none is stated.</param>
/// <param name="Last">The last.</param>
/// <param name="DoneOn">The day it was done.</param>
internal sealed record RevisionStepTerm(DateOnly? First, DateOnly Last, DateOnly? DoneOn)
{
    /// <summary>Where it stands on a day. A deadline states no earlier day than its last.</summary>
    public RevisionStepState On(DateOnly day) => this switch
    {
        { DoneOn: { } done } when done <= day => RevisionStepState.Done,
        _ when day > Last => RevisionStepState.Overdue,
        _ when day >= (First ?? Last) => RevisionStepState.Due,
        _ => RevisionStepState.Upcoming,
    };
}

/// <summary>Where a step stands on a day (stegets läge).</summary>
internal enum RevisionStepState
{
    /// <summary>Its time has not come (kommande).</summary>
    Upcoming,

    /// <summary>Its time has come: the day, the span or the season; of a deadline, its last day (aktuellt).</summary>
    Due,

    /// <summary>Its time is over and it is not done (försenat).</summary>
    Overdue,

    /// <summary>It is done (klart).</summary>
    Done,
}
