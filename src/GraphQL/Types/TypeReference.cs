namespace Samverkan.GraphQL.Types;

/// <summary>A reference to a type by name, possibly wrapped (specification 3.4.1, wrapping types).</summary>
/// <remarks>
/// Types refer to each other by name and are resolved by their <see cref="Schema"/>. So definitions are plain immutable
/// values without cycles, and composing modules is merging definitions.
/// </remarks>
public abstract record TypeReference
{
    /// <summary>The name of the innermost type.</summary>
    public abstract string Name { get; }

    /// <summary>A reference to the named type.</summary>
    public static TypeReference Named(string name) => new NamedTypeReference(name);

    /// <summary>A list of this type.</summary>
    public TypeReference List() => new ListTypeReference(this);

    /// <summary>This type without null; itself if it is so already.</summary>
    public TypeReference NonNull() => this is NonNullTypeReference ? this : new NonNullTypeReference(this);

    /// <summary>This type with null allowed.</summary>
    public TypeReference Nullable() => this is NonNullTypeReference n ? n.Type : this;
}

/// <summary>A named type.</summary>
public sealed record NamedTypeReference : TypeReference
{
    /// <summary>Refers to the type of this name.</summary>
    public NamedTypeReference(string name) => Name = name;

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A list type.</summary>
public sealed record ListTypeReference(TypeReference Item) : TypeReference
{
    /// <inheritdoc/>
    public override string Name => Item.Name;

    /// <inheritdoc/>
    public override string ToString() => $"[{Item}]";
}

/// <summary>A non-null type.</summary>
public sealed record NonNullTypeReference(TypeReference Type) : TypeReference
{
    /// <inheritdoc/>
    public override string Name => Type.Name;

    /// <inheritdoc/>
    public override string ToString() => $"{Type}!";
}
