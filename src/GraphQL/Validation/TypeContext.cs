using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation;

/// <summary>A place where an input value stands.</summary>
/// <param name="Type">The type expected there; null if it is not known.</param>
/// <param name="Default">The default value of the argument or input field.</param>
/// <param name="Parent">The input object that the place is a field of.</param>
internal readonly record struct InputPosition(TypeReference? Type, ValueNode? Default = null, InputObjectType? Parent = null);

/// <summary>Knows the types at the place that the walk has reached; null wherever the document names what the schema lacks.</summary>
internal sealed class TypeContext(Schema schema) : SyntaxVisitor
{
    private readonly Stack<TypeDefinition?> parents = [];
    private readonly Stack<TypeReference?> outputs = [];
    private readonly Stack<FieldDefinition?> fields = [];
    private readonly Stack<InputPosition> inputs = [];

    /// <summary>The type whose fields are selected: object, interface or union.</summary>
    public TypeDefinition? Parent => parents.TryPeek(out var parent) ? parent : null;

    /// <summary>The type of the field, fragment or operation.</summary>
    public TypeReference? Output => outputs.TryPeek(out var output) ? output : null;

    /// <summary>The field.</summary>
    public FieldDefinition? Field => fields.TryPeek(out var definition) ? definition : null;

    /// <summary>The directive whose arguments are walked.</summary>
    public DirectiveDefinition? Directive { get; private set; }

    /// <summary>The argument.</summary>
    public InputValueDefinition? Argument { get; private set; }

    /// <summary>The place of the input value.</summary>
    public InputPosition Input => inputs.TryPeek(out var input) ? input : default;

    /// <summary>Whether the arguments walked are those of a directive, also one that the schema lacks.</summary>
    public bool InDirective { get; private set; }

    /// <summary>A field of a type, meta fields included; null if there is none.</summary>
    public FieldDefinition? FieldOf(TypeDefinition parent, string name) =>
        schema.Field(parent.Name, name) ?? MetaFields.Of(schema, parent, name);

    /// <summary>The type that a type reference names, if it has fields or members.</summary>
    public TypeDefinition? Composite(string? name) =>
        name is not null && schema.Type(name) is CompositeType or UnionType ? schema.Type(name) : null;

    /// <summary>The type that a type reference means; null if its name is unknown.</summary>
    public TypeReference? Reference(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => Reference(nonNull.Type)?.NonNull(),
        ListTypeNode list => Reference(list.Type)?.List(),
        NamedTypeNode named when schema.Type(named.Name.Value) is not null => TypeReference.Named(named.Name.Value),
        _ => null,
    };

    public override void Enter(OperationDefinitionNode operation)
    {
        var root = operation.Operation switch
        {
            OperationType.Query => schema.Query,
            OperationType.Mutation => schema.Mutation,
            _ => schema.Subscription,
        };
        outputs.Push(root is null ? null : TypeReference.Named(root.Name));
    }

    public override void Leave(OperationDefinitionNode operation) => outputs.Pop();

    public override void Enter(FragmentDefinitionNode fragment) => outputs.Push(Reference(fragment.TypeCondition));

    public override void Leave(FragmentDefinitionNode fragment) => outputs.Pop();

    public override void Enter(InlineFragmentNode fragment) => outputs.Push(
        fragment.TypeCondition is { } condition ? Reference(condition) : Parent is { } parent ? TypeReference.Named(parent.Name) : null);

    public override void Leave(InlineFragmentNode fragment) => outputs.Pop();

    public override void Enter(SelectionSetNode selectionSet) => parents.Push(Composite(Output?.Name));

    public override void Leave(SelectionSetNode selectionSet) => parents.Pop();

    public override void Enter(FieldNode field)
    {
        var definition = Parent is { } parent ? FieldOf(parent, field.Name.Value) : null;
        fields.Push(definition);
        outputs.Push(definition?.Type);
    }

    public override void Leave(FieldNode field)
    {
        fields.Pop();
        outputs.Pop();
    }

    public override void Enter(VariableDefinitionNode variable) => inputs.Push(new InputPosition(Reference(variable.Type)));

    public override void Leave(VariableDefinitionNode variable) => inputs.Pop();

    public override void Enter(DirectiveNode directive)
    {
        InDirective = true;
        Directive = schema.Directives.GetValueOrDefault(directive.Name.Value);
    }

    public override void Leave(DirectiveNode directive)
    {
        InDirective = false;
        Directive = null;
    }

    public override void Enter(ArgumentNode argument)
    {
        var arguments = InDirective ? Directive?.Arguments : Field?.Arguments;
        Argument = arguments?.FirstOrDefault(a => a.Name == argument.Name.Value);
        inputs.Push(new InputPosition(Argument?.Type, Argument?.DefaultValue));
    }

    public override void Leave(ArgumentNode argument)
    {
        Argument = null;
        inputs.Pop();
    }

    public override void Enter(ListValueNode list) =>
        inputs.Push(new InputPosition((Input.Type?.Nullable() as ListTypeReference)?.Item));

    public override void Leave(ListValueNode list) => inputs.Pop();

    public override void Enter(ObjectFieldNode field)
    {
        var parent = Input.Type is { } type ? schema.Type(type.Name) as InputObjectType : null;
        var definition = parent?.Fields.FirstOrDefault(f => f.Name == field.Name.Value);
        inputs.Push(new InputPosition(definition?.Type, definition?.DefaultValue, parent));
    }

    public override void Leave(ObjectFieldNode field) => inputs.Pop();
}
