using Microsoft.EntityFrameworkCore;
using Samverkan.Kommunovergripande.Contracts;

namespace Samverkan.Valfard.Assignments;

/// <summary>An assignment, as Kommunövergripande last told: Välfärd's own copy of what it needs to know one by.</summary>
internal sealed class KnownAssignment(string code, string name, OwnerModule ownerModule)
{
    /// <summary>Longest code, in characters.</summary>
    public const int MaxCode = 40;

    public string Code { get; private set; } = code;

    public string Name { get; private set; } = name;

    public OwnerModule OwnerModule { get; private set; } = ownerModule;

    /// <summary>Takes over what was told last.</summary>
    public void Say(string name, OwnerModule ownerModule) => (Name, OwnerModule) = (name, ownerModule);

    internal static void Map(ModelBuilder model) => model.Entity<KnownAssignment>(table =>
    {
        table.ToTable("assignments");
        table.HasKey(a => a.Code);
        table.Property(a => a.Code).HasMaxLength(MaxCode);
        table.Property(a => a.Name).HasMaxLength(200);
    });
}
