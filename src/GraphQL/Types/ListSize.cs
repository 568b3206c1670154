using System.Globalization;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>What <c>@listSize</c> says of a field.</summary>
/// <param name="Assumed">The list's length where no argument tells it.</param>
/// <param name="Slicing">The arguments that tell it.</param>
/// <param name="Sized">The fields of the returned object that are the list; empty where it is the field itself.</param>
/// <param name="OneRequired">Whether exactly one of the arguments must be given.</param>
internal sealed record ListSize(double? Assumed, IReadOnlyList<string> Slicing, IReadOnlyList<string> Sized, bool OneRequired)
{
    /// <summary>Of a field; null where it says nothing.</summary>
    public static ListSize? Of(FieldDefinition field)
    {
        if (field.Directives.Named(CostDirectives.ListSize.Name).FirstOrDefault() is not { } said)
        {
            return null;
        }
        var slicing = Texts(said.Argument("slicingArguments"));
        return new(
            said.Argument("assumedSize") is IntValueNode size ? Math.Clamp(double.Parse(size.Value, CultureInfo.InvariantCulture), 0, double.MaxValue) : null,
            slicing,
            Texts(said.Argument("sizedFields")),
            slicing.Count > 0 && said.Argument("requireOneSlicingArgument") is null or BooleanValueNode { Value: true });
    }

    // 3.11: one value stands for a list of it
    private static List<string> Texts(ValueNode? value) => value switch
    {
        ListValueNode list => [.. list.Values.OfType<StringValueNode>().Select(t => t.Value)],
        StringValueNode text => [text.Value],
        _ => [],
    };
}
