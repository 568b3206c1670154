using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Populations;

/// <summary>A file of population figures that was imported, whole (import av folkmängd).</summary>
[ObjectType, Needs("kommunovergripande.read")]
internal sealed class PopulationImport
{
    /// <summary>An import that begins now.</summary>
    public PopulationImport(Guid id, DateTimeOffset importedAt)
    {
        Id = id;
        ImportedAt = importedAt;
    }

    /// <summary>Identity.</summary>
    [Field]
    public Guid Id { get; private set; }

    /// <summary>When (importerad).</summary>
    [Field]
    public DateTimeOffset ImportedAt { get; private set; }

    /// <summary>Figures that were not known before (tillagda).</summary>
    [Field]
    public int Added { get; private set; }

    /// <summary>Figures that were known otherwise and were replaced (ersatta).</summary>
    [Field]
    public int Replaced { get; private set; }

    /// <summary>Figures that were known already, just so (oförändrade).</summary>
    [Field]
    public int Unchanged { get; private set; }

    /// <summary>Counts a new figure.</summary>
    public void CountAdded() => Added++;

    /// <summary>Counts a replaced figure.</summary>
    public void CountReplaced() => Replaced++;

    /// <summary>Counts a figure that was known already.</summary>
    public void CountUnchanged() => Unchanged++;

    internal static void Map(ModelBuilder model) => model.Entity<PopulationImport>().ToTable("population_imports");
}
