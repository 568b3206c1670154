using System.Text.Json;
using Samverkan.Testing;

namespace Samverkan.Rights.Tests;

/// <summary>A type as it is referred to: its name, and how it is wrapped.</summary>
internal sealed record TypeUse(string Name, bool IsRequired, bool IsList)
{
    public static TypeUse Of(JsonElement type)
    {
        var (required, list) = (type.At("kind").GetString() == "NON_NULL", false);
        while (type.At("kind").GetString() is "NON_NULL" or "LIST")
        {
            list |= type.At("kind").GetString() == "LIST";
            type = type.At("ofType");
        }

        return new(type.At("name").GetString()!, required, list);
    }
}

/// <summary>An argument of a field, or a field of an input type.</summary>
internal sealed record InputValue(string Owner, string Name, TypeUse Type, bool HasDefault)
{
    public string Coordinate => $"{Owner}.{Name}";

    public bool IsNeeded => Type.IsRequired && !HasDefault;
}

/// <summary>A field of an object type or interface.</summary>
internal sealed record OutputField(string Owner, string Name, TypeUse Type, IReadOnlyList<InputValue> Arguments)
{
    public string Coordinate => $"{Owner}.{Name}";
}

/// <summary>A step on a way through the graph: to a field, with an argument or an input's field, or into one of several possible types.</summary>
internal sealed record Step(OutputField? Field, InputValue? Value, string? Possible)
{
    public string? Coordinate => Field?.Coordinate ?? Value?.Coordinate;

    public string LeadsTo => Field?.Type.Name ?? Value?.Type.Name ?? Possible!;
}

/// <summary>The graph as introspection tells of it.</summary>
internal sealed class GraphModel
{
    private const string Query = """
        { __schema { types { kind name isOneOf
            fields(includeDeprecated: true) { name type { ...T } args { name defaultValue type { ...T } } }
            inputFields { name defaultValue type { ...T } } enumValues { name } possibleTypes { name } } directives { name } } }
        fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } }
        """;

    private readonly Dictionary<string, string> kinds = [];
    private readonly Dictionary<string, IReadOnlyList<OutputField>> fields = [];
    private readonly Dictionary<string, IReadOnlyList<InputValue>> inputs = [];
    private readonly HashSet<string> oneOfs = [];
    private readonly Dictionary<string, IReadOnlyList<string>> values = [];
    private readonly Dictionary<string, IReadOnlyList<string>> possible = [];

    public static async Task<GraphModel> OfAsync(SamverkanHost host, string address = "/graphql")
    {
        var model = new GraphModel();
        foreach (var type in (await host.AskAsync(Query, address: address)).At("__schema", "types").EnumerateArray())
        {
            var name = type.At("name").GetString()!;
            model.kinds[name] = type.At("kind").GetString()!;
            if (type.At("isOneOf") is { ValueKind: JsonValueKind.True })
            {
                model.oneOfs.Add(name);
            }

            model.fields[name] = Each(type, "fields", f => new OutputField(
                name, f.At("name").GetString()!, TypeUse.Of(f.At("type")), Each(f, "args", a => Input($"{name}.{f.At("name").GetString()}", a))));
            model.inputs[name] = Each(type, "inputFields", i => Input(name, i));
            model.values[name] = Each(type, "enumValues", v => v.At("name").GetString()!);
            model.possible[name] = Each(type, "possibleTypes", v => v.At("name").GetString()!);
        }

        return model;
    }

    /// <summary>The shortest way from a root type to a field, an argument or an input's field, which is its last step.</summary>
    public IReadOnlyList<Step> WayTo(string root, string coordinate)
    {
        var (seen, waiting) = (new HashSet<string> { root }, new Queue<(string Type, IReadOnlyList<Step> Way)>([(root, [])]));
        while (waiting.TryDequeue(out var reached))
        {
            foreach (var way in From(reached.Type).Select(steps => (IReadOnlyList<Step>)[.. reached.Way, .. steps]))
            {
                if (way[^1].Coordinate == coordinate)
                {
                    return way;
                }

                if (seen.Add(way[^1].LeadsTo))
                {
                    waiting.Enqueue((way[^1].LeadsTo, way));
                }
            }
        }

        throw new ArgumentException($"No way leads to {coordinate}.", nameof(coordinate));
    }

    private IEnumerable<IReadOnlyList<Step>> From(string type) =>
        Possible(type).Select(p => (IReadOnlyList<Step>)[new(null, null, p)])
            .Concat((KindOf(type) == "OBJECT" ? Fields(type) : []).SelectMany(f => f.Arguments.Select(a => (IReadOnlyList<Step>)[new(f, null, null), new(null, a, null)])
                .Prepend([new(f, null, null)])))
            .Concat(Inputs(type).Select(i => (IReadOnlyList<Step>)[new(null, i, null)]));

    public string KindOf(string type) => kinds[type];

    public bool IsOneOf(string type) => oneOfs.Contains(type);

    public bool IsLeaf(string type) => kinds[type] is "SCALAR" or "ENUM";

    public IReadOnlyList<OutputField> Fields(string type) => fields[type];

    public IReadOnlyList<InputValue> Inputs(string type) => inputs[type];

    public IReadOnlyList<string> Values(string type) => values[type];

    public IReadOnlyList<string> Possible(string type) => possible[type];

    private static InputValue Input(string owner, JsonElement value) =>
        new(owner, value.At("name").GetString()!, TypeUse.Of(value.At("type")), value.At("defaultValue").ValueKind != JsonValueKind.Null);

    private static IReadOnlyList<T> Each<T>(JsonElement of, string list, Func<JsonElement, T> read) =>
        of.At(list) is { ValueKind: JsonValueKind.Array } items ? [.. items.EnumerateArray().Select(read)] : [];
}
