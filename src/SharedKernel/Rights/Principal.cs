using System.Collections.Frozen;

namespace Samverkan.SharedKernel.Rights;

/// <summary>Who sends a request.</summary>
public sealed class Principal
{
    private readonly FrozenSet<string> permissions;
    private readonly bool mayAll;

    private Principal(string id, string name, FrozenSet<string> permissions, bool mayAll) =>
        (Id, Name, this.permissions, this.mayAll) = (id, name, permissions, mayAll);

    /// <summary>Somebody who is not signed in.</summary>
    public static Principal Anonymous { get; } = new("anonymous", "Ej inloggad", [], mayAll: false);

    /// <summary>The product itself: sample data, scheduled work.</summary>
    public static Principal System { get; } = All("system", "Systemet");

    /// <summary>Development's own user, who may do everything.</summary>
    public static Principal Sample { get; } = All("sample", "Exempelanvändare");

    /// <summary>The same for ever, also when the name changes.</summary>
    public string Id { get; }

    /// <summary>As shown to others.</summary>
    public string Name { get; }

    /// <summary>Whether nobody is signed in.</summary>
    public bool IsAnonymous => ReferenceEquals(this, Anonymous);

    /// <summary>Somebody with permissions.</summary>
    public static Principal With(string id, string name, params IEnumerable<string> permissions) =>
        new(id, name, permissions.ToFrozenSet(StringComparer.Ordinal), mayAll: false);

    /// <summary>Somebody who may do everything.</summary>
    public static Principal All(string id, string name) => new(id, name, [], mayAll: true);

    /// <summary>Whether the principal has a permission; null asks for one that only those have who may do everything.</summary>
    public bool May(string? permission) => mayAll || (permission is not null && permissions.Contains(permission));
}
