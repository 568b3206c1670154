using System.Runtime.CompilerServices;
using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Limits;

/// <summary>
/// The static analysis of an operation's cost (GraphQL Cost Directives, 5.1.1): an upper bound, whatever the data is. Selections count where they stand,
/// whether @skip leaves them out or not; below a list for each item; where a value can be of several types, as the most expensive of them.
/// </summary>
internal sealed class CostAnalysis(Schema schema, DocumentNode document, CostProgram program, ListLengths lengths)
{
    private readonly FragmentGraph fragments = new(document);
    private readonly InputWeights inputs = new(schema);
    private readonly Dictionary<Place, CostTerm> known = [];

    /// <summary>What an operation costs.</summary>
    public CostTerm Of(OperationDefinitionNode operation)
    {
        var root = operation.Operation switch
        {
            OperationType.Query => schema.Query,
            OperationType.Mutation => schema.Mutation,
            _ => schema.Subscription,
        };
        return root is null ? OperationCost.None : Value(root, operation.SelectionSet, default);
    }

    // A value of a type with what is selected of it.
    private CostTerm Value(TypeDefinition type, SelectionSetNode? selected, Page page) => type switch
    {
        ObjectType o when selected is not null =>
            program.Sum([new OperationCost(0, CostDirectives.WeightOf(o.Directives) ?? 1), Selections(selected, o, page)]),
        InterfaceType or UnionType when selected is not null =>
            program.Largest(schema.PossibleTypes(type.Name).Select(possible => Value(possible, selected, page))),
        _ => new OperationCost(0, CostDirectives.WeightOf(type.Directives) ?? 0),
    };

    private CostTerm Selections(SelectionSetNode selected, ObjectType type, Page page)
    {
        var place = new Place(selected, type, page);
        if (!known.TryGetValue(place, out var cost))
        {
            known[place] = cost = program.Sum(selected.Selections.Select(selection => selection switch
            {
                FieldNode field when Definition(type, field.Name.Value) is { } definition => Field(field, definition, type, page),
                InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition, type) =>
                    Selections(inline.SelectionSet, type, page),
                FragmentSpreadNode spread when fragments.Fragment(spread.Name.Value) is { } fragment && Applies(fragment.TypeCondition, type) =>
                    Selections(fragment.SelectionSet, type, page),
                _ => OperationCost.None,
            }));
        }
        return cost;
    }

    private CostTerm Field(FieldNode field, FieldDefinition definition, ObjectType type, Page page)
    {
        if (schema.Type(definition.Type.Name) is not { } named)
        {
            return OperationCost.None;
        }
        var size = lengths.SizeOf(type, definition);
        ListLength? said = size is null ? null : lengths.Of(type, definition, field, size);
        var below = Value(named, field.SelectionSet, size is { Sized.Count: > 0 } ? new Page(size.Sized, said!.Value) : default);
        var levels = 0;
        for (var list = definition.Type.Nullable() as ListTypeReference; list is not null; list = list.Item.Nullable() as ListTypeReference)
        {
            // lists in a list are as long as one that nothing is said of
            below = program.Times(++levels == 1 ? Length(definition, type, page, size, said) : lengths.Unknown, below);
        }
        return program.Sum([Work(field, definition, named), below]);
    }

    private ListLength Length(FieldDefinition definition, ObjectType type, Page page, ListSize? size, ListLength? said) =>
        page.Fields?.Contains(definition.Name) == true ? page.Length
        : size is { Sized.Count: 0 } ? said!.Value
        : lengths.Unsaid(type, definition);

    // The field itself with its arguments; never below zero.
    private CostTerm Work(FieldNode field, FieldDefinition definition, TypeDefinition named)
    {
        var weight = CostDirectives.WeightOf(definition.Directives) ?? (named is CompositeType or UnionType ? 1 : 0);
        if (field.Arguments.Count == 0)
        {
            return OperationCost.None.Plus(new(weight, 0));
        }
        return Work(field, definition, weight);
    }

    private CostTerm Work(FieldNode field, FieldDefinition definition, double weight)
    {
        var weighing = new List<(InputValueDefinition Definition, ValueNode Value)>();
        foreach (var argument in field.Arguments)
        {
            if (definition.Arguments.FirstOrDefault(a => a.Name == argument.Name.Value) is { } given && inputs.Weighs(given))
            {
                weighing.Add((given, argument.Value));
            }
        }
        return weighing.Exists(w => InputWeights.HoldsVariables(w.Value)) ? program.Ask(Sum) : Sum(null);

        OperationCost Sum(GivenVariables? variables) =>
            OperationCost.None.Plus(new(weight + weighing.Sum(w => inputs.Of(w.Definition, w.Value, variables)), 0));
    }

    private FieldDefinition? Definition(ObjectType type, string field) => schema.Field(type.Name, field) ?? MetaFields.Of(schema, type, field);

    private bool Applies(NamedTypeNode condition, ObjectType type) => schema.Type(condition.Name.Value) switch
    {
        ObjectType o => o.Name == type.Name,
        InterfaceType i => type.Interfaces.Contains(i.Name),
        UnionType u => u.Types.Contains(type.Name),
        _ => false,
    };

    /// <summary>The fields of an object that are a list whose length a field above tells.</summary>
    private readonly record struct Page(IReadOnlyList<string>? Fields, ListLength Length);

    /// <summary>A selection set, seen on an object type and perhaps a page: it is reckoned once.</summary>
    private readonly record struct Place(SelectionSetNode Selected, ObjectType Type, Page Page)
    {
        public bool Equals(Place other) => ReferenceEquals(Selected, other.Selected) && ReferenceEquals(Type, other.Type) && Page.Equals(other.Page);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Selected), RuntimeHelpers.GetHashCode(Type), Page);
    }
}
