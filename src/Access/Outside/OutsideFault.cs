namespace Samverkan.Access.Outside;

/// <summary>Why a sign-in at a provider led to nothing: what the page is told, which has the words for it.</summary>
internal enum OutsideFault
{
    /// <summary>Whoever was asked declined (avbruten).</summary>
    Cancelled,

    /// <summary>Nobody here is signed in by that, or not now: it is not said which (nekad).</summary>
    Refused,

    /// <summary>What came back is not what was asked for: too old, used, or not ours (ogiltig).</summary>
    Stale,

    /// <summary>The provider does not answer, or not so that it can be understood (nere).</summary>
    Unavailable,

    /// <summary>There were too many attempts (bromsad).</summary>
    Throttled,

    /// <summary>The provider has verified an address that is an account's: whoever has that account links it (har-konto).</summary>
    HasAccount,

    /// <summary>It is linked to another account (annat-konto).</summary>
    OfAnother,

    /// <summary>One is not signed in any more as when one began, or it was too long ago (logga-in-igen).</summary>
    NotRecent,

    /// <summary>The account has as many as it can have (for-manga).</summary>
    TooMany,
}

/// <summary>Names of faults in addresses.</summary>
internal static class OutsideFaults
{
    /// <summary>The name by which the page knows it.</summary>
    public static string Name(this OutsideFault fault) => fault switch
    {
        OutsideFault.Cancelled => "avbruten",
        OutsideFault.Refused => "nekad",
        OutsideFault.Stale => "ogiltig",
        OutsideFault.Unavailable => "nere",
        OutsideFault.Throttled => "bromsad",
        OutsideFault.HasAccount => "har-konto",
        OutsideFault.OfAnother => "annat-konto",
        OutsideFault.NotRecent => "logga-in-igen",
        OutsideFault.TooMany => "for-manga",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}

/// <summary>A provider's answer could not be used.</summary>
/// <param name="fault">What the user is told.</param>
/// <param name="reason">What whoever runs the host is told: nothing that the provider said of anybody.</param>
internal sealed class OutsideException(OutsideFault fault, string reason, Exception? inner = null) : Exception(reason, inner)
{
    public OutsideFault Fault { get; } = fault;
}
