using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>A field of an object or interface type (specification 3.6).</summary>
public sealed record FieldDefinition
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The type.</summary>
    public required TypeReference Type { get; init; }

    /// <summary>Description in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Arguments in declared order.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments { get; init; } = [];

    /// <summary>Why not to use it any more.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Directives applied to the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>Where a document defines it.</summary>
    public FieldDefinitionNode? Node { get; init; }

    /// <summary>How values are got; null on interfaces.</summary>
    public Resolver? Resolver { get; init; }

    /// <summary>For a field of the subscription root: where its events come from; its resolver is <see cref="StreamResolver.OfEvents"/> then.</summary>
    public StreamResolver? Stream { get; init; }

    /// <summary>
    /// CLR members of the parent that the resolver reads. What a query has to fetch for a selection is the union of these.
    /// </summary>
    public IReadOnlyList<string> Requires { get; init; } = [];

    /// <summary>
    /// For a field of an entity: whether the resolver reads the row (which is then loaded by key where only the key is at hand)
    /// or can do with the key alone.
    /// </summary>
    public bool ReadsRow { get; init; }

    /// <summary>
    /// The module that the field belongs to. Fields of a module run one after another (they share its database connection);
    /// fields of different modules may run side by side.
    /// </summary>
    public string Lane { get; init; } = "";

    /// <summary>Who may use the field; null where nothing is stated, which is denied at root fields.</summary>
    public AccessRule? Access { get; init; }
}

/// <summary>Who may use a field: depends on the principal and the schema element only, never on a row.</summary>
/// <param name="Permission">The permission needed; null means that everybody may, or who has signed in.</param>
public sealed record AccessRule(string? Permission)
{
    /// <summary>Whoever has signed in may.</summary>
    public static AccessRule SignedIn { get; } = new((string?)null) { NeedsSignIn = true };

    /// <summary>Whether one must have signed in; a permission implies it.</summary>
    public bool NeedsSignIn { get; private init; }

    /// <summary>Everybody may, also without signing in.</summary>
    public static AccessRule Public { get; } = new((string?)null);
}

/// <summary>What makes an object type an entity (Apollo Federation 2, @key).</summary>
public sealed record EntityDefinition
{
    /// <summary>The key's fields as a selection set without braces: <c>code</c>.</summary>
    public required string KeyFields { get; init; }

    /// <summary>CLR type of the key: a record with one property per key field; those of a field that has fields, in a record of their own.</summary>
    public required Type KeyType { get; init; }

    /// <summary>The key of a source, which is a row or already a key.</summary>
    public required Func<object, object> KeyOf { get; init; }

    /// <summary>The key of a representation's coerced fields; of a field that has fields the value is a dictionary of these.</summary>
    public required Func<IReadOnlyDictionary<string, object?>, object> KeyFrom { get; init; }

    /// <summary>
    /// Rows by keys, in the module that owns the entity: parents are the keys, the column holds the rows, null where there is
    /// none or it may not be seen. Null in modules that only refer to the entity.
    /// </summary>
    public BatchResolver? Rows { get; init; }

    /// <summary>The owner's lane.</summary>
    public string Lane { get; init; } = "";

    /// <summary>
    /// The entity by its other keys, which only representations use: inside the graph it is referred to by the first one. A key
    /// without rows is one that the subgraph names and does not resolve.
    /// </summary>
    public IReadOnlyList<EntityDefinition> OtherKeys { get; init; } = [];

    /// <summary>Fields of other subgraphs that representations may hold; set on the row if there are rows, otherwise on the key.</summary>
    public IReadOnlyList<ExternalMember> Externals { get; init; } = [];
}

/// <summary>A field of another subgraph, as the representations of a router bring it (Apollo Federation 2, @external).</summary>
/// <param name="Name">The field.</param>
/// <param name="Set">Sets a coerced value on a key or a row; values of object types are dictionaries of their fields.</param>
public sealed record ExternalMember(string Name, Action<object, object?> Set);
