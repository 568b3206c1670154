using System.Text.RegularExpressions;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Grants;

/// <summary>Which grants there can be, and who may give which.</summary>
internal static partial class GrantRules
{
    private static readonly Dictionary<Role, ScopeKind[]> ScopesOf = new()
    {
        [Role.Administrator] = [ScopeKind.Everything],
        [Role.RegionOffice] = [ScopeKind.Everything],
        [Role.Coordinator] = [ScopeKind.Module, ScopeKind.Network],
        [Role.Chair] = [ScopeKind.Network, ScopeKind.Arena],
        [Role.Secretary] = [ScopeKind.Network, ScopeKind.Arena],
        [Role.Member] = [ScopeKind.Network, ScopeKind.Arena],
        [Role.Substitute] = [ScopeKind.Network, ScopeKind.Arena],
        [Role.MunicipalRepresentative] = [ScopeKind.Municipality],
        [Role.Kommunchef] = [ScopeKind.Municipality],
        [Role.Partner] = [ScopeKind.Module, ScopeKind.Network, ScopeKind.Arena, ScopeKind.Organisation],
        [Role.Reporter] = [ScopeKind.Everything, ScopeKind.Module, ScopeKind.Network],
        [Role.Observer] = [ScopeKind.Everything, ScopeKind.Module, ScopeKind.Network],
    };

    private static readonly Role[] InAnArea = [Role.Chair, Role.Secretary, Role.Member, Role.Substitute, Role.Partner, Role.Observer, Role.Reporter];

    /// <summary>What is wrong with a grant, in Swedish, and in which field of the input; null where nothing is.</summary>
    public static (string Message, string Field)? FaultOf(Grant grant)
    {
        if (!ScopesOf.TryGetValue(grant.Role, out var scopes))
        {
            return ("Rollen har alla, också den som inte är inloggad. Ange en annan roll.", "role");
        }

        if (!scopes.Contains(grant.Scope.Kind))
        {
            return ($"Rollen kan inte ges i det omfånget. Ange {string.Join(" eller ", scopes.Select(s => Web.SessionAnswer.NameOf(s)))}.", "scopeKind");
        }

        var wanted = grant.Scope.Kind switch
        {
            ScopeKind.Everything => grant.Scope.Value.Length == 0 ? null : "Utelämna värdet: omfånget är allt.",
            ScopeKind.Module => ModuleName().IsMatch(grant.Scope.Value) ? null : "Ange ett områdes namn, till exempel valfard.",
            ScopeKind.Network => NetworkName().IsMatch(grant.Scope.Value) ? null : "Ange område och nätverk, till exempel valfard/fouJamt.",
            ScopeKind.Municipality => MunicipalityCode().IsMatch(grant.Scope.Value) ? null : "Ange en kommunkod med fyra siffror.",
            _ => Guid.TryParseExact(grant.Scope.Value, "D", out _) ? null : "Ange ett id.",
        };
        return wanted is null ? null : (wanted, "scopeValue");
    }

    /// <summary>Whether somebody who holds some grants may give, and end, another: no one gives more than is his.</summary>
    public static bool MayGive(IEnumerable<Grant> held, Grant grant) => held.Any(h => h.Role switch
    {
        Role.Administrator => h.Scope.Kind == ScopeKind.Everything,
        Role.RegionOffice => h.Scope.Kind == ScopeKind.Everything && grant.Role != Role.Administrator,
        Role.Coordinator => InAnArea.Contains(grant.Role) && Covers(h.Scope, grant.Scope),
        _ => false,
    });

    private static bool Covers(Scope wide, Scope narrow) => wide == narrow || wide.Kind switch
    {
        ScopeKind.Everything => true,
        ScopeKind.Module => narrow.Kind == ScopeKind.Network && narrow.Value.StartsWith(wide.Value + "/", StringComparison.Ordinal),
        _ => false,
    };

    [GeneratedRegex("^[a-z]{2,50}$")]
    private static partial Regex ModuleName();

    [GeneratedRegex("^[a-z]{2,50}/[a-zA-Z]{2,50}$")]
    private static partial Regex NetworkName();

    [GeneratedRegex("^[0-9]{4}$")]
    private static partial Regex MunicipalityCode();
}
