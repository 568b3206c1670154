using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Text;

namespace Samverkan.Kommunovergripande.Municipalities;

/// <summary>A municipality of the county (kommun). Other modules add what they know of it.</summary>
[ObjectType, Entity(typeof(MunicipalityKey)), Public]
internal sealed class Municipality
{
    /// <summary>Characters of a code.</summary>
    public const int CodeLength = 4;

    /// <summary>Longest name of a municipality or of its seat, in characters.</summary>
    public const int MaxName = 100;

    // rows are made of the columns that a selection needs
    private Municipality()
    {
    }

    /// <summary>A municipality of the county.</summary>
    public Municipality(string code, string name, string seat)
    {
        Code = code;
        Name = name;
        Seat = seat;
    }

    /// <summary>SCB's four digits (kommunkod), <c>2380</c> say.</summary>
    [Field]
    public string Code { get; private set; } = "";

    /// <summary>The name without "kommun", <c>Östersund</c> say (namn).</summary>
    [Field]
    public string Name { get; private set; } = "";

    /// <summary>The place of its administration (centralort).</summary>
    [Field]
    public string Seat { get; private set; } = "";

    /// <summary>Orders names as Swedish does.</summary>
    [SortKeyOf(nameof(Name))]
    public string NameSort { get; private set; } = "";

    /// <summary>Stands for the municipality where a UUID is asked for: events are in order per UUID.</summary>
    public Guid AggregateId => new(int.Parse(Code, CultureInfo.InvariantCulture), 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    internal static void Map(ModelBuilder model) => model.Entity<Municipality>(table =>
    {
        table.ToTable("municipalities");
        table.HasKey(m => m.Code);
        table.Property(m => m.Code).HasMaxLength(CodeLength);
        table.Property(m => m.Name).HasMaxLength(MaxName);
        table.Property(m => m.Seat).HasMaxLength(MaxName);
    });
}
