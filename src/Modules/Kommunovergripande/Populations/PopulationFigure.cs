using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Municipalities;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Populations;

/// <summary>How many lived in a municipality, on which day, according to whom (folkmängd).</summary>
[ObjectType, Public]
internal sealed class PopulationFigure : IVersioned
{
    /// <summary>Longest source, in characters.</summary>
    public const int MaxSource = 200;

    /// <summary>The figure of a municipality and year.</summary>
    public PopulationFigure(string municipalityCode, int year, int count, DateOnly referenceDate, string source)
    {
        MunicipalityCode = municipalityCode;
        Year = year;
        Count = count;
        ReferenceDate = referenceDate;
        Source = source;
    }

    /// <summary>The municipality.</summary>
    public string MunicipalityCode { get; private set; }

    /// <summary>The year that the figure stands for (år).</summary>
    [Field]
    public int Year { get; private set; }

    /// <summary>Number of inhabitants (folkmängd).</summary>
    [Field]
    public int Count { get; private set; }

    /// <summary>
    /// The day that the figure is true of: usually 31 December; 1 November is the one that counts for tax equalisation (referensdatum).
    /// </summary>
    [Field]
    public DateOnly ReferenceDate { get; private set; }

    /// <summary>Where the figure comes from (källa).</summary>
    [Field]
    public string Source { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Whether a row of a file says the same.</summary>
    public bool Says(PopulationRow row) => Count == row.Count && ReferenceDate == row.ReferenceDate && Source == row.Source;

    /// <summary>Takes over what a row of a file says.</summary>
    public void ReplaceBy(PopulationRow row)
    {
        Count = row.Count;
        ReferenceDate = row.ReferenceDate;
        Source = row.Source;
    }

    internal static void Map(ModelBuilder model) => model.Entity<PopulationFigure>(table =>
    {
        table.ToTable("population_figures");
        table.HasKey(f => new { f.MunicipalityCode, f.Year });
        table.Property(f => f.MunicipalityCode).HasMaxLength(Municipality.CodeLength);
        table.Property(f => f.Source).HasMaxLength(MaxSource);
        table.HasOne<Municipality>().WithMany().HasForeignKey(f => f.MunicipalityCode).OnDelete(DeleteBehavior.Restrict);
    });
}
