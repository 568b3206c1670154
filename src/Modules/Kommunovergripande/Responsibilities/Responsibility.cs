using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.SharedKernel.Storage;
using Samverkan.SharedKernel.Text;

namespace Samverkan.Kommunovergripande.Responsibilities;

/// <summary>
/// Who does what: what an organisation has to do with a matter of the county, during a period (ansvar, vem som gör vad). Asked for between the region and
/// Länsstyrelsen, and towards the joint board [000]; the state's commissions to both shall be handled openly and together where needed [004].
/// </summary>
[ObjectType, Entity(typeof(ResponsibilityKey)), Needs("kommunovergripande.read")]
internal sealed class Responsibility : IVersioned
{
    /// <summary>Stands for the last day of what goes on, so that what holds on a day is sought in an index.</summary>
    public static readonly DateOnly GoesOn = DateOnly.MaxValue;

    // rows are made of the columns that a selection needs
    private Responsibility()
    {
    }

    /// <summary>Something that an organisation has to do with.</summary>
    public Responsibility(Guid id, string subject, Guid organisationId, ResponsibilityRole role, ResponsibilityTerms terms, bool isExample = false)
    {
        Id = id;
        Subject = subject;
        OrganisationId = organisationId;
        Role = role;
        IsExample = isExample;
        State(terms);
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>What it is about, worded alike for all who have to do with it (fråga).</summary>
    [Field, Filterable(Folded = nameof(SubjectFolded)), Orderable(SortKey = nameof(SubjectSort))]
    public string Subject { get; private set; } = "";

    /// <summary>The organisation that has to do with it.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>What the organisation is in it (roll).</summary>
    [Field, Filterable]
    public ResponsibilityRole Role { get; private set; }

    /// <summary>What that means, in the words of those concerned; null where it is not stated (beskrivning).</summary>
    [Field]
    public string? Description { get; private set; }

    /// <summary>The state's commission that it follows from, as it is referred to; null where it is none (uppdrag från staten) [004].</summary>
    [Field]
    public string? Commission { get; private set; }

    /// <summary>First day; null where it is not stated (från och med).</summary>
    [Field(Requires = [nameof(Since)])]
    public DateOnly? From => Since == DateOnly.MinValue ? null : Since;

    /// <summary>Last day; null while it goes on (till och med).</summary>
    [Field(Requires = [nameof(Until)])]
    public DateOnly? To => Until == GoesOn ? null : Until;

    /// <summary>Where it is stated (källa).</summary>
    [Field]
    public string? Source { get; private set; }

    /// <summary>Whether it is only an example, stated by nobody (exempel).</summary>
    [Field, Filterable]
    public bool IsExample { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>The first day, or the first of all days.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>The last day, or <see cref="GoesOn"/>.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Orders subjects as Swedish does.</summary>
    [SortKeyOf(nameof(Subject))]
    public string SubjectSort { get; private set; } = "";

    /// <summary>The subject as it is searched.</summary>
    [FoldedOf(nameof(Subject))]
    public string SubjectFolded { get; private set; } = "";

    /// <summary>The organisation, or body, that has to do with it (organisation).</summary>
    [Field(Requires = [nameof(OrganisationId)]), Filterable(Related = typeof(Organisation), Key = nameof(OrganisationId))]
    public OrganisationKey Organisation => new(OrganisationId);

    /// <summary>What is said of it.</summary>
    public ResponsibilityTerms Terms => new(Description, Commission, From, To, Source);

    /// <summary>Says something else of it.</summary>
    public void State(ResponsibilityTerms terms)
    {
        (Description, Commission, Source) = (terms.Description, terms.Commission, terms.Source);
        (Since, Until) = (terms.From ?? DateOnly.MinValue, terms.To ?? GoesOn);
    }

    /// <summary>It is over after this day.</summary>
    public void End(DateOnly lastDay) => Until = lastDay;

    internal static void Map(ModelBuilder model) => model.Entity<Responsibility>(table =>
    {
        table.ToTable("responsibilities");
        table.Property(r => r.Subject).HasMaxLength(ResponsibilityTerms.MaxSubject);
        table.Property(r => r.Description).HasMaxLength(ResponsibilityTerms.MaxDescription);
        table.Property(r => r.Commission).HasMaxLength(ResponsibilityTerms.MaxReference);
        table.Property(r => r.Source).HasMaxLength(ResponsibilityTerms.MaxReference);
        table.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(r => new { r.SubjectSort, r.Id });
        table.HasIndex(r => new { r.Role, r.SubjectSort, r.Id });
        table.HasIndex(r => new { r.OrganisationId, r.SubjectSort, r.Id });
        table.HasIndex(r => r.SubjectFolded);
    });
}

/// <summary>What an organisation is in a matter (roll).</summary>
internal enum ResponsibilityRole
{
    /// <summary>Answers for it (ansvarig).</summary>
    Responsible,

    /// <summary>Has it as a commission, of the state or of others (har uppdraget) [004].</summary>
    Commissioned,

    /// <summary>Does the work (utför).</summary>
    CarriesOut,

    /// <summary>Helps whoever does the work (stödjer).</summary>
    Supports,

    /// <summary>Is heard before anything is decided (rådfrågas).</summary>
    Consulted,

    /// <summary>Is told what has been decided or done (informeras).</summary>
    Informed,
}

/// <summary>The roles as users read them.</summary>
internal static class ResponsibilityRoleText
{
    /// <summary>In Swedish.</summary>
    public static string InSwedish(this ResponsibilityRole role) => role switch
    {
        ResponsibilityRole.Responsible => "ansvarig",
        ResponsibilityRole.Commissioned => "har uppdraget",
        ResponsibilityRole.CarriesOut => "utför",
        ResponsibilityRole.Supports => "stödjer",
        ResponsibilityRole.Consulted => "rådfrågas",
        ResponsibilityRole.Informed => "informeras",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a Swedish word."),
    };
}
