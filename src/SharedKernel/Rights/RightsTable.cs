using System.Collections.Frozen;

namespace Samverkan.SharedKernel.Rights;

/// <summary>A permission, and the roles that have it.</summary>
/// <param name="Permission">Its name, as <c>[Needs]</c> states it.</param>
/// <param name="Module">The module that it is of.</param>
/// <param name="Network">The module's network that it is of; null where it is of the whole module.</param>
/// <param name="IsAnywhere">Whether a role has it whatever its grant is confined to: what is shared by all who take part.</param>
/// <param name="Roles">The roles.</param>
public sealed record Right(string Permission, string Module, string? Network, bool IsAnywhere, FrozenSet<Role> Roles)
{
    /// <summary>How far the right goes for a grant.</summary>
    public Reach ReachOf(Grant grant) => !Roles.Contains(grant.Role) ? Reach.Nowhere
        : IsAnywhere ? Reach.Everywhere
        : grant.Scope.Kind switch
        {
            ScopeKind.Everything => Reach.Everywhere,
            ScopeKind.Module when grant.Scope.Value == Module => Reach.Everywhere,
            ScopeKind.Network when Network is not null && grant.Scope.Value == $"{Module}/{Network}" => Reach.Everywhere,
            ScopeKind.Municipality => Reach.For([grant.Scope.Value]),
            _ => Reach.Nowhere,
        };
}

/// <summary>Which roles have which permissions of a module. What stands in no table nobody has but who may do everything.</summary>
public sealed class RightsTable(string module)
{
    private readonly List<Right> rights = [];
    private string? network;

    /// <summary>The rights, in the order in which they were stated.</summary>
    public IReadOnlyList<Right> Rights => rights;

    /// <summary>What follows is of a network of the module.</summary>
    public RightsTable Of(string network)
    {
        this.network = network;
        return this;
    }

    /// <summary>Roles have a permission where their grants hold.</summary>
    public RightsTable Give(string permission, params IEnumerable<Role> roles) => Add(permission, isAnywhere: false, roles);

    /// <summary>Roles have a permission wherever their grants hold.</summary>
    public RightsTable GiveAnywhere(string permission, params IEnumerable<Role> roles) => Add(permission, isAnywhere: true, roles);

    private RightsTable Add(string permission, bool isAnywhere, IEnumerable<Role> roles)
    {
        if (!permission.StartsWith(module + ".", StringComparison.Ordinal) || rights.Any(r => r.Permission == permission))
        {
            throw new ArgumentException($"{permission} is stated twice, or not of {module}.", nameof(permission));
        }

        rights.Add(new(permission, module, network, isAnywhere, roles.ToFrozenSet()));
        return this;
    }
}

/// <summary>The rights of all hosted modules.</summary>
public sealed class RoleRights(IEnumerable<RightsTable> tables)
{
    /// <summary>Every right, module by module.</summary>
    public IReadOnlyList<Right> All { get; } = [.. tables.SelectMany(t => t.Rights)];

    /// <summary>Somebody who is not signed in.</summary>
    public Principal Public => field ??= Principal.Public(this);

    /// <summary>What somebody with these grants may do, and how far: no less than everybody.</summary>
    internal FrozenDictionary<string, Reach> Of(IEnumerable<Grant> grants) => OfAll([.. grants, new(Role.Public, Scope.Everything)]);

    private FrozenDictionary<string, Reach> OfAll(IReadOnlyList<Grant> grants) => All
        .Select(right => (right.Permission, Reach: grants.Select(right.ReachOf).Aggregate(Reach.Nowhere, (all, reach) => all.With(reach))))
        .Where(r => r.Reach.IsEverywhere || r.Reach.Municipalities.Count > 0)
        .ToFrozenDictionary(r => r.Permission, r => r.Reach, StringComparer.Ordinal);
}
