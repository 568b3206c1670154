namespace Samverkan.SharedKernel.Rights;

/// <summary>What somebody is in the collaboration, in a scope and for a period.</summary>
public enum Role
{
    /// <summary>Runs the installation: accounts and grants, not the content (administratör).</summary>
    Administrator,

    /// <summary>The secretariat that keeps agreements, financing and follow-up (regionkontor).</summary>
    RegionOffice,

    /// <summary>Runs a module or one of its networks (samordnare).</summary>
    Coordinator,

    /// <summary>Leads an arena, as long as the membership lasts (ordförande).</summary>
    Chair,

    /// <summary>Writes an arena's minutes, as long as the membership lasts (sekreterare).</summary>
    Secretary,

    /// <summary>Sits in an arena (ledamot).</summary>
    Member,

    /// <summary>Stands in for a member (ersättare).</summary>
    Substitute,

    /// <summary>Speaks for one municipality, as politician or official (kommunens representant).</summary>
    MunicipalRepresentative,

    /// <summary>The chief executive of one municipality, who anchors and answers for it (kommunchef, kommundirektör).</summary>
    Kommunchef,

    /// <summary>Somebody outside who takes part in some of it (partner).</summary>
    Partner,

    /// <summary>A tool, or a person, that reads across the modules for reports (rapportör).</summary>
    Reporter,

    /// <summary>Looks on (observatör).</summary>
    Observer,

    /// <summary>Everybody, also without signing in: reads what is published (allmänhet). It is granted to nobody, since all have it.</summary>
    Public,
}

/// <summary>What a grant is confined to.</summary>
public enum ScopeKind
{
    /// <summary>All of the installation (allt).</summary>
    Everything,

    /// <summary>One module (område).</summary>
    Module,

    /// <summary>One network of a module (nätverk).</summary>
    Network,

    /// <summary>One arena (samverkansarena).</summary>
    Arena,

    /// <summary>One municipality (kommun).</summary>
    Municipality,

    /// <summary>One organisation (organisation).</summary>
    Organisation,
}

/// <summary>Where a grant holds.</summary>
/// <param name="Kind">What it is confined to.</param>
/// <param name="Value">Which: nothing for everything, a module's name, <c>module/network</c>, an arena's or an organisation's id, a municipality's code.</param>
public sealed record Scope(ScopeKind Kind, string Value)
{
    /// <summary>Everywhere.</summary>
    public static Scope Everything { get; } = new(ScopeKind.Everything, "");

    /// <summary>In one module.</summary>
    public static Scope OfModule(string module) => new(ScopeKind.Module, module);

    /// <summary>In one network of a module.</summary>
    public static Scope OfNetwork(string module, string network) => new(ScopeKind.Network, $"{module}/{network}");

    /// <summary>For one municipality.</summary>
    public static Scope OfMunicipality(string code) => new(ScopeKind.Municipality, code);
}

/// <summary>A role in a scope that somebody holds at this moment.</summary>
/// <param name="Role">The role.</param>
/// <param name="Scope">Where.</param>
public sealed record Grant(Role Role, Scope Scope);
