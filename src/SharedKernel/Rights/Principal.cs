using System.Collections.Frozen;

namespace Samverkan.SharedKernel.Rights;

/// <summary>Who sends a request.</summary>
public sealed class Principal
{
    private const string Nobody = "anonymous";

    private readonly FrozenDictionary<string, Reach> permissions;
    private readonly bool mayAll;

    private Principal(string id, string name, IReadOnlyList<Grant> grants, FrozenDictionary<string, Reach> permissions, bool mayAll) =>
        (Id, Name, Grants, this.permissions, this.mayAll) = (id, name, grants, permissions, mayAll);

    /// <summary>Somebody who is not signed in, and may not even what the public may.</summary>
    public static Principal Anonymous { get; } = new(Nobody, "Ej inloggad", [], FrozenDictionary<string, Reach>.Empty, mayAll: false);

    /// <summary>The product itself: sample data, scheduled work.</summary>
    public static Principal System { get; } = All("system", "Systemet");

    /// <summary>Development's own user, who may do everything.</summary>
    public static Principal Sample { get; } = All("sample", "Exempelanvändare");

    /// <summary>The same for ever, also when the name changes.</summary>
    public string Id { get; }

    /// <summary>As shown to others.</summary>
    public string Name { get; }

    /// <summary>What was granted and holds now.</summary>
    public IReadOnlyList<Grant> Grants { get; }

    /// <summary>The permissions that the principal has, wherever; those of one who may do everything are not counted up.</summary>
    public IReadOnlyCollection<string> Permissions => permissions.Keys;

    /// <summary>Whether the principal may do everything.</summary>
    public bool MayAll => mayAll;

    /// <summary>Whether nobody is signed in.</summary>
    public bool IsAnonymous => Id == Nobody;

    /// <summary>Somebody with grants.</summary>
    /// <param name="id">The same for ever.</param>
    /// <param name="name">As shown to others.</param>
    /// <param name="grants">What holds now.</param>
    /// <param name="rights">What the roles may.</param>
    public static Principal Of(string id, string name, IReadOnlyList<Grant> grants, RoleRights rights) => new(id, name, grants, rights.Of(grants), mayAll: false);

    /// <summary>Somebody who is not signed in, with what everybody may.</summary>
    internal static Principal Public(RoleRights rights) => new(Nobody, Anonymous.Name, [], rights.Of([]), mayAll: false);

    /// <summary>Somebody with permissions everywhere.</summary>
    public static Principal With(string id, string name, params IEnumerable<string> permissions) =>
        new(id, name, [], permissions.ToFrozenDictionary(p => p, _ => Reach.Everywhere, StringComparer.Ordinal), mayAll: false);

    /// <summary>Somebody who may do everything.</summary>
    public static Principal All(string id, string name) => new(id, name, [], FrozenDictionary<string, Reach>.Empty, mayAll: true);

    /// <summary>Whether the principal has a permission anywhere; null asks for one that only those have who may do everything.</summary>
    public bool May(string? permission) => mayAll || (permission is not null && permissions.ContainsKey(permission));

    /// <summary>Whether the principal has a permission for a municipality.</summary>
    public bool MayFor(string? permission, string municipality) => ReachOf(permission).Covers(municipality);

    /// <summary>How far a permission of the principal goes.</summary>
    public Reach ReachOf(string? permission) =>
        mayAll ? Reach.Everywhere : permission is not null && permissions.TryGetValue(permission, out var reach) ? reach : Reach.Nowhere;
}
