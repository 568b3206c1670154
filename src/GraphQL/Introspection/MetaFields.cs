using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Introspection;

/// <summary>The fields that every schema has without defining them (specification 4.4): <c>__typename</c>, <c>__schema</c>, <c>__type</c>.</summary>
internal static class MetaFields
{
    private static readonly FieldDefinition TypeName = new()
    {
        Name = "__typename",
        Description = "The name of the current Object type at runtime.",
        Type = TypeReference.Named("String").NonNull(),
        Access = AccessRule.Public,
    };

    private static readonly FieldDefinition SchemaField = new()
    {
        Name = "__schema",
        Description = "Access the current type schema of this server.",
        Type = TypeReference.Named("__Schema").NonNull(),
        Access = AccessRule.Public,
        Resolver = new BatchResolver((context, parents) => Column(parents, context.Schema)),
    };

    private static readonly FieldDefinition TypeField = new()
    {
        Name = "__type",
        Description = "Request the type information of a single type.",
        Type = TypeReference.Named("__Type"),
        Access = AccessRule.Public,
        Arguments = [new InputValueDefinition { Name = "name", Type = TypeReference.Named("String").NonNull() }],
        Resolver = new BatchResolver((context, parents) => Column(parents, context.Schema.Type((string)context.Arguments["name"]!) is { } type
            ? new TypeView(context.Schema, TypeReference.Named(type.Name))
            : null)),
    };

    /// <summary>The meta field of this name that a type has, or null.</summary>
    public static FieldDefinition? Of(Schema schema, TypeDefinition parent, string name) => name switch
    {
        "__typename" when parent is CompositeType or UnionType => TypeName,
        "__schema" when parent.Name == schema.Query.Name => SchemaField,
        "__type" when parent.Name == schema.Query.Name => TypeField,
        _ => null,
    };

    /// <summary>Whose field an error names: meta fields belong to no type, which graphql-js says with <c>&lt;meta&gt;</c>.</summary>
    internal static string OwnerOf(string parent, string field) => field.StartsWith("__", StringComparison.Ordinal) ? "<meta>" : parent;

    /// <summary>Whether a field is <c>__typename</c>, which the executor answers itself.</summary>
    public static bool IsTypeName(FieldDefinition field) => ReferenceEquals(field, TypeName);

    private static ValueTask<IReadOnlyList<object?>> Column(IReadOnlyList<object> parents, object? value) =>
        ValueTask.FromResult<IReadOnlyList<object?>>([.. parents.Select(_ => value)]);
}
