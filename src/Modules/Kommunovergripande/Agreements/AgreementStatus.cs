namespace Samverkan.Kommunovergripande.Agreements;

/// <summary>What an agreement is between, and about (typ av överenskommelse).</summary>
internal enum AgreementKind
{
    /// <summary>The region and the county's municipalities, on regional collaboration (regional samverkan) [000] [002].</summary>
    RegionalCollaboration,

    /// <summary>The state in the county and the region (Länsstyrelsen och regionen) [004].</summary>
    StateRegion,

    /// <summary>A service that the parties run together: Skol IT Zappa Zonline, say [001] (gemensam tjänst).</summary>
    SharedService,

    /// <summary>A network that the parties keep: Energi- och fastighetsnätverket, say [001] (nätverk).</summary>
    Network,

    /// <summary>Somebody else's work that is paid for: Föreningsarkivet, say [001] (finansierad verksamhet).</summary>
    FundedActivity,

    /// <summary>Something else (annan).</summary>
    Other,
}

/// <summary>Where an agreement is on its way to being concluded, or withdrawn (status).</summary>
internal enum AgreementStatus
{
    /// <summary>Being drawn up: its content may be edited freely (förslag).</summary>
    Proposal,

    /// <summary>Its content is locked, and the parties decide, each for itself (framlagd för beslut).</summary>
    PutToDecision,

    /// <summary>All parties have signed it, or a source says that it is concluded (ingången).</summary>
    Concluded,

    /// <summary>It came to nothing, for a stated reason (återtagen).</summary>
    Withdrawn,
}

/// <summary>Where an agreement stands on a day (läge).</summary>
internal enum AgreementPhase
{
    /// <summary>A proposal, or withdrawn: it binds nobody (inte ingången).</summary>
    NotConcluded,

    /// <summary>Concluded, but not yet applied (kommande).</summary>
    Upcoming,

    /// <summary>Concluded and applied that day (gällande).</summary>
    InForce,

    /// <summary>Its last day, extensions counted, has been (utgången).</summary>
    Expired,

    /// <summary>Concluded, but neither its first day nor when it was concluded is stated, so nothing is inferred (giltigheten är inte angiven).</summary>
    NotStated,
}

/// <summary>The states as users read them.</summary>
internal static class AgreementStatusText
{
    /// <summary>In Swedish.</summary>
    public static string InSwedish(this AgreementStatus status) => status switch
    {
        AgreementStatus.Proposal => "förslag",
        AgreementStatus.PutToDecision => "framlagd för beslut",
        AgreementStatus.Concluded => "ingången",
        AgreementStatus.Withdrawn => "återtagen",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without a Swedish word."),
    };
}
