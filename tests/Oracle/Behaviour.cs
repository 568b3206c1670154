using System.Globalization;
using System.Text.Json;
using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.TypeSystem;

namespace Samverkan.Oracle;

/// <summary>
/// Resolvers whose values follow from the seed, the object, the field and its coerced arguments alone; <c>behaviour.mjs</c> works out
/// the same in JavaScript. Some are null, some fail, some are of a wrong type.
/// </summary>
internal sealed class Behaviour(uint seed, int trouble, IReadOnlyDictionary<string, TypeDefinition> types)
{
    private static readonly string[] Lanes = ["", "a", "b"];

    /// <summary>A schema that answers.</summary>
    public static Schema Schema(string sdl, uint seed, int trouble)
    {
        var document = Parser.ParseDocument(sdl);
        var plain = SchemaBuilder.Build(document, Bindings());
        var behaviour = new Behaviour(seed, trouble, plain.Types.ToDictionary(t => t.Name));
        return new Schema(IntrospectionTypes.AddTo(plain with { Types = [.. plain.Types.Select(t => behaviour.Bound(t, plain.Mutation))] }));
    }

    /// <summary>Scalars and CLR types of a schema's own.</summary>
    public static SchemaBindings Bindings() => new()
    {
        Scalar = name => name.StartsWith("Even", StringComparison.Ordinal) ? EvenScalar.Of(name) : null,
        ClrTypes = name => [Row.TypeOf(name)],
    };

    private TypeDefinition Bound(TypeDefinition type, string? mutation) => type is ObjectType o
        ? o with { Fields = [.. o.Fields.Select(f => f with { Resolver = Resolver(o, f, o.Name == mutation), Lane = Lanes[(int)(Hashing.Of(f.Name) % 3)] })] }
        : type;

    private Resolver Resolver(ObjectType type, FieldDefinition field, bool writes)
    {
        var inline = field.Arguments.Count == 0 && !writes && field.Type.Name != "String" && Hashing.Of(field.Name) % 2 == 0;
        return inline
            ? new InlineResolver(parent => Thrown(Value(field, Key(type, field, parent, "{}"), null)))
            : new BatchResolver((context, parents) => ValueTask.FromResult(Column(type, field, writes, context, parents)));
    }

    private IReadOnlyList<object?> Column(ObjectType type, FieldDefinition field, bool writes, ResolveContext context, IReadOnlyList<object> parents)
    {
        var request = (OneRequest)context.Services.GetService(typeof(OneRequest))!;
        if (writes)
        {
            request.Ran++;
        }
        var arguments = Canonical.Of(context.Arguments);
        return [.. parents.Select(p => Value(field, Key(type, field, p, arguments), $"{arguments}#{request.Ran}"))];
    }

    private static object? Thrown(object? value) => value is Exception e ? throw e : value;

    private static string Key(ObjectType type, FieldDefinition field, object parent, string arguments) =>
        $"{(parent as Row)?.Id}.{type.Name}.{field.Name}({arguments})";

    private object? Value(FieldDefinition field, string key, string? said) => Value(field.Type, key, said, nullable: true);

    private object? Value(TypeReference type, string key, string? said, bool nullable)
    {
        if (type is NonNullTypeReference n)
        {
            return Value(n.Type, key, said, nullable: false);
        }
        var hash = Hashing.Of($"{seed}|{key}");
        // per mille: as much trouble of each kind, less often where it spoils more
        var luck = (int)(hash % 1000) * (nullable ? 1 : 4);
        return luck < trouble ? null
            : luck < 2 * trouble ? new GraphQLException($"Trouble {hash}.", "TROUBLE")
            : luck < 3 * trouble && Misfit(type) is { } misfit ? misfit
            : type is ListTypeReference list
                ? (object?[])[.. Enumerable.Range(0, (int)(Hashing.Of($"{seed}|{key}|n") % 4)).Select(i => Value(list.Item, $"{key}/{i}", said, nullable: true))]
                : Named(type.Name, key, said, hash);
    }

    // null for what has no misfit on which both sides agree
    private object? Misfit(TypeReference type) => type is ListTypeReference ? 5 : types[type.Name] switch
    {
        ScalarType { Name: "Int" or "Float" or "Boolean" } or EnumType => "misfit",
        ScalarType { Name: "String" or "ID" } => new object?[] { 1 },
        ScalarType s when s.Name.StartsWith("Even", StringComparison.Ordinal) => 3,
        InterfaceType or UnionType when Possible(type.Name).Count > 1 => new Stranger(),
        _ => null,
    };

    private object Named(string name, string key, string? said, uint hash) => types[name] switch
    {
        ScalarType { Name: "Int" } => (int)hash,
        ScalarType { Name: "Float" } => hash / 8d,
        ScalarType { Name: "Boolean" } => hash % 2 == 0,
        ScalarType { Name: "ID" } => hash % 3 == 0 ? (int)(hash % 100) : $"id{hash}",
        ScalarType { Name: "String" } => $"s{hash}{said}",
        ScalarType s when s.Name.StartsWith("Even", StringComparison.Ordinal) => 2 * (int)(hash % 1000),
        ScalarType => Any(hash),
        EnumType e => e.Values[(int)(hash % (uint)e.Values.Count)].Value,
        ObjectType o => Row.Of(o.Name, Hashing.Id(key)),
        _ => Possible(name) is var possible && possible[(int)(hash % (uint)possible.Count)] is var chosen ? Row.Of(chosen, Hashing.Id(key)) : throw new InvalidOperationException(),
    };

    private List<string> Possible(string name) => [.. types.Values.OfType<ObjectType>()
        .Where(o => types[name] is UnionType u ? u.Types.Contains(o.Name) : o.Interfaces.Contains(name))
        .Select(o => o.Name)
        .Order(StringComparer.Ordinal)];

    private static object Any(uint hash) => (hash % 4) switch
    {
        0 => $"any{hash}",
        1 => hash / 4d,
        2 => new Dictionary<string, object?> { ["b"] = new object?[] { 1, null, true }, ["a"] = (int)(hash % 7) },
        _ => hash % 8 == 3,
    };
}

/// <summary>An object; which type it is of its CLR type tells.</summary>
internal abstract class Row
{
    private static readonly Dictionary<string, Type> Known = [];

    /// <summary>What it is known by.</summary>
    public required string Id { get; init; }

    /// <summary>The CLR type that stands for an object type: one for each name.</summary>
    public static Type TypeOf(string name)
    {
        if (!Known.TryGetValue(name, out var type))
        {
            var tag = typeof(object);
            for (var i = 0; i < Known.Count; i++)
            {
                tag = tag.MakeArrayType();
            }
            Known[name] = type = typeof(Row<>).MakeGenericType(tag);
        }
        return type;
    }

    /// <summary>An object of a type.</summary>
    public static object Of(string name, string id)
    {
        var row = Activator.CreateInstance(TypeOf(name))!;
        typeof(Row).GetProperty(nameof(Id))!.SetValue(row, id);
        return row;
    }
}

/// <summary>An object whose type is told by a tag.</summary>
internal sealed class Row<TTag> : Row;

/// <summary>An object of no type at all.</summary>
internal sealed class Stranger;

/// <summary>A scalar of even integers.</summary>
internal static class EvenScalar
{
    /// <summary>The scalar of a name.</summary>
    public static ScalarType Of(string name) => new()
    {
        Name = name,
        ClrType = typeof(int),
        ParseValue = json => json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var i) && i % 2 == 0 ? i : throw Refuse(name),
        ParseLiteral = literal => literal is IntValueNode n && int.TryParse(n.Value, CultureInfo.InvariantCulture, out var i) && i % 2 == 0 ? i : throw Refuse(name),
        Write = (writer, value) => writer.WriteNumberValue(value is int i && i % 2 == 0 ? i : throw Refuse(name)),
        ToLiteral = value => new IntValueNode(Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };

    private static FormatException Refuse(string name) => new($"{name} takes even integers only.");
}
