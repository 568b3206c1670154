namespace Samverkan.GraphQL.Building;

/// <summary>
/// Makes a property or a method a field.
/// <list type="bullet">
/// <item>A property of the row is read inline; <see cref="Requires"/> names what a computed one reads.</item>
/// <item>A static method of an extension class without <see cref="ParentAttribute"/> runs once per level and gives the same value
/// to every parent (root fields, namespaces); one that returns <c>IQueryable</c> is taken by a convention (connections).</item>
/// <item>A static method whose first parameter has <see cref="ParentAttribute"/> runs once per level over the parents' distinct
/// keys and returns <c>IReadOnlyDictionary&lt;TKey, T&gt;</c> (a missing key is null, so T is nullable unless every key is answered) or <c>ILookup&lt;TKey, T&gt;</c> (a list).</item>
/// <item>A static method of an extension class of <c>Subscription</c> returns <c>IAsyncEnumerable&lt;T&gt;</c>: a T per event, for each of which the
/// operation is run. It is called once per subscriber, and should end when its <c>CancellationToken</c> is cancelled.</item>
/// </list>
/// Every form but the last may be wrapped in <c>Task</c> or <c>ValueTask</c>. Further parameters: arguments of the field (by name, camelCase),
/// <c>CancellationToken</c>, <c>ResolveContext</c>, and services, marked with <see cref="ServiceAttribute"/>.
/// </summary>
/// <param name="name">Name in the graph; the member's own in camelCase without it.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method, Inherited = false)]
public sealed class FieldAttribute(string? name = null) : Attribute
{
    /// <summary>Name in the graph.</summary>
    public string? Name { get; } = name;

    /// <summary>Members of the row that a computed property or a batch method reads besides its parent key.</summary>
    public string[] Requires { get; init; } = [];

    /// <summary>Why not to use the field any more.</summary>
    public string? DeprecationReason { get; init; }
}

/// <summary>The first parameter of a batch method: the distinct values of this member over the level's parents.</summary>
/// <param name="member">The parent's member: <c>[Parent(nameof(MunicipalityKey.Code))] IReadOnlyList&lt;string&gt; codes</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(string member) : Attribute
{
    /// <summary>The parent's member.</summary>
    public string Member { get; } = member;
}

/// <summary>The parameter comes from the request's services.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;

/// <summary>
/// Marks the static method that gives an entity's rows by keys, in an extension class of the row: its first parameter is
/// <c>IReadOnlyList&lt;TKey&gt;</c>; it returns <c>IQueryable&lt;TRow&gt;</c> (projected to what the selection needs) or
/// <c>Task&lt;IReadOnlyDictionary&lt;TKey, TRow&gt;&gt;</c>. Rows that the principal may not see are missing. One method per key that the
/// subgraph resolves: the entity's own, and those among <see cref="EntityAttribute.OtherKeys"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EntityRowsAttribute : Attribute;

/// <summary>
/// The method's <c>IQueryable&lt;T&gt;</c> is answered as a Relay connection with keyset cursors: <c>first after last before</c>, and
/// <c>where</c> and <c>order</c> for what is declared filterable and orderable.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConnectionAttribute : Attribute
{
    /// <summary>For a connection under parents: the parent's member that identifies it.</summary>
    public string? ParentKey { get; init; }

    /// <summary>For a connection under parents: the row's member that holds the parent's key.</summary>
    public string? ChildKey { get; init; }

    /// <summary>The default order: an orderable member of the row.</summary>
    public required string OrderBy { get; init; }

    /// <summary>Whether the default order is descending.</summary>
    public bool Descending { get; init; }

    /// <summary>Name of the connection type without <c>Connection</c>; the row's type name without it.</summary>
    public string? TypeName { get; init; }
}

/// <summary>
/// The field may be filtered by <c>where</c>: a value by operators, an object by its own <c>where</c>, a list of objects by <c>some</c>, <c>none</c> and <c>all</c>.
/// <list type="bullet">
/// <item>A connection under parents leads to the rows of its own query: what the list hides, the filter does not find.</item>
/// <item>A property whose type is a row class is a navigation of the model.</item>
/// <item>Any other field that leads to rows says to which: <see cref="Related"/> and <see cref="Key"/>.</item>
/// </list>
/// The rows of a navigation, and those that <see cref="Related"/> names, are the model's under its query filters: state there who sees which rows.
/// </summary>
/// <remarks>Declare only what has an index or is bounded by one; of a relation, the member by which rows are found on the other side.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class FilterableAttribute : Attribute
{
    /// <summary>For text: the member that holds the folded text which <c>contains</c> and <c>startsWith</c> search; without it only equality is offered.</summary>
    public string? Folded { get; init; }

    /// <summary>For a relation: the row class that it leads to.</summary>
    public Type? Related { get; init; }

    /// <summary>With <see cref="Related"/>: the member of this row by whose value the related rows are found.</summary>
    public string? Key { get; init; }

    /// <summary>With <see cref="Related"/>: the member of the related rows that has that value; the key of their entity, or <c>Id</c>, without it.</summary>
    public string? RelatedKey { get; init; }
}

/// <summary>The list may be ordered by the field: indexed and never null.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OrderableAttribute : Attribute
{
    /// <summary>The member that holds the sort key, where it is another than the property itself (Swedish text).</summary>
    public string? SortKey { get; init; }
}

/// <summary>Everybody may use the field, or what stands in the class, also without signing in.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class PublicAttribute : Attribute;

/// <summary>Whoever has signed in may use the field, or what stands in the class.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class SignedInAttribute : Attribute;

/// <summary>The field, or what stands in the class, needs a permission.</summary>
/// <param name="permission">The permission's name, as the grants know it.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class NeedsAttribute(string permission) : Attribute
{
    /// <summary>The permission's name.</summary>
    public string Permission { get; } = permission;
}

/// <summary>An input value that may be absent, which is another thing than null: an absent field is left as it is.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public readonly record struct Optional<T>
{
    /// <summary>A given value.</summary>
    public Optional(T value)
    {
        Value = value;
        Given = true;
    }

    /// <summary>Whether the field was given.</summary>
    public bool Given { get; }

    /// <summary>The value; default where none was given.</summary>
    public T Value { get; }
}
