namespace Samverkan.GraphQL.Building;

/// <summary>
/// The member holds an identifier: <c>ID</c> in the graph, where it would be <c>String</c> or <c>Int</c> otherwise. (A <see cref="Guid"/> is
/// an identifier without it.)
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class IdAttribute : Attribute;

/// <summary>
/// The member is a field that another subgraph resolves (<c>@external</c>). On the key record of an entity that this module only adds to, or on the row class of one
/// that it has rows of: its property is set to what the representation holds when a router asks for a field that
/// <see cref="RequiresAttribute"/> it; on a value that a field with <see cref="ProvidesAttribute"/> returns, the module sets it itself.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ExternalAttribute : Attribute;

/// <summary>
/// The field is computed of fields that other subgraphs have (<c>@requires</c>): a router asks them first, and sends their values with the key. They are properties
/// with <see cref="ExternalAttribute"/> beside it.
/// </summary>
/// <param name="fields">The fields as a selection set without braces: <c>size { weight } price</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class RequiresAttribute(string fields) : Attribute
{
    /// <summary>The fields as a selection set without braces.</summary>
    public string Fields { get; } = fields;
}

/// <summary>What the field returns has these external fields filled in, so that a router need not ask for them elsewhere (<c>@provides</c>).</summary>
/// <param name="fields">The fields of the returned type as a selection set without braces.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class ProvidesAttribute(string fields) : Attribute
{
    /// <summary>The fields as a selection set without braces.</summary>
    public string Fields { get; } = fields;
}

/// <summary>The field has moved here from another subgraph, which is not asked for it any more (<c>@override</c>).</summary>
/// <param name="from">The name of the subgraph that had it.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class OverrideAttribute(string from) : Attribute
{
    /// <summary>The name of the subgraph that had it.</summary>
    public string From { get; } = from;

    /// <summary>For a move by steps: when to ask here, as a router understands it (<c>percent(10)</c>).</summary>
    public string? Label { get; init; }
}

/// <summary>The element is in the subgraph, for keys and requirements, but not in the graph that clients see (<c>@inaccessible</c>).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Property | AttributeTargets.Method
    | AttributeTargets.Parameter | AttributeTargets.Field, Inherited = false)]
public sealed class InaccessibleAttribute : Attribute;

/// <summary>A word on the element for those who pick parts of the graph (<c>@tag</c>); several may stand.</summary>
/// <param name="name">The word: letters, digits, <c>_ - /</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Property | AttributeTargets.Method
    | AttributeTargets.Parameter | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class TagAttribute(string name) : Attribute
{
    /// <summary>The word.</summary>
    public string Name { get; } = name;
}

/// <summary>
/// Beside <see cref="EntityKeyAttribute"/> or <see cref="ObjectTypeAttribute"/>: the type stands for an interface of another subgraph, and the fields added to it
/// are fields of all that implement it (<c>@interfaceObject</c>).
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InterfaceObjectAttribute : Attribute;

/// <summary>On an interface of the graph: whatever implements it has these key fields, so that other subgraphs may refer to it by them (<c>@key</c>).</summary>
/// <param name="fields">The key as a selection set without braces.</param>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class InterfaceKeyAttribute(string fields) : Attribute
{
    /// <summary>The key as a selection set without braces.</summary>
    public string Fields { get; } = fields;
}
