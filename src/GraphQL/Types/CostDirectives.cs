using System.Globalization;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>
/// The directives by which a schema says what it costs to answer (GraphQL Cost Directives, IBM). A schema has the definitions of those that it
/// applies; documents may leave the definitions out.
/// </summary>
/// <remarks>https://ibm.github.io/graphql-specs/cost-spec.html</remarks>
public static class CostDirectives
{
    /// <summary>What an element weighs (7).</summary>
    public static DirectiveDefinition Cost { get; } = new()
    {
        Name = "cost",
        Description = "What it costs to answer, beside what an object (1) and a leaf (0) cost by themselves.",
        Arguments = [Argument("weight", Text.NonNull(), "A number; below zero where the use of an argument makes its field cheaper.")],
        Locations = ["ARGUMENT_DEFINITION", "ENUM", "FIELD_DEFINITION", "INPUT_FIELD_DEFINITION", "OBJECT", "SCALAR"],
    };

    /// <summary>How long a list is at most (8).</summary>
    public static DirectiveDefinition ListSize { get; } = new()
    {
        Name = "listSize",
        Description = "How long the list is at most.",
        Arguments =
        [
            Argument("assumedSize", TypeReference.Named("Int"), "Its length where no argument tells it."),
            Argument("slicingArguments", Text.NonNull().List(), "The arguments that tell it, by their number or by the number of their items; the largest counts."),
            Argument("sizedFields", Text.NonNull().List(), "The fields of the returned object that are the list, where it is not the field itself."),
            Argument("requireOneSlicingArgument", TypeReference.Named("Boolean"), "Whether exactly one of the arguments must be given.") with
            {
                DefaultValue = new BooleanValueNode(true),
            },
        ],
        Locations = ["FIELD_DEFINITION"],
    };

    /// <summary>Both.</summary>
    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Cost, ListSize];

    private static TypeReference Text => TypeReference.Named("String");

    /// <summary><c>@cost</c> as applied.</summary>
    internal static DirectiveNode CostOf(double weight) => AppliedDirective.Of(Cost.Name, ("weight", weight.ToString("0.0###", CultureInfo.InvariantCulture)));

    /// <summary><c>@listSize</c> as applied; what is null is left out.</summary>
    internal static DirectiveNode ListSizeOf(int? assumed, IReadOnlyList<string>? slicing, IReadOnlyList<string>? sized, bool? requireOne)
    {
        (string Name, ValueNode? Value)[] arguments =
        [
            ("assumedSize", assumed is { } size ? new IntValueNode(size.ToString(CultureInfo.InvariantCulture)) : null),
            ("slicingArguments", Texts(slicing)),
            ("sizedFields", Texts(sized)),
            ("requireOneSlicingArgument", requireOne is { } required ? new BooleanValueNode(required) : null),
        ];
        return new(new NameNode(ListSize.Name), [.. arguments.Where(a => a.Value is not null).Select(a => new ArgumentNode(new NameNode(a.Name), a.Value!))]);
    }

    /// <summary>What an element weighs by its <c>@cost</c>; null where it has none that says so.</summary>
    internal static double? WeightOf(IReadOnlyList<DirectiveNode> directives) =>
        directives.Count > 0 && directives.Named(Cost.Name).FirstOrDefault()?.Argument("weight") is { } weight ? WeightOf(weight) : null;

    /// <summary>A weight, which is written as text; as a number by some. Null for what is no number.</summary>
    internal static double? WeightOf(ValueNode value)
    {
        var text = value switch
        {
            StringValueNode s => s.Value,
            IntValueNode i => i.Value,
            FloatValueNode f => f.Value,
            _ => null,
        };
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && double.IsFinite(weight) ? weight : null;
    }

    /// <summary>The definitions of those that are applied to types and not defined.</summary>
    internal static IEnumerable<DirectiveDefinition> Undefined(IReadOnlyList<TypeDefinition> types, IReadOnlyList<DirectiveDefinition> defined) =>
        All.Where(d => defined.All(other => other.Name != d.Name) && types.Any(t => AppliedTo(t).Any(a => a.Has(d.Name))));

    private static IEnumerable<IReadOnlyList<DirectiveNode>> AppliedTo(TypeDefinition type) => type switch
    {
        CompositeType c => c.Fields.SelectMany(f => f.Arguments.Select(a => a.Directives).Prepend(f.Directives)).Prepend(type.Directives),
        InputObjectType i => i.Fields.Select(f => f.Directives).Prepend(type.Directives),
        _ => [type.Directives],
    };

    private static ListValueNode? Texts(IReadOnlyList<string>? texts) => texts is { Count: > 0 } ? new([.. texts.Select(t => new StringValueNode(t))]) : null;

    private static InputValueDefinition Argument(string name, TypeReference type, string description) => new() { Name = name, Type = type, Description = description };
}
