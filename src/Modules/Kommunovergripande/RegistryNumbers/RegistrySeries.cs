using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.RegistryNumbers;

/// <summary>
/// A series that registry numbers are of: an authority's diary (diarieserie). Numbers of an own series are drawn here; those of others are drawn in the
/// authority's own diary and recorded here as given. Two authorities may have a series of the same code.
/// </summary>
[ObjectType, Entity(typeof(RegistrySeriesKey)), Needs("kommunovergripande.read")]
internal sealed class RegistrySeries : IVersioned
{
    /// <summary>Longest code, in characters.</summary>
    public const int MaxCode = 20;

    /// <summary>Longest name, in characters.</summary>
    public const int MaxName = 200;

    // rows are made of the columns that a selection needs
    private RegistrySeries()
    {
    }

    /// <summary>A series.</summary>
    public RegistrySeries(Guid id, string code, string name, Guid authorityId, bool isOwn)
    {
        Id = id;
        Code = code;
        Name = name;
        AuthorityId = authorityId;
        IsOwn = isOwn;
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>What numbers of it begin with, <c>RUN</c> say; at most 20 capital letters, digits and hyphens (serie).</summary>
    [Field, Filterable]
    public string Code { get; private set; } = "";

    /// <summary>Whose diary it is, in words (namn).</summary>
    [Field]
    public string Name { get; private set; } = "";

    /// <summary>The authority that has the diary.</summary>
    public Guid AuthorityId { get; private set; }

    /// <summary>Whether its numbers are drawn here, and nowhere else (egen serie).</summary>
    [Field]
    public bool IsOwn { get; private set; }

    /// <summary>Counts the changes (version).</summary>
    [Field]
    public int Version { get; private set; }

    /// <summary>The authority that has the diary (myndighet).</summary>
    [Field(Requires = [nameof(AuthorityId)])]
    public OrganisationKey Authority => new(AuthorityId);

    internal static void Map(ModelBuilder model) => model.Entity<RegistrySeries>(table =>
    {
        table.ToTable("registry_series");
        table.Property(s => s.Code).HasMaxLength(MaxCode);
        table.Property(s => s.Name).HasMaxLength(MaxName);
        table.HasOne<Organisation>().WithMany().HasForeignKey(s => s.AuthorityId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(s => new { s.Code, s.AuthorityId }).IsUnique();
    });
}
