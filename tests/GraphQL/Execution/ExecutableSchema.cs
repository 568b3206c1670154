using System.Buffers;
using System.Text.Json;
using Samverkan.GraphQL.Coercion;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Tests.Execution;

/// <summary>A schema from SDL with resolvers by coordinate (<c>Type.field</c>); fields without one read a dictionary.</summary>
internal sealed class ExecutableSchema(string sdl)
{
    private readonly Dictionary<string, FieldDefinition> overrides = [];
    private readonly Dictionary<string, EntityDefinition> entities = [];
    private readonly Dictionary<string, Type[]> clrTypes = [];

    public RequestLimits Limits { get; init; } = new();

    public ExecutableSchema Batch(string coordinate, Func<ResolveContext, IReadOnlyList<object>, IReadOnlyList<object?>> resolve, string lane = "") =>
        Field(coordinate, f => f with { Lane = lane, Resolver = new BatchResolver((c, p) => ValueTask.FromResult(resolve(c, p))) });

    public ExecutableSchema BatchAsync(string coordinate, Func<ResolveContext, IReadOnlyList<object>, ValueTask<IReadOnlyList<object?>>> resolve, string lane = "") =>
        Field(coordinate, f => f with { Lane = lane, Resolver = new BatchResolver(resolve) });

    public ExecutableSchema Inline(string coordinate, Func<object, object?> read) =>
        Field(coordinate, f => f with { Resolver = new InlineResolver(read) });

    public ExecutableSchema Field(string coordinate, Func<FieldDefinition, FieldDefinition> change)
    {
        overrides[coordinate] = change(overrides.GetValueOrDefault(coordinate) ?? Plain(coordinate.Split('.')[1]));
        return this;
    }

    public ExecutableSchema Entity(string type, EntityDefinition entity)
    {
        entities[type] = entity;
        return this;
    }

    public ExecutableSchema Clr(string type, params Type[] types)
    {
        clrTypes[type] = types;
        return this;
    }

    public RequestExecutor Executor() => new(Build(), Limits);

    public async Task<JsonElement> RunAsync(
        string query, string variables = "{}", IServiceProvider? services = null, CancellationToken cancellationToken = default) =>
        Json(await Executor().ExecuteAsync(
            new GraphQLRequest(query, Variables: JsonDocument.Parse(variables).RootElement), false, services ?? NoServices.Instance, cancellationToken));

    public static JsonElement Json(ExecutionResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        return JsonDocument.Parse(buffer.WrittenMemory).RootElement;
    }

    private static FieldDefinition Plain(string name) => new()
    {
        Name = name,
        Type = TypeReference.Named("String"),
        Resolver = new InlineResolver(source => source is IReadOnlyDictionary<string, object?> row ? row.GetValueOrDefault(name) : null),
    };

    private Schema Build()
    {
        var definitions = Parser.ParseDocument(sdl).Definitions;
        var types = definitions.OfType<TypeDefinitionNode>().Select(Type).Concat(BuiltInScalars.All).ToList();
        return new Schema(IntrospectionTypes.AddTo(new SchemaDefinition
        {
            Types = types,
            Directives = BuiltInDirectives.All,
            Mutation = types.Exists(t => t.Name == "Mutation") ? "Mutation" : null,
        }));
    }

    private TypeDefinition Type(TypeDefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode o => new ObjectType
        {
            Name = o.Name.Value,
            Interfaces = [.. o.Interfaces.Select(i => i.Name.Value)],
            Fields = [.. o.Fields.Select(f => Definition(o.Name.Value, f))],
            Entity = entities.GetValueOrDefault(o.Name.Value),
            ClrTypes = clrTypes.GetValueOrDefault(o.Name.Value) ?? [],
        },
        InterfaceTypeDefinitionNode i => new InterfaceType { Name = i.Name.Value, Fields = [.. i.Fields.Select(f => Definition(i.Name.Value, f))] },
        UnionTypeDefinitionNode u => new UnionType { Name = u.Name.Value, Types = [.. u.Types.Select(t => t.Name.Value)] },
        EnumTypeDefinitionNode e => new EnumType
        {
            Name = e.Name.Value,
            Values = [.. e.Values.Select(v => new EnumValueDefinition { Name = v.Name.Value, Value = v.Name.Value })],
        },
        InputObjectTypeDefinitionNode i => new InputObjectType
        {
            Name = i.Name.Value,
            Fields = [.. i.Fields.Select(Value)],
            OneOf = i.Directives.Any(d => d.Name.Value == "oneOf"),
            Create = values => values,
        },
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    private FieldDefinition Definition(string type, FieldDefinitionNode node) =>
        (overrides.GetValueOrDefault($"{type}.{node.Name.Value}") ?? Plain(node.Name.Value)) with
        {
            Type = VariableCoercion.TypeOf(node.Type),
            Arguments = [.. node.Arguments.Select(Value)],
        };

    private static InputValueDefinition Value(InputValueDefinitionNode node) =>
        new() { Name = node.Name.Value, Type = VariableCoercion.TypeOf(node.Type), DefaultValue = node.DefaultValue };
}

/// <summary>No services at all.</summary>
internal sealed class NoServices : IServiceProvider
{
    public static NoServices Instance { get; } = new();

    public object? GetService(Type serviceType) => null;
}
