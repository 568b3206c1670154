using System.Globalization;
using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Limits;

/// <summary>
/// The cost of an operation as far as its document tells: how many objects its answer can have. An object costs 1 and a leaf nothing;
/// what lies below a list counts for each of its items. A paged list has as many as <c>first</c> or <c>last</c> says, the largest page if
/// that is a variable; a list that is not paged counts as <see cref="PlainListLength"/>.
/// </summary>
internal sealed class StaticCost(Schema schema, DocumentNode document)
{
    /// <summary>Items of a page where the document does not say how many.</summary>
    public const int DefaultPage = 25;

    /// <summary>The largest page there is.</summary>
    public const int LargestPage = 200;

    /// <summary>Items that a list without pages counts for.</summary>
    public const int PlainListLength = 10;

    private readonly FragmentGraph fragments = new(document);
    private readonly Dictionary<(string Fragment, double? Page), double> costOfFragment = [];

    /// <summary>A <see cref="double"/>, since what fragments expand to may pass every integer.</summary>
    public double Of(OperationDefinitionNode operation)
    {
        var root = operation.Operation switch
        {
            OperationType.Query => schema.Query,
            OperationType.Mutation => schema.Mutation,
            _ => schema.Subscription,
        };
        return Of(operation.SelectionSet, root, page: null);
    }

    /// <param name="selectionSet">What is selected.</param>
    /// <param name="parent">The type it is selected on.</param>
    /// <param name="page">Items of a page, if the parent is a connection.</param>
    private double Of(SelectionSetNode selectionSet, TypeDefinition? parent, double? page) =>
        selectionSet.Selections.Sum(selection => selection switch
        {
            FieldNode { SelectionSet: { } selected } field when Definition(parent, field) is { } definition =>
                Of(field, definition, selected, page),
            InlineFragmentNode inline =>
                Of(inline.SelectionSet, inline.TypeCondition is { } type ? schema.Type(type.Name.Value) : parent, page),
            FragmentSpreadNode spread => Of(spread.Name.Value, page),
            _ => 0,
        });

    private double Of(FieldNode field, FieldDefinition definition, SelectionSetNode selected, double? pageOfParent)
    {
        var (type, page) = (schema.Type(definition.Type.Name), Page(field, definition));
        return definition.Type.Nullable() is ListTypeReference
            ? (page ?? pageOfParent ?? PlainListLength) * (1 + Of(selected, type, page: null))
            : 1 + Of(selected, type, page);
    }

    private double Of(string fragment, double? page)
    {
        if (!costOfFragment.TryGetValue((fragment, page), out var cost) && fragments.Fragment(fragment) is { } definition)
        {
            cost = Of(definition.SelectionSet, schema.Type(definition.TypeCondition.Name.Value), page);
            costOfFragment[(fragment, page)] = cost;
        }
        return cost;
    }

    private FieldDefinition? Definition(TypeDefinition? parent, FieldNode field) => parent is null
        ? null
        : schema.Field(parent.Name, field.Name.Value) ?? MetaFields.Of(schema, parent, field.Name.Value);

    /// <summary>Items of a page; null for a field that is not paged.</summary>
    private static double? Page(FieldNode field, FieldDefinition definition)
    {
        var sizes = definition.Arguments.Where(a => a.Name is "first" or "last").ToList();
        return sizes.Count == 0 ? null : sizes.Max(size => Items(field, size)) ?? DefaultPage;
    }

    /// <summary>What a page's size is set to, by the field or by default; null where it is not set.</summary>
    private static double? Items(FieldNode field, InputValueDefinition size)
    {
        var given = field.Arguments.FirstOrDefault(a => a.Name.Value == size.Name)?.Value ?? size.DefaultValue;
        return given switch
        {
            VariableNode => LargestPage,
            IntValueNode number => Math.Max(0, double.Parse(number.Value, CultureInfo.InvariantCulture)),
            _ => null,
        };
    }
}
