using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Storage;
using Samverkan.SharedKernel.Text;

namespace Samverkan.Kommunovergripande.Assignments;

/// <summary>
/// What agreements say shall be done (uppdrag). It is the same assignment in every version of an agreement, whatever each version calls it, and is
/// carried out in one module, which adds its own fields to it.
/// </summary>
[ObjectType, Entity(typeof(AssignmentKey)), Needs("kommunovergripande.agreement.read")]
internal sealed class Assignment : IVersioned
{
    /// <summary>Longest code, in characters.</summary>
    public const int MaxCode = 40;

    /// <summary>Longest name, in characters.</summary>
    public const int MaxName = 200;

    /// <summary>Longest source, in characters.</summary>
    public const int MaxSource = 200;

    // rows are made of the columns that a selection needs
    private Assignment()
    {
    }

    /// <summary>An assignment.</summary>
    public Assignment(string code, string name, OwnerModule ownerModule, string? source)
    {
        Code = code;
        Change(name, ownerModule, source);
    }

    /// <summary>The county's own code, <c>FOU-JAMT</c> say; never changed (kod).</summary>
    [Field, Filterable]
    public string Code { get; private set; } = "";

    /// <summary>The short name it goes by in the county, whatever a version of an agreement calls it (namn).</summary>
    [Field, Filterable(Folded = nameof(NameFolded)), Orderable(SortKey = nameof(NameSort))]
    public string Name { get; private set; } = "";

    /// <summary>The module in which it is carried out (modul).</summary>
    [Field, Filterable]
    public OwnerModule OwnerModule { get; private set; }

    /// <summary>Where it is stated (källa).</summary>
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

    /// <summary>Stands for the assignment where a UUID is asked for: events are in order per UUID.</summary>
    public Guid AggregateId => new(SHA256.HashData(Encoding.UTF8.GetBytes(Code)).AsSpan(0, 16));

    /// <summary>What other modules are told of it.</summary>
    public AssignmentRegistered Registered => new(Code, Name, OwnerModule);

    /// <summary>Says something else of it.</summary>
    public void Change(string name, OwnerModule ownerModule, string? source)
    {
        Name = name;
        OwnerModule = ownerModule;
        Source = source;
    }

    internal static void Map(ModelBuilder model) => model.Entity<Assignment>(table =>
    {
        table.ToTable("assignments");
        table.HasKey(a => a.Code);
        table.Property(a => a.Code).HasMaxLength(MaxCode).IsUnicode(false);
        table.Property(a => a.Name).HasMaxLength(MaxName);
        table.Property(a => a.Source).HasMaxLength(MaxSource);
        table.HasIndex(a => new { a.NameSort, a.Code });
        table.HasIndex(a => new { a.OwnerModule, a.NameSort, a.Code });
        table.HasIndex(a => a.NameFolded);
    });
}
