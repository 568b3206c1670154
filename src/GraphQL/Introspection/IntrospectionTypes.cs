using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Introspection;

/// <summary>The types of introspection (specification 4.2): ordinary types over the schema.</summary>
public static class IntrospectionTypes
{
    private static readonly IReadOnlyList<TypeDefinition> All =
    [
        Type("__Schema", "A GraphQL Schema defines the capabilities of a GraphQL server: its types, directives and root operations.",
            Field<Schema>("description", Text, "What the schema is about.", s => s.Definition.Description),
            Field<Schema>("types", ListOf("__Type"), "All types of the schema.", s => Named(s, s.Types)),
            Field<Schema>("queryType", Of("__Type").NonNull(), "The root of queries.", s => Named(s, s.Query)),
            Field<Schema>("mutationType", Of("__Type"), "The root of mutations, if there is one.", s => Named(s, s.Mutation)),
            Field<Schema>("subscriptionType", Of("__Type"), "The root of subscriptions, if there is one.", s => Named(s, s.Subscription)),
            Field<Schema>("directives", ListOf("__Directive"), "All directives of the schema.",
                s => s.Definition.Directives.Select(d => new DirectiveView(s, d)))),
        Type("__Type", "A type of the schema: a named type, or a list or non-null type around another.",
            Field<TypeView>("kind", Of("__TypeKind").NonNull(), "The kind of type, which tells the fields that have a value.", t => t.Kind),
            Field<TypeView>("name", Text, "The name of a named type.", t => t.Definition?.Name),
            Field<TypeView>("description", Text, "What the type is.", t => t.Definition?.Description),
            Field<TypeView>("specifiedByURL", Text, "Where a custom scalar's format is specified.", t => (t.Definition as ScalarType)?.SpecifiedBy),
            Deprecable<TypeView>("fields", NullableListOf("__Field"), "The fields of an object type or interface.", Fields),
            Field<TypeView>("interfaces", NullableListOf("__Type"), "The interfaces that an object type or interface implements.",
                t => t.Definition is CompositeType c ? t.Of(c.Interfaces) : null),
            Field<TypeView>("possibleTypes", NullableListOf("__Type"), "The object types that an interface or union can be.",
                t => t.Definition is InterfaceType or UnionType ? t.Of(t.Schema.PossibleTypes(t.Definition.Name).Select(p => p.Name)) : null),
            Deprecable<TypeView>("enumValues", NullableListOf("__EnumValue"), "The values of an enum.", EnumValues),
            Deprecable<TypeView>("inputFields", NullableListOf("__InputValue"), "The fields of an input object.",
                (t, deprecated) => t.Definition is InputObjectType i ? t.Values(i.Fields, deprecated) : null),
            Field<TypeView>("ofType", Of("__Type"), "The type inside a list or non-null type.", t => t.OfType),
            Field<TypeView>("isOneOf", Truth, "Whether exactly one field of an input object must be given.", t => (t.Definition as InputObjectType)?.OneOf)),
        Type("__Field", "A field of an object type or interface.",
            Field<FieldView>("name", Text.NonNull(), "The name.", f => f.Definition.Name),
            Field<FieldView>("description", Text, "What the field is.", f => f.Definition.Description),
            Deprecable<FieldView>("args", ListOf("__InputValue"), "The arguments.", (f, deprecated) => f.Parent.Values(f.Definition.Arguments, deprecated)),
            Field<FieldView>("type", Of("__Type").NonNull(), "The type.", f => f.Parent.Of(f.Definition.Type)),
            Field<FieldView>("isDeprecated", Truth.NonNull(), "Whether it should not be used any more.", f => f.Definition.DeprecationReason is not null),
            Field<FieldView>("deprecationReason", Text, "Why it should not be used any more.", f => f.Definition.DeprecationReason)),
        Type("__InputValue", "An argument, or a field of an input object.",
            Field<InputValueView>("name", Text.NonNull(), "The name.", v => v.Definition.Name),
            Field<InputValueView>("description", Text, "What the value is.", v => v.Definition.Description),
            Field<InputValueView>("type", Of("__Type").NonNull(), "The type.", v => v.Parent.Of(v.Definition.Type)),
            Field<InputValueView>("defaultValue", Text, "The default as a GraphQL literal.",
                v => v.Definition.DefaultValue is { } literal ? SyntaxPrinter.Print(literal) : null),
            Field<InputValueView>("isDeprecated", Truth.NonNull(), "Whether it should not be used any more.", v => v.Definition.DeprecationReason is not null),
            Field<InputValueView>("deprecationReason", Text, "Why it should not be used any more.", v => v.Definition.DeprecationReason)),
        Type("__EnumValue", "A value of an enum.",
            Field<EnumValueDefinition>("name", Text.NonNull(), "The name.", v => v.Name),
            Field<EnumValueDefinition>("description", Text, "What the value stands for.", v => v.Description),
            Field<EnumValueDefinition>("isDeprecated", Truth.NonNull(), "Whether it should not be used any more.", v => v.DeprecationReason is not null),
            Field<EnumValueDefinition>("deprecationReason", Text, "Why it should not be used any more.", v => v.DeprecationReason)),
        Type("__Directive", "A directive that the schema knows.",
            Field<DirectiveView>("name", Text.NonNull(), "The name.", d => d.Definition.Name),
            Field<DirectiveView>("description", Text, "What the directive does.", d => d.Definition.Description),
            Field<DirectiveView>("isRepeatable", Truth.NonNull(), "Whether it may stand several times at one place.", d => d.Definition.Repeatable),
            Field<DirectiveView>("locations", ListOf("__DirectiveLocation"), "Where it may stand.", d => d.Definition.Locations),
            Deprecable<DirectiveView>("args", ListOf("__InputValue"), "The arguments.",
                (d, deprecated) => new TypeView(d.Schema, Of("__Type")).Values(d.Definition.Arguments, deprecated))),
        new EnumType
        {
            Name = "__TypeKind",
            Description = "The kinds of types.",
            Values =
            [
                Kind("SCALAR", TypeKind.Scalar, "A scalar."),
                Kind("OBJECT", TypeKind.Object, "An object type: `fields` and `interfaces` have values."),
                Kind("INTERFACE", TypeKind.Interface, "An interface: `fields`, `interfaces` and `possibleTypes` have values."),
                Kind("UNION", TypeKind.Union, "A union: `possibleTypes` has a value."),
                Kind("ENUM", TypeKind.Enum, "An enum: `enumValues` has a value."),
                Kind("INPUT_OBJECT", TypeKind.InputObject, "An input object: `inputFields` has a value."),
                Kind("LIST", TypeKind.List, "A list: `ofType` has a value."),
                Kind("NON_NULL", TypeKind.NonNull, "A non-null type: `ofType` has a value."),
            ],
        },
        new EnumType
        {
            Name = "__DirectiveLocation",
            Description = "The places where a directive may stand.",
            Values = [.. DirectiveLocations.Executable.Concat(DirectiveLocations.TypeSystem).Select(l => new EnumValueDefinition { Name = l, Value = l, Description = $"At a place of kind {l}." })],
        },
    ];

    private static TypeReference Text => TypeReference.Named("String");

    private static TypeReference Truth => TypeReference.Named("Boolean");

    /// <summary>The definition with the types of introspection added.</summary>
    public static SchemaDefinition AddTo(SchemaDefinition definition) => definition with { Types = [.. definition.Types, .. All] };

    /// <summary>The names of introspection's types.</summary>
    internal static IEnumerable<string> Names => All.Select(t => t.Name);

    /// <summary>Whether a type is one of introspection's.</summary>
    public static bool Contains(string typeName) => typeName.StartsWith("__", StringComparison.Ordinal);

    private static TypeReference Of(string name) => TypeReference.Named(name);

    private static TypeReference NullableListOf(string name) => Of(name).NonNull().List();

    private static TypeReference ListOf(string name) => NullableListOf(name).NonNull();

    private static ObjectType Type(string name, string description, params FieldDefinition[] fields) =>
        new() { Name = name, Description = description, Fields = fields };

    private static EnumValueDefinition Kind(string name, TypeKind value, string description) =>
        new() { Name = name, Value = value, Description = description };

    private static FieldDefinition Field<T>(string name, TypeReference type, string description, Func<T, object?> read) =>
        new() { Name = name, Type = type, Description = description, Resolver = new InlineResolver(source => read((T)source)) };

    private static FieldDefinition Deprecable<T>(string name, TypeReference type, string description, Func<T, bool, object?> read) => new()
    {
        Name = name,
        Type = type,
        Description = description,
        Arguments =
        [
            new InputValueDefinition
            {
                Name = "includeDeprecated",
                Type = Truth.NonNull(),
                Description = "Whether to include what is deprecated.",
                DefaultValue = new BooleanValueNode(false),
            },
        ],
        Resolver = new BatchResolver((context, parents) => ValueTask.FromResult<IReadOnlyList<object?>>(
            [.. parents.Select(p => read((T)p, (bool)context.Arguments["includeDeprecated"]!))])),
    };

    private static IEnumerable<TypeView> Named(Schema schema, IEnumerable<TypeDefinition> types) => types.Select(t => Named(schema, t)!);

    private static TypeView? Named(Schema schema, TypeDefinition? type) => type is null ? null : new TypeView(schema, Of(type.Name));

    private static IEnumerable<FieldView>? Fields(TypeView type, bool includeDeprecated) => type.Definition is CompositeType composite
        ? composite.Fields.Where(f => includeDeprecated || f.DeprecationReason is null).Select(f => new FieldView(type, f))
        : null;

    private static IEnumerable<EnumValueDefinition>? EnumValues(TypeView type, bool includeDeprecated) => type.Definition is EnumType e
        ? e.Values.Where(v => includeDeprecated || v.DeprecationReason is null)
        : null;
}
