using System.Globalization;

namespace Samverkan.CrashHost;

/// <summary>Where in a write the process dies.</summary>
internal enum CrashPoint
{
    /// <summary>Before the rows are written.</summary>
    Saving,

    /// <summary>The rows are written, the transaction is open.</summary>
    Saved,

    /// <summary>Just before the commit.</summary>
    Committing,

    /// <summary>Inside the commit: another thread kills while this one waits for the disk.</summary>
    InCommit,

    /// <summary>After the commit, before anyone is told.</summary>
    Committed,
}

/// <summary>At which point of which store's writes, and the how manieth time there.</summary>
/// <param name="Point">The point.</param>
/// <param name="Module">The module whose store is written.</param>
/// <param name="Count">1 for the first time.</param>
/// <param name="Microseconds">For <see cref="CrashPoint.InCommit"/>: how far into the commit.</param>
internal sealed record CrashPlan(CrashPoint Point, string Module, int Count, int Microseconds)
{
    public static CrashPlan Parse(string text)
    {
        var parts = text.Split('/');
        return new(Enum.Parse<CrashPoint>(parts[0]), parts[1], Number(parts[2]), Number(parts[3]));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Point}/{Module}/{Count}/{Microseconds}");

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
