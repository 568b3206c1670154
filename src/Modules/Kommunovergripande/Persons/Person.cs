using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.SharedKernel.Audit;
using Samverkan.SharedKernel.Storage;
using Samverkan.SharedKernel.Text;

namespace Samverkan.Kommunovergripande.Persons;

/// <summary>
/// Somebody who takes part in the collaboration for an organisation (person). No more is kept than is needed to reach them at work: no home address, no
/// identity number.
/// </summary>
// What tells who it is never enters the audit trail, which nobody can edit: a person can be erased.
[ObjectType, Entity(typeof(PersonKey)), Needs("kommunovergripande.person.read")]
internal sealed class Person : IVersioned
{
    // rows are made of the columns that a selection needs
    private Person()
    {
    }

    /// <summary>A person.</summary>
    public Person(Guid id, PersonDetails details)
    {
        Id = id;
        Change(details);
    }

    /// <summary>Identity.</summary>
    [Field, Filterable]
    public Guid Id { get; private set; }

    /// <summary>First name and surname (namn).</summary>
    [Field, Filterable(Folded = nameof(NameFolded)), Orderable(SortKey = nameof(NameSort)), NotAudited]
    public string Name { get; private set; } = "";

    /// <summary>What the person is in the organisation, <c>förbundsstrateg</c> say; null where it is not known (titel).</summary>
    [Field, NotAudited]
    public string? Title { get; private set; }

    /// <summary>Address at work, or that of the office; null where none is given (e-post i tjänsten).</summary>
    [Field, NotAudited, Needs(KommunovergripandeRights.ReadPersonContact)]
    public string? WorkEmail { get; private set; }

    /// <summary>Telephone at work, or that of the office; null where none is given (telefon i tjänsten).</summary>
    [Field, NotAudited, Needs(KommunovergripandeRights.ReadPersonContact)]
    public string? WorkPhone { get; private set; }

    /// <summary>The organisation that the person works for.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>Counts the changes; a change states the version it saw (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>Orders names as Swedish does.</summary>
    [SortKeyOf(nameof(Name))]
    public string NameSort { get; private set; } = "";

    /// <summary>The name as it is searched.</summary>
    [FoldedOf(nameof(Name))]
    public string NameFolded { get; private set; } = "";

    /// <summary>The organisation that the person works for, or is elected in (organisation).</summary>
    [Field(Requires = [nameof(OrganisationId)]), Filterable(Related = typeof(Organisation), Key = nameof(OrganisationId))]
    public OrganisationKey Organisation => new(OrganisationId);

    /// <summary>What is known of the person.</summary>
    public PersonDetails Details => new(Name, Title, WorkEmail, WorkPhone, OrganisationId);

    /// <summary>Takes over what is known now.</summary>
    public void Change(PersonDetails details)
    {
        Name = details.Name;
        Title = details.Title;
        WorkEmail = details.WorkEmail;
        WorkPhone = details.WorkPhone;
        OrganisationId = details.OrganisationId;
    }

    internal static void Map(ModelBuilder model) => model.Entity<Person>(table =>
    {
        table.ToTable("persons");
        table.Property(p => p.Name).HasMaxLength(PersonDetails.MaxName);
        table.Property(p => p.Title).HasMaxLength(PersonDetails.MaxTitle);
        table.Property(p => p.WorkEmail).HasMaxLength(PersonDetails.MaxEmail);
        table.Property(p => p.WorkPhone).HasMaxLength(PersonDetails.MaxPhone);
        table.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(p => new { p.NameSort, p.Id });
        table.HasIndex(p => p.NameFolded);
        table.HasIndex(p => new { p.OrganisationId, p.NameSort, p.Id });
    });
}
