using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Storage;
using Samverkan.Valfard.Contracts;

namespace Samverkan.Valfard.FouJamt.RugContacts;

/// <summary>
/// A municipality's representative in the regional development group (RUG-kontakt, regional utvecklingsgrupp), who takes part in and influences what
/// FoU Jämt does [001].
/// </summary>
[ObjectType, Entity(typeof(RugContactKey)), Needs("valfard.read")]
internal sealed class RugContact : IVersioned
{
    /// <summary>The last day of what goes on.</summary>
    public static readonly DateOnly GoesOn = DateOnly.MaxValue;

    private RugContact()
    {
    }

    /// <summary>A contact.</summary>
    public RugContact(Guid id, string municipalityCode, OfficeOrPerson who, DateOnly from, DateOnly? to, bool isExample = false)
    {
        Id = id;
        MunicipalityCode = municipalityCode;
        Office = who.Office;
        PersonId = who.PersonId;
        From = from;
        Until = to ?? GoesOn;
        IsExample = isExample;
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>Code of the municipality (kommunkod).</summary>
    [Field, Filterable]
    public string MunicipalityCode { get; private set; } = "";

    /// <summary>The municipality (kommun).</summary>
    [Field(Requires = [nameof(MunicipalityCode)])]
    public MunicipalityKey Municipality => new(MunicipalityCode);

    /// <summary>The office.</summary>
    public string? Office { get; private set; }

    /// <summary>The person.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Who it is (befattning eller person).</summary>
    [Field(Requires = [nameof(Office), nameof(PersonId)])]
    public OfficeOrPerson Contact => new(Office, PersonId);

    /// <summary>First day (från och med).</summary>
    [Field]
    public DateOnly From { get; private set; }

    /// <summary>Last day; null while it goes on, which orders as the latest of all days (till och med).</summary>
    [Field(Requires = [nameof(Until)]), Orderable(SortKey = nameof(Until))]
    public DateOnly? To => Until == GoesOn ? null : Until;

    /// <summary>The last day, or <see cref="GoesOn"/>.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Whether it is only an example (exempel).</summary>
    [Field]
    public bool IsExample { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>The contact as the audit trail names it.</summary>
    public string AuditId => Id.ToString();

    /// <summary>Whether it is the municipality's contact on a day.</summary>
    public bool IsOn(DateOnly day) => From <= day && day <= Until;

    /// <summary>It ends after this day.</summary>
    public void End(DateOnly lastDay) => Until = lastDay;

    internal static void Map(ModelBuilder model)
    {
        model.Entity<RugContact>(table =>
        {
            table.ToTable("rug_contacts");
            table.Property(c => c.MunicipalityCode).HasMaxLength(4);
            table.Property(c => c.Office).HasMaxLength(OfficeOrPerson.MaxOffice);
            table.HasIndex(c => new { c.Until, c.Id });
            table.HasIndex(c => new { c.MunicipalityCode, c.Until, c.Id });
            table.HasIndex(c => new { c.PersonId, c.Until, c.Id });
        });
        RugOpinion.Map(model);
    }
}
