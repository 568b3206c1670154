namespace Samverkan.SharedKernel.Storage;

/// <summary>A row that counts its changes: the guard against lost updates. The count is 1 when the row is new; saving counts.</summary>
public interface IVersioned
{
    /// <summary>How many times the row was written.</summary>
    int Version { get; }
}

/// <summary>What a change must know of versions.</summary>
public static class Versions
{
    /// <summary>Whether the row is another than the one that a change was decided on.</summary>
    /// <param name="row">The row.</param>
    /// <param name="seen">The version that the change states.</param>
    public static bool IsStale(this IVersioned row, int seen) => row.Version != seen;
}
