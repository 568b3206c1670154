using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation;

/// <summary>A module as an Apollo Federation 2 subgraph: its own graph with <c>_service</c> and <c>_entities</c>.</summary>
/// <remarks>https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec</remarks>
public static class FederatedSubgraph
{
    private const string ServiceName = "_Service";
    private const string EntityName = "_Entity";

    /// <summary>The schema of a module's definitions.</summary>
    /// <exception cref="InvalidSchemaException">With every fault there is.</exception>
    public static Schema Create(SchemaDefinition definition)
    {
        var sdl = FederationSdl.Print(definition);
        var entities = definition.Types.OfType<ObjectType>()
            .Where(t => FederationSdl.IsResolvable(t) || t.Entity is { } e && e.OtherKeys.Any(k => k.Rows is not null)).ToDictionary(t => t.Name);
        IReadOnlyList<TypeDefinition> added = entities.Count == 0 ? [Service(sdl)] : [Service(sdl), AnyScalar.Type, Union(entities.Keys)];
        IReadOnlyList<FieldDefinition> fields = entities.Count == 0 ? [ServiceField] : [ServiceField, EntitiesField(entities)];
        var query = definition.Types.FirstOrDefault(t => t.Name == definition.Query) as ObjectType
            ?? new ObjectType { Name = definition.Query, Description = "What federation asks for.", Fields = [] };
        IReadOnlyList<TypeDefinition> types =
        [
            query with { Fields = [.. query.Fields, .. fields] },
            .. definition.Types.Where(t => t.Name != definition.Query),
            .. added,
        ];
        IReadOnlyList<DirectiveDefinition> directives = [.. definition.Directives, .. CostDirectives.Undefined(types, definition.Directives)];
        return new Schema(IntrospectionTypes.AddTo(definition with { Types = TypeReferences.WithScalars(types, directives), Directives = directives }));
    }

    private static FieldDefinition ServiceField { get; } = new()
    {
        Name = "_service",
        Description = "The subgraph's own description.",
        Type = TypeReference.Named(ServiceName).NonNull(),
        Access = AccessRule.Public,
        Resolver = new BatchResolver((_, parents) => ValueTask.FromResult<IReadOnlyList<object?>>([.. parents])),
    };

    private static ObjectType Service(string sdl) => new()
    {
        Name = ServiceName,
        Description = "What the subgraph tells of itself.",
        Fields =
        [
            new()
            {
                Name = "sdl",
                Description = "Its schema in SDL, with federation's directives.",
                Type = TypeReference.Named("String").NonNull(),
                Resolver = new InlineResolver(_ => sdl),
            },
        ],
    };

    private static UnionType Union(IEnumerable<string> names) => new()
    {
        Name = EntityName,
        Description = "The entities that this subgraph can be asked for.",
        Types = [.. names],
    };

    // Everybody may use it: by itself it gives no more than what was sent, and what a field of an entity needs is asked there, as wherever else it is reached.
    private static FieldDefinition EntitiesField(IReadOnlyDictionary<string, ObjectType> entities) => new()
    {
        Name = "_entities",
        Description = "The entities of these representations, in their order.",
        Type = TypeReference.Named(EntityName).List().NonNull(),
        Access = AccessRule.Public,
        Directives = [CostDirectives.ListSizeOf(null, ["representations"], null, requireOne: false)],
        Arguments =
        [
            new()
            {
                Name = "representations",
                Description = "Type names and keys.",
                Type = TypeReference.Named(AnyScalar.Type.Name).NonNull().List().NonNull(),
            },
        ],
        // Rows by other keys are read in it.
        Lane = entities.Values.First().Entity!.Lane,
        Resolver = new BatchResolver(async (context, parents) =>
        {
            var values = await new EntityResolution(entities).ResolveAsync(context).ConfigureAwait(false);
            return [.. parents.Select(_ => values)];
        }),
    };
}
