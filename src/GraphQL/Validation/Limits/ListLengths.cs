using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Limits;

/// <summary>How long lists are at most (GraphQL Cost Directives, 8).</summary>
/// <param name="schema">The schema.</param>
/// <param name="unknown">Items of a list that nothing is said of.</param>
/// <param name="document">Notes what is wrong with the document's fields, whatever the variables are.</param>
/// <param name="source">The document's source; gives errors their locations.</param>
internal sealed class ListLengths(Schema schema, double unknown, GivenVariables document, Source source)
{
    private static readonly ConditionalWeakTable<Schema, IntrospectionLengths> Introspections = [];

    private readonly Dictionary<FieldDefinition, ListSize?> sizes = new(ReferenceEqualityComparer.Instance);

    /// <summary>Items of a list that nothing is said of.</summary>
    public double Unknown => unknown;

    /// <summary>What is said of a field: by itself, or by a field of an interface that it implements.</summary>
    public ListSize? SizeOf(CompositeType type, FieldDefinition field)
    {
        if (!sizes.TryGetValue(field, out var size))
        {
            size = ListSize.Of(field) ?? type.Interfaces
                .Select(i => schema.Field(i, field.Name) is { } implemented ? ListSize.Of(implemented) : null)
                .FirstOrDefault(s => s is not null);
            sizes.Add(field, size);
        }
        return size;
    }

    /// <summary>The length of a list that nothing is said of; introspection's are as long as the schema has it.</summary>
    public double Unsaid(CompositeType type, FieldDefinition field) => IntrospectionTypes.Contains(type.Name)
        ? Introspections.GetValue(schema, static s => new IntrospectionLengths(s)).Of(type, field)
        : unknown;

    /// <summary>The length that a field's arguments tell, or that is assumed.</summary>
    public ListLength Of(CompositeType type, FieldDefinition definition, FieldNode field, ListSize size)
    {
        var asked = size.Slicing.Any(name => field.Arguments.Any(a => a.Name.Value == name && a.Value is VariableNode));
        return asked ? new ListLength(0, Longest) : Longest(document);

        double Longest(GivenVariables variables)
        {
            var given = size.Slicing
                .Select(name => definition.Arguments.FirstOrDefault(a => a.Name == name))
                .OfType<InputValueDefinition>()
                .Select(argument => Given(field, argument, variables))
                .OfType<double>()
                .ToList();
            if (size.OneRequired && given.Count != 1)
            {
                variables.Note(field, () => OneRequired(type, field, size));
            }
            return given.Count > 0 ? given.Max() : size.Assumed ?? unknown;
        }
    }

    // Null where nothing is given, and there is no default.
    private static double? Given(FieldNode field, InputValueDefinition argument, GivenVariables variables)
    {
        var isList = argument.Type.Nullable() is ListTypeReference;
        var written = field.Arguments.FirstOrDefault(a => a.Name.Value == argument.Name)?.Value;
        return written is not VariableNode variable
            ? Items(written ?? argument.DefaultValue, isList)
            : variables.Value(variable.Name.Value) switch
            {
                { Json: { } json } => Items(json, isList),
                { Default: { } literal } => Items(literal, isList),
                _ => Items(argument.DefaultValue, isList),
            };
    }

    // A number says how many; a list has as many as are given in it, and what is no list stands for a list of one (3.11).
    private static double? Items(JsonElement json, bool isList) => json.ValueKind switch
    {
        JsonValueKind.Number when !isList => json.TryGetDouble(out var number) ? Count(number) : null,
        JsonValueKind.Array when isList => json.GetArrayLength(),
        JsonValueKind.Null => null,
        _ => isList ? 1 : null,
    };

    private static double? Items(ValueNode? value, bool isList) => value switch
    {
        IntValueNode number when !isList => Count(double.Parse(number.Value, CultureInfo.InvariantCulture)),
        ListValueNode list when isList => list.Values.Count,
        null or NullValueNode => null,
        _ => isList ? 1 : null,
    };

    private static double Count(double number) => Math.Clamp(number, 0, double.MaxValue);

    private GraphQLError OneRequired(CompositeType type, FieldNode field, ListSize size) => new(
        $"Field \"{type.Name}.{field.Name.Value}\" needs exactly one of the arguments {string.Join(", ", size.Slicing)}, which tell how long its list is.",
        ErrorCodes.BadUserInput,
        [source.LocationOf(field.Start)]);
}
