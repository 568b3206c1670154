using System.Buffers;
using System.Text.Json;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.TypeSystem;
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

    public RequestExecutor Executor(TimeSpan slowAfter, Action<SlowOperation> onSlow) => new(Build(), Limits) { SlowAfter = slowAfter, OnSlow = onSlow };

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
        var definition = SchemaBuilder.Build(Parser.ParseDocument(sdl), new SchemaBindings
        {
            Resolver = (type, field) => Definition(type, field.Name).Resolver,
            ClrTypes = type => clrTypes.GetValueOrDefault(type) ?? [],
        });
        return new Schema(IntrospectionTypes.AddTo(definition with { Types = [.. definition.Types.Select(Type)] }));
    }

    private FieldDefinition Definition(string type, string field) => overrides.GetValueOrDefault($"{type}.{field}") ?? Plain(field);

    private TypeDefinition Type(TypeDefinition type) => type is not ObjectType o ? type : o with
    {
        Entity = entities.GetValueOrDefault(o.Name),
        Fields = [.. o.Fields.Select(f => Definition(o.Name, f.Name) with { Type = f.Type, Arguments = f.Arguments, Directives = f.Directives })],
    };
}
