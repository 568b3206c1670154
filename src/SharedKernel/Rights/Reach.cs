using System.Collections.Frozen;

namespace Samverkan.SharedKernel.Rights;

/// <summary>How far somebody's permission goes: everywhere, or for some municipalities.</summary>
public sealed class Reach
{
    private readonly FrozenSet<string>? municipalities;

    private Reach(FrozenSet<string>? municipalities) => this.municipalities = municipalities;

    /// <summary>Nowhere.</summary>
    public static Reach Nowhere { get; } = new([]);

    /// <summary>Everywhere.</summary>
    public static Reach Everywhere { get; } = new((FrozenSet<string>?)null);

    /// <summary>Whether it goes everywhere.</summary>
    public bool IsEverywhere => municipalities is null;

    /// <summary>Codes of the municipalities that it is confined to, in their order; empty where it goes everywhere, or nowhere.</summary>
    public IReadOnlyList<string> Municipalities => municipalities is null ? [] : [.. municipalities.Order(StringComparer.Ordinal)];

    /// <summary>For some municipalities.</summary>
    public static Reach For(IEnumerable<string> municipalities) => new(municipalities.ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether it covers a municipality.</summary>
    public bool Covers(string municipality) => municipalities is null || municipalities.Contains(municipality);

    /// <summary>This one and another together.</summary>
    public Reach With(Reach other) => municipalities is null || other.municipalities is null ? Everywhere : For(municipalities.Union(other.municipalities));
}
