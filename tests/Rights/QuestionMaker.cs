using System.Text;

namespace Samverkan.Rights.Tests;

/// <summary>
/// Makes up questions to a graph: of what may stand in a document it takes what stood in fewest before, and what never stood in one it can be told to ask
/// about.
/// </summary>
internal sealed class QuestionMaker(GraphModel graph, int seed, IReadOnlyList<string> ids, IReadOnlyList<string> texts)
{
    private const int Deepest = 10;

    private readonly Random random = new(seed);
    private readonly Dictionary<string, int> asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> cursors = new(StringComparer.Ordinal);
    private int leaves;

    /// <summary>What stood in a question.</summary>
    public IReadOnlyCollection<string> Asked => asked.Keys;

    /// <summary>A cursor that an answer gave, to go on from.</summary>
    public void Remember(string field, string cursor)
    {
        if (!cursors.TryGetValue(field, out var known))
        {
            cursors[field] = known = [];
        }

        if (known.Count < 20)
        {
            known.Add(cursor);
        }
    }

    /// <summary>A query.</summary>
    public string Query()
    {
        leaves = 60;
        return "query " + Selection("Query", 0);
    }

    /// <summary>Some entities of a subgraph, by keys that exist and others.</summary>
    public string Entities(string type, string keyField, IReadOnlyList<string> keys)
    {
        leaves = 30;
        var representations = Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{{ __typename: \"{type}\", {keyField}: \"{Pick(keys)}\" }}");
        return $"query {{ _entities(representations: [{string.Join(", ", representations)}]) {{ __typename ... on {type} {Selection(type, 2)} }} }}";
    }

    /// <summary>An operation that asks with a field, an argument or an input's field, by the shortest way to it.</summary>
    public string About(string operation, string coordinate)
    {
        var steps = graph.WayTo(operation == "query" ? "Query" : "Mutation", coordinate);
        leaves = 20;
        return $"{operation} {Along(steps, 0)}";
    }

    /// <summary>A command about something: what of it is refused, and how.</summary>
    public string Command(OutputField mutation)
    {
        Note(mutation.Coordinate);
        var arguments = mutation.Arguments.Select(a => $"{Noted(a).Name}: {Value(a, 0)}").ToList();
        return $"mutation {{ {mutation.Name}{(arguments.Count > 0 ? $"({string.Join(", ", arguments)})" : "")} {{ errors {{ code message path }} }} }}";
    }

    // a selection that goes on with a step: to a field, or into one of several types
    private string Along(IReadOnlyList<Step> steps, int at)
    {
        if (steps[at].Possible is { } possible)
        {
            return $"{{ __typename ... on {possible} {Along(steps, at + 1)} }}";
        }

        var field = steps[at].Field!;
        Note(field.Coordinate);
        var argument = at + 1 < steps.Count ? steps[at + 1].Value : null;
        var stated = field.Arguments.Where(a => a.IsNeeded && a != argument).Select(a => $"{Noted(a).Name}: {Value(a, 0)}")
            .Concat(argument is null ? [] : [$"{argument.Name}: {ValueAlong(steps, at + 1)}"]).ToList();
        var arguments = stated.Count > 0 ? $"({string.Join(", ", stated)})" : "";
        var selection = graph.IsLeaf(field.Type.Name) ? ""
            : field.Owner == "Mutation" ? " { errors { code message path } }"
            : argument is not null || at == steps.Count - 1 ? " " + Selection(field.Type.Name, Deepest - 3)
            : " " + Along(steps, at + 1);
        return $"{{ {field.Name}{arguments}{selection} }}";
    }

    private string ValueAlong(IReadOnlyList<Step> steps, int at)
    {
        var value = Noted(steps[at].Value!);
        if (at == steps.Count - 1)
        {
            return Value(value, 5);
        }

        var next = steps[at + 1].Value!;
        var others = graph.Inputs(value.Type.Name).Where(i => i.IsNeeded && i != next).Select(i => $"{Noted(i).Name}: {Value(i, 0)}");
        var one = $"{{ {string.Join(", ", others.Append($"{next.Name}: {ValueAlong(steps, at + 1)}"))} }}";
        return value.Type.IsList ? $"[{one}]" : one;
    }

    private string Selection(string type, int depth)
    {
        switch (graph.KindOf(type))
        {
            case "UNION" or "INTERFACE":
                // one of them: fields of two could not stand under one name
                var possible = Pick(graph.Possible(type));
                return $"{{ __typename ... on {possible} {Selection(possible, depth + 1)} }}";
            default:
                var fields = graph.Fields(type).Where(f => !f.Name.StartsWith('_')).ToList();
                var plain = LeastAsked(fields.Where(f => graph.IsLeaf(f.Type.Name)), depth < 6 ? 3 : 6);
                var deep = depth >= Deepest || leaves <= 0 ? [] : LeastAsked(fields.Where(f => !graph.IsLeaf(f.Type.Name)), depth < 3 || random.Next(2) == 0 ? 1 : 2);
                var selected = plain.Concat(deep).Select(f => Field(f, depth)).ToList();
                return $"{{ {(selected.Count > 0 ? string.Join(' ', selected) : "__typename")} }}";
        }
    }

    private string Field(OutputField field, int depth)
    {
        leaves--;
        Note(field.Coordinate);
        var text = new StringBuilder(field.Name);
        var arguments = field.Arguments.Where(a => a.IsNeeded).ToList();
        var paging = field.Arguments.Any(a => a.Name == "first");
        arguments.AddRange(LeastAsked(field.Arguments.Where(a => !a.IsNeeded && !IsPaging(a)), random.Next(3)));
        var stated = arguments.Select(a => $"{Noted(a).Name}: {Value(a, 0)}").Concat(paging ? Page(field) : []).ToList();
        if (stated.Count > 0)
        {
            text.Append('(').AppendJoin(", ", stated).Append(')');
        }

        return graph.IsLeaf(field.Type.Name) ? text.ToString() : text.Append(' ').Append(Selection(field.Type.Name, depth + 1)).ToString();
    }

    private static bool IsPaging(InputValue argument) => argument.Name is "first" or "last" or "after" or "before";

    private IEnumerable<string> Page(OutputField field)
    {
        var (count, from) = Count($"{field.Coordinate}.first") <= Count($"{field.Coordinate}.last") ? ("first", "after") : ("last", "before");
        Note($"{field.Coordinate}.{count}");
        yield return $"{count}: {random.Next(1, 4)}";
        if (cursors.TryGetValue(field.Coordinate, out var known) && random.Next(3) == 0)
        {
            Note($"{field.Coordinate}.{from}");
            yield return $"{from}: \"{Pick(known)}\"";
        }
    }

    private string Value(InputValue value, int depth)
    {
        var one = () => graph.KindOf(value.Type.Name) switch
        {
            "ENUM" => Pick(graph.Values(value.Type.Name)),
            "INPUT_OBJECT" => Input(value.Type.Name, depth),
            _ => Scalar(value.Type.Name),
        };
        return !value.Type.IsList ? one() : $"[{string.Join(", ", Enumerable.Range(0, random.Next(1, 3)).Select(_ => one()))}]";
    }

    private string Input(string type, int depth)
    {
        var inputs = graph.Inputs(type);
        var given = graph.IsOneOf(type)
            ? LeastAsked(inputs, 1)
            : inputs.Where(i => i.IsNeeded).Concat(LeastAsked(inputs.Where(i => !i.IsNeeded && (depth < 5 || graph.KindOf(i.Type.Name) != "INPUT_OBJECT")), random.Next(1, 3)));
        return $"{{ {string.Join(", ", given.Select(i => $"{Noted(i).Name}: {Value(i, depth + 1)}"))} }}";
    }

    private string Scalar(string type) => type switch
    {
        "Int" => Pick("0", "1", "2", "3", "2020", "2026"),
        "Boolean" => Pick("true", "false"),
        "Float" => "1.5",
        "Date" => $"\"{Pick("2019-01-01", "2021-06-30", "2026-01-01", "2026-11-01", "2027-12-31")}\"",
        "DateTime" => $"\"{Pick("2020-01-01T00:00:00Z", "2026-10-01T00:00:00Z", "2027-01-01T00:00:00Z")}\"",
        "ID" => $"\"{Pick(ids)}\"",
        "Decimal" => $"\"{Pick("0.00", "100.00", "1000000.00")}\"",
        "URL" => "\"https://example.org/\"",
        _ => $"\"{Pick(texts)}\"",
    };

    private InputValue Noted(InputValue value)
    {
        Note(value.Coordinate);
        return value;
    }

    private void Note(string coordinate) => asked[coordinate] = Count(coordinate) + 1;

    private int Count(string coordinate) => asked.GetValueOrDefault(coordinate);

    private List<OutputField> LeastAsked(IEnumerable<OutputField> of, int most) => LeastAsked(of, f => f.Arguments.Select(a => a.Coordinate).Append(f.Coordinate).Min(Count), most);

    private List<InputValue> LeastAsked(IEnumerable<InputValue> of, int most) => LeastAsked(of, v => Count(v.Coordinate), most);

    private List<T> LeastAsked<T>(IEnumerable<T> of, Func<T, int> count, int most) =>
        [.. of.Select(x => (Value: x, Count: count(x), Chance: random.Next())).OrderBy(x => x.Count).ThenBy(x => x.Chance).Take(most).Select(x => x.Value)];

    private T Pick<T>(params IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
