namespace Samverkan.GraphQL.Language;

/// <summary>One walk over a document for many visitors.</summary>
/// <remarks>Visitors enter a node in their order and leave it in the opposite one, so the first may keep a context for the others.</remarks>
internal sealed partial class SyntaxWalk(IReadOnlyList<SyntaxVisitor> visitors)
{
    public void Walk(DocumentNode document)
    {
        Enter(v => v.Enter(document));
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    Walk(operation);
                    break;
                case FragmentDefinitionNode fragment:
                    Walk(fragment);
                    break;
                case TypeSystemNode typeSystem:
                    Walk(typeSystem);
                    break;
            }
        }
        Leave(v => v.Leave(document));
    }

    private void Walk(OperationDefinitionNode operation)
    {
        Enter(v => v.Enter(operation));
        foreach (var variable in operation.VariableDefinitions)
        {
            Walk(variable);
        }
        Walk(operation.Directives, operation.Operation.ToString().ToUpperInvariant(), operation);
        Walk(operation.SelectionSet);
        Leave(v => v.Leave(operation));
    }

    private void Walk(FragmentDefinitionNode fragment)
    {
        Enter(v => v.Enter(fragment));
        Walk(fragment.TypeCondition);
        Walk(fragment.Directives, "FRAGMENT_DEFINITION", fragment);
        Walk(fragment.SelectionSet);
        Leave(v => v.Leave(fragment));
    }

    private void Walk(VariableDefinitionNode variable)
    {
        Enter(v => v.Enter(variable));
        Walk(variable.Type);
        if (variable.DefaultValue is { } value)
        {
            Walk(value);
        }
        Walk(variable.Directives, "VARIABLE_DEFINITION", variable);
        Leave(v => v.Leave(variable));
    }

    private void Walk(SelectionSetNode selectionSet)
    {
        Enter(v => v.Enter(selectionSet));
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Walk(field);
                    break;
                case FragmentSpreadNode spread:
                    Walk(spread);
                    break;
                case InlineFragmentNode fragment:
                    Walk(fragment);
                    break;
            }
        }
        Leave(v => v.Leave(selectionSet));
    }

    private void Walk(FieldNode field)
    {
        Enter(v => v.Enter(field));
        Walk(field.Arguments);
        Walk(field.Directives, "FIELD", field);
        if (field.SelectionSet is { } selectionSet)
        {
            Walk(selectionSet);
        }
        Leave(v => v.Leave(field));
    }

    private void Walk(FragmentSpreadNode spread)
    {
        Enter(v => v.Enter(spread));
        Walk(spread.Directives, "FRAGMENT_SPREAD", spread);
    }

    private void Walk(InlineFragmentNode fragment)
    {
        Enter(v => v.Enter(fragment));
        if (fragment.TypeCondition is { } type)
        {
            Walk(type);
        }
        Walk(fragment.Directives, "INLINE_FRAGMENT", fragment);
        Walk(fragment.SelectionSet);
        Leave(v => v.Leave(fragment));
    }

    private void Walk(IReadOnlyList<DirectiveNode> directives, string location, SyntaxNode on)
    {
        if (directives.Count > 0)
        {
            Enter(v => v.Enter(directives, location, on));
        }
        foreach (var directive in directives)
        {
            Enter(v => v.Enter(directive));
            Walk(directive.Arguments);
            Leave(v => v.Leave(directive));
        }
    }

    private void Walk(IReadOnlyList<ArgumentNode> arguments)
    {
        foreach (var argument in arguments)
        {
            Enter(v => v.Enter(argument));
            Walk(argument.Value);
            Leave(v => v.Leave(argument));
        }
    }

    private void Walk(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                Enter(v => v.Enter(variable));
                break;
            case ListValueNode list:
                Enter(v => v.Enter(list));
                foreach (var item in list.Values)
                {
                    Walk(item);
                }
                Leave(v => v.Leave(list));
                break;
            case ObjectValueNode input:
                Walk(input);
                break;
        }
    }

    private void Walk(ObjectValueNode value)
    {
        Enter(v => v.Enter(value));
        foreach (var field in value.Fields)
        {
            Enter(v => v.Enter(field));
            Walk(field.Value);
            Leave(v => v.Leave(field));
        }
    }

    private void Walk(TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                Enter(v => v.Enter(named));
                break;
            case ListTypeNode list:
                Walk(list.Type);
                break;
            case NonNullTypeNode nonNull:
                Walk(nonNull.Type);
                break;
        }
    }

    private void Enter(Action<SyntaxVisitor> enter)
    {
        foreach (var visitor in visitors)
        {
            enter(visitor);
        }
    }

    private void Leave(Action<SyntaxVisitor> leave)
    {
        for (var i = visitors.Count - 1; i >= 0; i--)
        {
            leave(visitors[i]);
        }
    }
}
