using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Municipalities;
using Samverkan.SharedKernel.Storage;
using Samverkan.SharedKernel.Text;

namespace Samverkan.Kommunovergripande.Organisations;

/// <summary>
/// An organisation that takes part in the collaboration or has done so (organisation). Bodies have their periods: the county's collaboration lay with
/// Kommunförbundet Jämtlands län, then with Regionförbundet Jämtlands län, then with Region Jämtland Härjedalen [000].
/// </summary>
[ObjectType, Entity(typeof(OrganisationKey)), Public]
internal sealed class Organisation : IVersioned
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxName = 200;

    /// <summary>Longest source, in characters.</summary>
    public const int MaxSource = 200;

    // rows are made of the columns that a selection needs
    private Organisation()
    {
    }

    /// <summary>An organisation.</summary>
    public Organisation(Guid id, string name, OrganisationKind kind, OrganisationDetails details)
    {
        Id = id;
        Name = name;
        Kind = kind;
        Change(details);
    }

    /// <summary>Identity.</summary>
    [Field, Filterable]
    public Guid Id { get; private set; }

    /// <summary>The name in full (namn).</summary>
    [Field, Filterable(Folded = nameof(NameFolded)), Orderable(SortKey = nameof(NameSort))]
    public string Name { get; private set; } = "";

    /// <summary>What it is (typ av organisation).</summary>
    [Field, Filterable]
    public OrganisationKind Kind { get; private set; }

    /// <summary>Ten digits with a hyphen before the last four; null where it is not known (organisationsnummer).</summary>
    [Field, Filterable]
    public string? OrganisationNumber { get; init; }

    /// <summary>Code of the municipality that it is, or that it belongs to; null where it is none's (kommunkod).</summary>
    [Field, Filterable]
    public string? MunicipalityCode { get; init; }

    /// <summary>First day of its period; null where it is not known (från och med).</summary>
    [Field]
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>Last day of its period; null while it goes on (till och med).</summary>
    [Field]
    public DateOnly? ValidTo { get; private set; }

    /// <summary>The organisation whose tasks it took over (föregångare).</summary>
    public Guid? PredecessorId { get; init; }

    /// <summary>The organisation whose body it is (tillhör).</summary>
    public Guid? PartOfId { get; private set; }

    /// <summary>What the body may do with a matter, where a document states it; null for what is no body (mandat) [002].</summary>
    [Field, Filterable]
    public BodyMandate? Mandate { get; private set; }

    /// <summary>Where the particulars come from (källa).</summary>
    [Field]
    public string? Source { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>Orders names as Swedish does.</summary>
    [SortKeyOf(nameof(Name))]
    public string NameSort { get; private set; } = "";

    /// <summary>The name as it is searched.</summary>
    [FoldedOf(nameof(Name))]
    public string NameFolded { get; private set; } = "";

    /// <summary>The municipality that it is, or that it belongs to (kommun).</summary>
    [Field(Requires = [nameof(MunicipalityCode)])]
    public MunicipalityKey? Municipality => MunicipalityCode is { } code ? new(code) : null;

    /// <summary>The organisation whose tasks it took over (föregångare).</summary>
    [Field(Requires = [nameof(PredecessorId)]), Filterable(Related = typeof(Organisation), Key = nameof(PredecessorId))]
    public OrganisationKey? Predecessor => PredecessorId is { } id ? new(id) : null;

    /// <summary>The organisation whose body it is; null for a joint body, which is nobody's alone, and for what is no body (tillhör).</summary>
    [Field(Requires = [nameof(PartOfId)]), Filterable(Related = typeof(Organisation), Key = nameof(PartOfId))]
    public OrganisationKey? PartOf => PartOfId is { } id ? new(id) : null;

    /// <summary>What is said of it that changes as time goes.</summary>
    public OrganisationDetails Details => new(ValidFrom, ValidTo, PartOfId, Mandate, Source);

    /// <summary>Says something else of it.</summary>
    public void Change(OrganisationDetails details) =>
        (ValidFrom, ValidTo, PartOfId, Mandate, Source) = (details.ValidFrom, details.ValidTo, details.PartOfId, details.Mandate, details.Source);

    /// <summary>Gives it another name.</summary>
    public void Rename(string name) => Name = name;

    /// <summary>Whether its period and the other meet on any day.</summary>
    public bool ExistsWithin(DateOnly? from, DateOnly? to) =>
        (ValidFrom ?? DateOnly.MinValue) <= (to ?? DateOnly.MaxValue) && (from ?? DateOnly.MinValue) <= (ValidTo ?? DateOnly.MaxValue);

    /// <summary>Whether its period includes every day of the other; unknown ends count as open.</summary>
    public bool ExistsThroughout(DateOnly from, DateOnly? to) =>
        (ValidFrom ?? DateOnly.MinValue) <= from && (to ?? DateOnly.MaxValue) <= (ValidTo ?? DateOnly.MaxValue);

    internal static void Map(ModelBuilder model) => model.Entity<Organisation>(table =>
    {
        table.ToTable("organisations");
        table.Property(o => o.Name).HasMaxLength(MaxName);
        table.Property(o => o.OrganisationNumber).HasMaxLength(Organisations.OrganisationNumber.Length);
        table.Property(o => o.MunicipalityCode).HasMaxLength(Municipalities.Municipality.CodeLength);
        table.Property(o => o.Source).HasMaxLength(MaxSource);
        table.HasOne<Municipality>().WithMany().HasForeignKey(o => o.MunicipalityCode).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Organisation>().WithMany().HasForeignKey(o => o.PredecessorId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Organisation>().WithMany().HasForeignKey(o => o.PartOfId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(o => new { o.NameSort, o.Id });
        table.HasIndex(o => new { o.PartOfId, o.NameSort, o.Id });
        table.HasIndex(o => new { o.Mandate, o.NameSort, o.Id });
        table.HasIndex(o => new { o.Kind, o.NameSort, o.Id });
        table.HasIndex(o => o.NameFolded);
    });
}

/// <summary>What an organisation is (typ av organisation).</summary>
internal enum OrganisationKind
{
    /// <summary>A municipality (kommun).</summary>
    Municipality,

    /// <summary>A region (region).</summary>
    Region,

    /// <summary>A body that municipalities, or they and the region, run together (kommunalförbund, regionförbund).</summary>
    MunicipalAssociation,

    /// <summary>An authority of the state (statlig myndighet).</summary>
    StateAgency,

    /// <summary>A university (universitet).</summary>
    University,

    /// <summary>An association (förening).</summary>
    Association,

    /// <summary>A trade union (fackförbund).</summary>
    Union,

    /// <summary>A company (företag).</summary>
    Company,

    /// <summary>A group with seats that organisations are represented in, also an outside one: Strukturfondspartnerskapet, say (organ).</summary>
    Body,

    /// <summary>Something else (annat).</summary>
    Other,
}
