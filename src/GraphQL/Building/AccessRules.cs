using System.Reflection;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Building;

/// <summary>Who may use a field, as its member states it, or else its class.</summary>
internal static class AccessRules
{
    /// <summary>The rule of the first that states one: the member, its class, the class that it extends; null where none does.</summary>
    public static AccessRule? Of(MemberInfo member, params IEnumerable<Type?> classes) =>
        classes.Prepend<MemberInfo?>(member).Select(Stated).FirstOrDefault(r => r is not null);

    private static AccessRule? Stated(MemberInfo? member) =>
        member is null ? null
        : member.GetCustomAttribute<NeedsAttribute>() is { } needs ? new AccessRule(needs.Permission)
        : member.IsDefined(typeof(SignedInAttribute)) ? AccessRule.SignedIn
        : member.IsDefined(typeof(PublicAttribute)) ? AccessRule.Public
        : null;
}
