using System.Collections;
using System.Globalization;
using System.Text.Json;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>
/// Literals of scalars with variables in them: what only the scalar can take apart is given to it with the variables' values in place.
/// </summary>
internal sealed class LiteralVariables
{
    /// <summary>Values that a literal may grow to; a variable may be large, and stand in it often.</summary>
    private const int Most = 100_000;

    private readonly IReadOnlyDictionary<string, object?>? variables;
    private int values;

    private LiteralVariables(IReadOnlyDictionary<string, object?>? variables) => this.variables = variables;

    /// <summary>The literal with values for variables: null for those of which nothing is known, nothing for fields of those not given.</summary>
    /// <exception cref="FormatException">A variable's value has no literal, or too large a one.</exception>
    public static ValueNode Replace(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        HasVariable(literal) ? new LiteralVariables(variables).Replaced(literal) : literal;

    private static bool HasVariable(ValueNode literal) => literal switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(HasVariable),
        ObjectValueNode o => o.Fields.Any(f => HasVariable(f.Value)),
        _ => false,
    };

    private ValueNode Replaced(ValueNode literal) => literal switch
    {
        VariableNode variable => Literal(variables?.GetValueOrDefault(variable.Name.Value)),
        ListValueNode list => list with { Values = [.. list.Values.Select(Replaced)] },
        ObjectValueNode o => o with { Fields = [.. o.Fields.Where(IsGiven).Select(f => f with { Value = Replaced(f.Value) })] },
        _ => literal,
    };

    private bool IsGiven(ObjectFieldNode field) => field.Value is not VariableNode variable || variables?.ContainsKey(variable.Name.Value) == true;

    private ValueNode Literal(object? value)
    {
        if (++values > Most)
        {
            throw new FormatException($"With its variables in place the value has more than {Most} parts, which is the limit. Give the whole value as a variable.");
        }
        return value switch
        {
            null => new NullValueNode(),
            JsonElement json => Literal(Plain(json)),
            bool truth => new BooleanValueNode(truth),
            string text => new StringValueNode(text),
            int or long or decimal or double => Number(Convert.ToString(value, CultureInfo.InvariantCulture)!),
            IReadOnlyDictionary<string, object?> fields => new ObjectValueNode(
                [.. fields.Select(f => new ObjectFieldNode(new NameNode(f.Key), Literal(f.Value)))]),
            IEnumerable items => new ListValueNode([.. items.Cast<object?>().Select(Literal)]),
            _ => throw new FormatException("A variable of this type cannot stand inside the value. Give the whole value as a variable."),
        };
    }

    private static ValueNode Number(string text) => text.AsSpan().IndexOfAny(".eE") < 0 ? new IntValueNode(text) : new FloatValueNode(text);

    private static object? Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => (object?)p.Value),
        JsonValueKind.Array => json.EnumerateArray().Select(i => (object?)i).ToList(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? whole : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
