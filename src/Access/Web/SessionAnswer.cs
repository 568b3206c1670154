using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Samverkan.Access.Sessions;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Access.Web;

/// <summary>What a page must know of who is signed in.</summary>
internal static class SessionAnswer
{
    private static readonly string[] SecondFactors = [NameOf(SignInMethod.Totp), NameOf(SignInMethod.RecoveryCode)];

    /// <summary>Nobody is, or not yet: what everybody may do, and which second factors would do.</summary>
    public static IResult Nobody(RoleRights rights, bool isHalf = false) =>
        Results.Json(new { SignedIn = false, SecondFactor = isHalf ? SecondFactors : null, Permissions = rights.Public.Permissions.Order(StringComparer.Ordinal) });

    /// <summary>Somebody is: the account, what was granted to it, and what it therefore may do.</summary>
    public static IResult Of(LiveSession session, RoleRights rights, TimeProvider clock)
    {
        var principal = session.PrincipalAt(clock.GetUtcNow(), rights);
        return Results.Json(new
        {
            SignedIn = true,
            Account = new { Id = session.AccountId, session.Name, session.Email },
            Grants = principal.Grants.Select(g => new { Role = NameOf(g.Role), ScopeKind = NameOf(g.Scope.Kind), ScopeValue = g.Scope.Value }),
            Permissions = principal.Permissions.Order(StringComparer.Ordinal),
            Confined = ConfinedOf(principal),
        });
    }

    /// <summary>Those of the permissions that do not go everywhere, with the municipalities that they are confined to.</summary>
    private static SortedDictionary<string, IReadOnlyList<string>> ConfinedOf(Principal principal)
    {
        var confined = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var permission in principal.Permissions)
        {
            if (principal.ReachOf(permission) is { IsEverywhere: false } reach)
            {
                confined[permission] = reach.Municipalities;
            }
        }

        return confined;
    }

    /// <summary>A value as the graph names it: <c>REGION_OFFICE</c>.</summary>
    public static string NameOf(Enum value) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}
