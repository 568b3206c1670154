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

    private ILookup<string, string>? leading;

    public IEnumerable<string> Types => kinds.Keys.Where(k => !k.StartsWith("__", StringComparison.Ordinal));

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

    /// <summary>The types that a type stands in, as that of a field, an argument or an input's field, or as one of several that are possible.</summary>
    public IEnumerable<string> LeadingTo(string type) => (leading ??= Types
        .SelectMany(t => Fields(t).SelectMany(f => f.Arguments.Select(a => a.Type.Name).Append(f.Type.Name)).Concat(Inputs(t).Select(i => i.Type.Name)).Concat(Possible(t))
            .Select(to => (From: t, To: to)))
        .Distinct().ToLookup(l => l.To, l => l.From))[type];

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
