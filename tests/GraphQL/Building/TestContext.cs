using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Tests.Building;

internal sealed class TestContext(Schema schema, FieldDefinition field, IServiceProvider services, IReadOnlyDictionary<string, object?> arguments)
    : ResolveContext
{
    public override IServiceProvider Services { get; } = services;

    public override CancellationToken CancellationToken => CancellationToken.None;

    public override Schema Schema { get; } = schema;

    public override FieldDefinition Field { get; } = field;

    public override string ResponseName => Field.Name;

    public override IReadOnlyDictionary<string, object?> Arguments { get; } = arguments;

    public override Selection Selection => Selection.None;

    public override T Cached<T>(object discriminator, Func<T> create) => create();

    /// <summary>The values of a field at some parents.</summary>
    public static async Task<IReadOnlyList<object?>> Resolve(
        Schema schema, string type, string field, IServiceProvider services, IReadOnlyList<object> parents, params (string Name, object? Value)[] arguments)
    {
        var definition = schema.Field(type, field)!;
        return definition.Resolver switch
        {
            InlineResolver inline => [.. parents.Select(inline.Read)],
            BatchResolver batch => await batch.Resolve(
                new TestContext(schema, definition, services, arguments.ToDictionary(a => a.Name, a => a.Value)), parents),
            _ => throw new InvalidOperationException($"{type}.{field} has no resolver."),
        };
    }
}
