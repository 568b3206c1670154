using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Federation.Conflicts;

/// <summary>The selections in <c>@key</c>, <c>@requires</c> and <c>@provides</c>, held against the types of their subgraph.</summary>
/// <param name="definition">The subgraph's definitions.</param>
/// <param name="fault">Notes a fault.</param>
/// <param name="end">Notes a fault after which nothing else is said of the subgraph.</param>
internal sealed class FieldSets(SchemaDefinition definition, Action<string, string> fault, Action<string, string> end)
{
    private readonly Dictionary<string, TypeDefinition> types = definition.Types.ToDictionary(t => t.Name);
    private readonly HashSet<(string Type, string Field)> used = [];
    private readonly Dictionary<string, string> unknown = [];

    /// <summary>What is wrong with a key of a type that selects what is not there; null where none does.</summary>
    public string? UnknownInKeyOf(string type) => unknown.GetValueOrDefault(PlaceOfKey(type));

    /// <summary>A type's key, as messages name it.</summary>
    public static string PlaceOfKey(string type) => $"@key of {type}";

    /// <summary>Whether a field stands in any of the selections that were checked.</summary>
    public bool Uses(string type, string field) => used.Contains((type, field));

    /// <summary>Whether two texts select the same, in whatever order.</summary>
    public static bool Same(string? one, string? other) => one is not null && other is not null && Sorted(one) == Sorted(other);

    /// <summary>Checks the selection of a directive.</summary>
    /// <param name="directive">Its name, as codes begin: <c>KEY</c>.</param>
    /// <param name="type">What is selected on.</param>
    /// <param name="fields">The argument's value.</param>
    /// <param name="place">Where, for messages.</param>
    public void Check(string directive, CompositeType type, ValueNode? fields, string place)
    {
        if (fields is not StringValueNode text)
        {
            fault($"{directive}_INVALID_FIELDS_TYPE", $"{place}: fields is a text, not {(fields is null ? "absent" : SyntaxPrinter.Print(fields))}.");
            return;
        }
        try
        {
            Check(directive, type, KeySelection.Of(text.Value), $"{place} (\"{text.Value}\")", external: false);
        }
        catch (GraphQLException e)
        {
            fault($"{directive}_INVALID_FIELDS", $"{place} (\"{text.Value}\"): {e.Message}");
        }
    }

    private void Check(string directive, TypeDefinition type, SelectionSetNode selection, string place, bool external)
    {
        foreach (var selected in selection.Selections)
        {
            if (selected.Directives.Count > 0)
            {
                fault($"{directive}_DIRECTIVE_IN_FIELDS_ARG", $"{place} has @{selected.Directives[0].Name.Value} in it.");
                Use(type, selected is FieldNode named ? named.Name.Value : "");
            }
            else if (selected is InlineFragmentNode fragment)
            {
                var condition = fragment.TypeCondition is { } on ? types.GetValueOrDefault(on.Name.Value) : type;
                if (condition is not null)
                {
                    Check(directive, condition, fragment.SelectionSet, place, external);
                    continue;
                }
                fault($"{directive}_INVALID_FIELDS", $"{place}: there is no type {fragment.TypeCondition!.Name.Value}.");
            }
            else if (selected is FieldNode { Name.Value: not "__typename" } field)
            {
                Check(directive, type, field, place, external);
            }
        }
    }

    private void Check(string directive, TypeDefinition type, FieldNode node, string place, bool external)
    {
        if ((type as CompositeType)?.Fields.FirstOrDefault(f => f.Name == node.Name.Value) is not { } field)
        {
            var message = $"{place}: {type.Name} has no field {node.Name.Value}.";
            unknown.TryAdd(place.Split(" (")[0], message);
            (type is InterfaceType ? end : fault)($"{directive}_INVALID_FIELDS", message);
            return;
        }
        Use(type, field.Name);
        var below = types.GetValueOrDefault(field.Type.Name);
        var outside = external || IsExternal(type, field);
        if (directive == "KEY" && (below is InterfaceType or UnionType))
        {
            fault("KEY_FIELDS_SELECT_INVALID_TYPE", $"{place}: {type.Name}.{field.Name} is of {field.Type}, an interface or a union.");
        }
        else if (field.Arguments.FirstOrDefault(a => a.Required && node.Arguments.All(given => given.Name.Value != a.Name)) is { } required)
        {
            fault($"{directive}_INVALID_FIELDS", $"{place}: {type.Name}.{field.Name} needs its argument {required.Name}.");
        }
        else if (node.Arguments.FirstOrDefault(given => field.Arguments.All(a => a.Name != given.Name.Value)) is { } stray)
        {
            fault($"{directive}_INVALID_FIELDS", $"{place}: {type.Name}.{field.Name} has no argument {stray.Name.Value}.");
        }
        else if (below is CompositeType or UnionType != node.SelectionSet is not null)
        {
            fault($"{directive}_INVALID_FIELDS", $"{place}: {type.Name}.{field.Name} of {field.Type} must have a selection if, and only if, it has fields.");
        }
        else if (field.Arguments.Count > 0 && directive != "REQUIRES")
        {
            fault($"{directive}_FIELDS_HAS_ARGS", $"{place}: {type.Name}.{field.Name} has arguments.");
        }
        else if (node.SelectionSet is { } selection)
        {
            Check(directive, below!, selection, place, outside);
        }
        else if (directive != "KEY" && !outside)
        {
            fault($"{directive}_FIELDS_MISSING_EXTERNAL", $"{place}: {type.Name}.{field.Name} is this subgraph's own; only @external fields stand there.");
        }
    }

    private void Use(TypeDefinition type, string field)
    {
        used.Add((type.Name, field));
        used.UnionWith(Implementations(type).Select(t => (t.Name, field)));
    }

    // A field of an interface is external where those that implement it say so.
    private bool IsExternal(TypeDefinition type, FieldDefinition field) =>
        field.Directives.Has("external") || type.Directives.Has("external")
        || Implementations(type).Any(t => t.Fields.Any(f => f.Name == field.Name && f.Directives.Has("external")));

    private IEnumerable<ObjectType> Implementations(TypeDefinition type) =>
        type is InterfaceType ? types.Values.OfType<ObjectType>().Where(t => t.Interfaces.Contains(type.Name)) : [];

    private static string Sorted(string fields) => Sorted(KeySelection.Of(fields));

    private static string Sorted(SelectionSetNode selection) => string.Join(' ', selection.Selections
        .Select(s => s is FieldNode { SelectionSet: { } below } f ? $"{f.Name.Value} {{ {Sorted(below)} }}" : SyntaxPrinter.Print(s))
        .Order(StringComparer.Ordinal));
}
