using System.Runtime.CompilerServices;
using Samverkan.GraphQL.Coercion;
using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Planning;

/// <summary>Makes a plan of a validated operation (specification 6.3.2, CollectFields, done once instead of per object).</summary>
/// <remarks>
/// A plan is made for given values of the variables in @skip and @include. So the answer's field order is exactly the
/// specification's, and nothing is left to decide while the plan runs.
/// </remarks>
internal sealed class Planner
{
    private static readonly Dictionary<string, object?> NoVariables = [];

    /// <summary>
    /// A field is planned for each object type that it may be selected on, and for each way in which it is merged with others; that may be
    /// more than memory holds.
    /// </summary>
    private const int MostFields = 100_000;

    private readonly Schema schema;
    private readonly IReadOnlyDictionary<string, object?> variables;
    private readonly Dictionary<string, FragmentDefinitionNode> fragments;
    private readonly Dictionary<SelectionKey, SelectionPlan> selections = [];
    private readonly Source source;
    private readonly bool mutates;
    private int planned;

    private Planner(Schema schema, DocumentNode document, IReadOnlyDictionary<string, object?> variables, bool mutates)
    {
        this.mutates = mutates;
        this.schema = schema;
        this.variables = variables;
        source = document.Source;
        fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(f => f.Name.Value);
    }

    /// <summary>The plan of an operation.</summary>
    /// <param name="schema">The schema that the document was validated against.</param>
    /// <param name="document">The document.</param>
    /// <param name="operation">One of its operations.</param>
    /// <param name="variables">Coerced variables; only those in @skip and @include are looked at.</param>
    public static OperationPlan Plan(
        Schema schema, DocumentNode document, OperationDefinitionNode operation, IReadOnlyDictionary<string, object?> variables)
    {
        var root = operation.Operation switch
        {
            OperationType.Query => schema.Query,
            OperationType.Mutation => schema.Mutation,
            _ => schema.Subscription,
        } ?? throw new GraphQLException(
            $"Schema is not configured to execute {operation.Operation.ToString().ToLowerInvariant()} operation.", ErrorCodes.ValidationFailed);
        var planner = new Planner(schema, document, variables, operation.Operation == OperationType.Mutation);
        return new OperationPlan(operation, document, root, planner.Selection([root], [operation.SelectionSet]));
    }

    // What is selected below depends on what stands there and on nothing above: one plan does for all places where it is the same.
    private SelectionPlan Shared(ObjectShape shape, List<SelectionSetNode> selectionSets)
    {
        var key = new SelectionKey(shape.Type.Name, selectionSets);
        if (!selections.TryGetValue(key, out var plan))
        {
            selections[key] = plan = Selection(shape.Possible, selectionSets);
        }
        return plan;
    }

    private SelectionPlan Selection(IReadOnlyList<ObjectType> possible, List<SelectionSetNode> selectionSets)
    {
        var fields = new Dictionary<string, FieldPlan[]>();
        foreach (var type in possible)
        {
            var collected = new OrderedDictionary<string, List<FieldNode>>(selectionSets[0].Selections.Count);
            var spread = new HashSet<string>();
            foreach (var selectionSet in selectionSets)
            {
                Collect(type, selectionSet, collected, spread);
            }
            fields[type.Name] = [.. collected.Select(c => Field(type, c.Key, c.Value))];
        }
        return new SelectionPlan(fields);
    }

    private void Collect(
        ObjectType type, SelectionSetNode selectionSet, OrderedDictionary<string, List<FieldNode>> collected, HashSet<string> spread)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (!Included(selection))
            {
                continue;
            }
            switch (selection)
            {
                case FieldNode field:
                    if (!collected.TryGetValue(field.ResponseName, out var occurrences))
                    {
                        collected.Add(field.ResponseName, occurrences = []);
                    }
                    occurrences.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(type, inline.TypeCondition):
                    Collect(type, inline.SelectionSet, collected, spread);
                    break;
                case FragmentSpreadNode s when spread.Add(s.Name.Value) && Applies(type, fragments[s.Name.Value].TypeCondition):
                    Collect(type, fragments[s.Name.Value].SelectionSet, collected, spread);
                    break;
            }
        }
    }

    private bool Included(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is "skip" or "include" && Condition(directive) == (directive.Name.Value == "skip"))
            {
                return false;
            }
        }
        return true;
    }

    private bool Condition(DirectiveNode directive) => directive.Arguments[0].Value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => variables.GetValueOrDefault(variable.Name.Value) is true,
        _ => false,
    };

    private bool Applies(ObjectType type, NamedTypeNode? condition) =>
        condition is null || schema.PossibleTypes(condition.Name.Value).Any(p => p.Name == type.Name);

    private FieldPlan Field(ObjectType parent, string responseName, List<FieldNode> occurrences)
    {
        var node = occurrences[0];
        if (++planned > MostFields)
        {
            throw new GraphQLException(new GraphQLError(
                $"The operation selects more than {MostFields} fields when interfaces and unions are taken for all their types, which is the limit. Select fewer of them.",
                ErrorCodes.LimitExceeded,
                [source.LocationOf(node.Start)]));
        }
        var field = schema.Field(parent.Name, node.Name.Value) ?? MetaFields.Of(schema, parent, node.Name.Value)
            ?? throw new GraphQLException($"Cannot query field \"{node.Name.Value}\" on type \"{parent.Name}\".", ErrorCodes.ValidationFailed);
        var shape = ShapeOf(field.Type);
        return new FieldPlan
        {
            Parent = parent,
            Field = field,
            ResponseName = responseName,
            EncodedName = FieldPlan.Encode(responseName),
            Arguments = node.Arguments,
            ConstantArguments = node.Arguments.Any(a => HasVariable(a.Value)) ? null : Constants(parent, field, node.Arguments),
            Shape = shape,
            Selection = Innermost(shape) is ObjectShape o ? Shared(o, occurrences.ConvertAll(f => f.SelectionSet!)) : null,
            // a mutation's later fields may change what its earlier ones have answered
            Stored = !mutates && shape is LeafShape leaf && field.Resolver is StoredResolver stored ? leaf.Leaf.Stored(stored.Property) : null,
            Occurrences = occurrences.ConvertAll(o => o.Start),
        };
    }

    // Literals that cannot be coerced fail the field when it runs, as the specification has it, not the whole plan.
    private IReadOnlyDictionary<string, object?>? Constants(ObjectType parent, FieldDefinition field, IReadOnlyList<ArgumentNode> arguments)
    {
        try
        {
            return ArgumentCoercion.Coerce(schema, field.Arguments, arguments, NoVariables, parent.Name, field.Name);
        }
        catch (GraphQLException)
        {
            return null;
        }
    }

    private static bool HasVariable(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(HasVariable),
        ObjectValueNode o => o.Fields.Any(f => HasVariable(f.Value)),
        _ => false,
    };

    private static Shape Innermost(Shape shape) => shape is ListShape list ? Innermost(list.Item) : shape;

    private Shape ShapeOf(TypeReference reference, bool nonNull = false) => reference switch
    {
        NonNullTypeReference n => ShapeOf(n.Type, nonNull: true),
        ListTypeReference list => new ListShape(nonNull, ShapeOf(list.Item)),
        _ => schema.Type(reference.Name) switch
        {
            ScalarType scalar => new LeafShape(nonNull, LeafType.Of(scalar)),
            EnumType e => new LeafShape(nonNull, LeafType.Of(e)),
            { } type => new ObjectShape(nonNull, type, schema.PossibleTypes(type.Name)),
            null => throw new InvalidOperationException($"Type {reference.Name} is not in the schema."),
        },
    };

    /// <summary>Selection sets on a type, told apart by identity.</summary>
    private readonly struct SelectionKey(string type, List<SelectionSetNode> sets) : IEquatable<SelectionKey>
    {
        private readonly string type = type;
        private readonly List<SelectionSetNode> sets = sets;

        public bool Equals(SelectionKey other) => type == other.type && sets.SequenceEqual(other.sets, ReferenceEqualityComparer.Instance);

        public override bool Equals(object? obj) => obj is SelectionKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(type);
            sets.ForEach(s => hash.Add(RuntimeHelpers.GetHashCode(s)));
            return hash.ToHashCode();
        }
    }
}
