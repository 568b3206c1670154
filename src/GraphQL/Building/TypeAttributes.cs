namespace Samverkan.GraphQL.Building;

/// <summary>Makes a class an object type. Only members with <see cref="FieldAttribute"/> become fields.</summary>
/// <param name="name">Name in the graph; the class's own without it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ObjectTypeAttribute(string? name = null) : Attribute
{
    /// <summary>Name in the graph.</summary>
    public string? Name { get; } = name;
}

/// <summary>Makes a CLR interface an interface of the graph; object types whose row or key class implements it, implement it.</summary>
/// <param name="name">Name in the graph; the interface's own without its I otherwise.</param>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class InterfaceTypeAttribute(string? name = null) : Attribute
{
    /// <summary>Name in the graph.</summary>
    public string? Name { get; } = name;
}

/// <summary>Makes a record the input object that a parameter or another input's property has.</summary>
/// <param name="name">Name in the graph; the record's own without it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InputTypeAttribute(string? name = null) : Attribute
{
    /// <summary>Name in the graph.</summary>
    public string? Name { get; } = name;

    /// <summary>Exactly one field must be given, and not null (specification 3.10, @oneOf); all of them are nullable then.</summary>
    public bool OneOf { get; init; }
}

/// <summary>Names an enum or one of its values otherwise than by habit (<c>InProgress</c> becomes <c>IN_PROGRESS</c>).</summary>
[AttributeUsage(AttributeTargets.Enum | AttributeTargets.Field, Inherited = false)]
public sealed class EnumNameAttribute(string name) : Attribute
{
    /// <summary>Name in the graph.</summary>
    public string Name { get; } = name;
}

/// <summary>
/// Makes a record the key of an entity: one property per key field, and a record of its own for a field that has fields
/// (<c>organisation { id }</c>). What is no field of the record itself is one of the row class. A value of the record is a value of the entity's type,
/// in every module: whoever holds the key holds a reference.
/// </summary>
/// <param name="typeName">The entity's name in the graph.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EntityKeyAttribute(string typeName) : Attribute
{
    /// <summary>The entity's name in the graph.</summary>
    public string TypeName { get; } = typeName;
}

/// <summary>
/// Beside <see cref="ObjectTypeAttribute"/> on a row class: the type is an entity of this module. The row has properties named
/// as the key's.
/// </summary>
/// <param name="keyType">The key record, marked with <see cref="EntityKeyAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EntityAttribute(Type keyType) : Attribute
{
    /// <summary>The key record.</summary>
    public Type KeyType { get; } = keyType;

    /// <summary>
    /// Other keys that other subgraphs may know the entity by: records shaped as the first one. One without a method with
    /// <see cref="EntityRowsAttribute"/> is named, but not resolved here (<c>resolvable: false</c>).
    /// </summary>
    public Type[] OtherKeys { get; init; } = [];
}

/// <summary>Marks a static class whose methods add fields to an object type.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ExtendObjectTypeAttribute : Attribute
{
    /// <summary>
    /// Extends the type of a CLR class. Extending the row class of an entity, fields may read the row; extending its key record,
    /// they do with the key, and other modules can do so too.
    /// </summary>
    public ExtendObjectTypeAttribute(Type type) => Type = type;

    /// <summary>Extends the type of this name: <c>Query</c>, <c>Mutation</c>.</summary>
    public ExtendObjectTypeAttribute(string typeName) => TypeName = typeName;

    /// <summary>The extended class.</summary>
    public Type? Type { get; }

    /// <summary>The extended type's name.</summary>
    public string? TypeName { get; }
}

/// <summary>
/// Marks a type that several modules have as a value of their own, equal in each (<c>PageInfo</c>, <c>UserError</c>): <c>@shareable</c>
/// in subgraphs, merged when modules are composed. On a member: other subgraphs may resolve the field as well, to the same value.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Method, Inherited = false)]
public sealed class ShareableAttribute : Attribute;
