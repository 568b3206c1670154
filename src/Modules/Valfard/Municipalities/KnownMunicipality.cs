using Microsoft.EntityFrameworkCore;

namespace Samverkan.Valfard.Municipalities;

/// <summary>A municipality of the county, as Kommunövergripande last told: Välfärd's own copy of what it needs to know one by.</summary>
internal sealed class KnownMunicipality(string code, string name)
{
    public string Code { get; private set; } = code;

    public string Name { get; private set; } = name;

    /// <summary>Takes over a new name.</summary>
    public void Rename(string name) => Name = name;

    internal static void Map(ModelBuilder model) => model.Entity<KnownMunicipality>(table =>
    {
        table.ToTable("municipalities");
        table.HasKey(m => m.Code);
        table.Property(m => m.Code).HasMaxLength(4);
        table.Property(m => m.Name).HasMaxLength(100);
    });
}
