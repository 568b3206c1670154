using Microsoft.EntityFrameworkCore;

namespace Samverkan.Access.Keys;

/// <summary>A key by which the framework protects what it gives out, as it wrote it.</summary>
internal sealed class StoredKey
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxName = 100;

    public string Name { get; init; } = "";

    public string Xml { get; init; } = "";

    internal static void Map(ModelBuilder model) => model.Entity<StoredKey>(table =>
    {
        table.ToTable("protection_keys");
        table.HasKey(k => k.Name);
        table.Property(k => k.Name).HasMaxLength(MaxName).IsUnicode(false);
    });
}
