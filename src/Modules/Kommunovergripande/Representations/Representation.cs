using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Municipalities;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.Persons;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Representations;

/// <summary>Who represents whom where: a person's seat in a body for an organisation, during a period (representation).</summary>
[ObjectType, Entity(typeof(RepresentationKey)), Needs("kommunovergripande.person.read")]
internal sealed class Representation : IVersioned
{
    /// <summary>Stands for the last day of a seat that goes on, so that those of a day are sought in an index.</summary>
    public static readonly DateOnly GoesOn = DateOnly.MaxValue;

    // rows are made of the columns that a selection needs
    private Representation()
    {
    }

    /// <summary>A seat that is taken.</summary>
    public Representation(Guid id, Guid personId, Organisation represented, Guid bodyId, RepresentationRole role, DateOnly from, DateOnly? to)
    {
        Id = id;
        PersonId = personId;
        RepresentedId = represented.Id;
        MunicipalityCode = represented.Kind == OrganisationKind.Municipality ? represented.MunicipalityCode : null;
        BodyId = bodyId;
        Role = role;
        From = from;
        Until = to ?? GoesOn;
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>Who represents.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The organisation that is represented.</summary>
    public Guid RepresentedId { get; private set; }

    /// <summary>Code of the municipality that is represented; null where it is another kind of organisation (kommunkod).</summary>
    [Field, Filterable]
    public string? MunicipalityCode { get; private set; }

    /// <summary>The body that the seat is in.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>What the seat is (roll).</summary>
    [Field, Filterable]
    public RepresentationRole Role { get; private set; }

    /// <summary>First day (från och med).</summary>
    [Field]
    public DateOnly From { get; private set; }

    /// <summary>Last day; null while it goes on, which orders as the latest of all days (till och med).</summary>
    [Field(Requires = [nameof(Until)]), Orderable(SortKey = nameof(Until))]
    public DateOnly? To => Until == GoesOn ? null : Until;

    /// <summary>The last day, or <see cref="GoesOn"/>.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>Who represents (person).</summary>
    [Field(Requires = [nameof(PersonId)]), Filterable(Related = typeof(Person), Key = nameof(PersonId))]
    public PersonKey Person => new(PersonId);

    /// <summary>The organisation that is represented; a municipality is one (företräder).</summary>
    [Field(Requires = [nameof(RepresentedId)]), Filterable(Related = typeof(Organisation), Key = nameof(RepresentedId))]
    public OrganisationKey Represented => new(RepresentedId);

    /// <summary>The municipality that is represented; null where it is another kind of organisation (kommun).</summary>
    [Field(Requires = [nameof(MunicipalityCode)])]
    public MunicipalityKey? Municipality => MunicipalityCode is { } code ? new(code) : null;

    /// <summary>The body that the seat is in (organ).</summary>
    [Field(Requires = [nameof(BodyId)]), Filterable(Related = typeof(Organisation), Key = nameof(BodyId))]
    public OrganisationKey Body => new(BodyId);

    /// <summary>The seat is left after this day.</summary>
    public void End(DateOnly lastDay) => Until = lastDay;

    internal static void Map(ModelBuilder model) => model.Entity<Representation>(table =>
    {
        table.ToTable("representations");
        table.Property(r => r.MunicipalityCode).HasMaxLength(Municipalities.Municipality.CodeLength);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Organisation>().WithMany().HasForeignKey(r => r.RepresentedId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Organisation>().WithMany().HasForeignKey(r => r.BodyId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Municipality>().WithMany().HasForeignKey(r => r.MunicipalityCode).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(r => new { r.Until, r.Id });
        table.HasIndex(r => new { r.PersonId, r.Until, r.Id });
        table.HasIndex(r => new { r.RepresentedId, r.Until, r.Id });
        table.HasIndex(r => new { r.BodyId, r.Until, r.Id });
        table.HasIndex(r => new { r.MunicipalityCode, r.Until, r.Id });
    });
}

/// <summary>What a seat is (roll).</summary>
internal enum RepresentationRole
{
    /// <summary>A seat of one's own (ordinarie ledamot).</summary>
    Ordinary,

    /// <summary>Sits when an ordinary one cannot (ersättare).</summary>
    Substitute,

    /// <summary>Takes part without deciding (adjungerad).</summary>
    CoOpted,
}
