using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation;

/// <summary>Compares arguments of fields, whatever their order and that of input fields in them.</summary>
internal sealed class ArgumentComparison
{
    /// <summary>The arguments of a field in an order of their own, as text; made once per field.</summary>
    private readonly Dictionary<FieldNode, string> texts = new(ReferenceEqualityComparer.Instance);

    public bool AreSame(FieldNode a, FieldNode b) =>
        a.Arguments.Count == b.Arguments.Count && (a.Arguments.Count == 0 || Text(a) == Text(b));

    private string Text(FieldNode field)
    {
        if (!texts.TryGetValue(field, out var text))
        {
            var ordered = field.Arguments.OrderBy(a => a.Name.Value, StringComparer.Ordinal);
            texts[field] = text = string.Join('\n', ordered.Select(a => $"{a.Name.Value}: {SyntaxPrinter.Print(Ordered(a.Value))}"));
        }
        return text;
    }

    private static ValueNode Ordered(ValueNode value) => value switch
    {
        ListValueNode list => new ListValueNode([.. list.Values.Select(Ordered)]),
        ObjectValueNode input => new ObjectValueNode([.. input.Fields
            .OrderBy(f => f.Name.Value, StringComparer.Ordinal)
            .Select(f => new ObjectFieldNode(f.Name, Ordered(f.Value)))]),
        _ => value,
    };
}
