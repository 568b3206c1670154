namespace Samverkan.GraphQL.Language;

/// <summary>One walk over a document for many visitors.</summary>
/// <remarks>Visitors enter a node in their order and leave it in the opposite one, so the first may keep a context for the others.</remarks>
internal sealed partial class SyntaxWalk(SyntaxVisitor[] visitors)
{
    public void Walk(DocumentNode document)
    {
        Enter(document, static (v, n) => v.Enter(n));
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
        Leave(document, static (v, n) => v.Leave(n));
    }

    private void Walk(OperationDefinitionNode operation)
    {
        Enter(operation, static (v, n) => v.Enter(n));
        foreach (var variable in operation.VariableDefinitions)
        {
            Walk(variable);
        }
        Walk(operation.Directives, operation.Operation.ToString().ToUpperInvariant(), operation);
        Walk(operation.SelectionSet);
        Leave(operation, static (v, n) => v.Leave(n));
    }

    private void Walk(FragmentDefinitionNode fragment)
    {
        Enter(fragment, static (v, n) => v.Enter(n));
        Walk(fragment.TypeCondition);
        Walk(fragment.Directives, "FRAGMENT_DEFINITION", fragment);
        Walk(fragment.SelectionSet);
        Leave(fragment, static (v, n) => v.Leave(n));
    }

    private void Walk(VariableDefinitionNode variable)
    {
        Enter(variable, static (v, n) => v.Enter(n));
        Walk(variable.Type);
        if (variable.DefaultValue is { } value)
        {
            Walk(value);
        }
        Walk(variable.Directives, "VARIABLE_DEFINITION", variable);
        Leave(variable, static (v, n) => v.Leave(n));
    }

    private void Walk(SelectionSetNode selectionSet)
    {
        Enter(selectionSet, static (v, n) => v.Enter(n));
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
        Leave(selectionSet, static (v, n) => v.Leave(n));
    }

    private void Walk(FieldNode field)
    {
        Enter(field, static (v, n) => v.Enter(n));
        Walk(field.Arguments);
        Walk(field.Directives, "FIELD", field);
        if (field.SelectionSet is { } selectionSet)
        {
            Walk(selectionSet);
        }
        Leave(field, static (v, n) => v.Leave(n));
    }

    private void Walk(FragmentSpreadNode spread)
    {
        Enter(spread, static (v, n) => v.Enter(n));
        Walk(spread.Directives, "FRAGMENT_SPREAD", spread);
    }

    private void Walk(InlineFragmentNode fragment)
    {
        Enter(fragment, static (v, n) => v.Enter(n));
        if (fragment.TypeCondition is { } type)
        {
            Walk(type);
        }
        Walk(fragment.Directives, "INLINE_FRAGMENT", fragment);
        Walk(fragment.SelectionSet);
        Leave(fragment, static (v, n) => v.Leave(n));
    }

    private void Walk(IReadOnlyList<DirectiveNode> directives, string location, SyntaxNode on)
    {
        if (directives.Count > 0)
        {
            Enter((directives, location, on), static (v, n) => v.Enter(n.directives, n.location, n.on));
        }
        foreach (var directive in directives)
        {
            Enter(directive, static (v, n) => v.Enter(n));
            Walk(directive.Arguments);
            Leave(directive, static (v, n) => v.Leave(n));
        }
    }

    private void Walk(IReadOnlyList<ArgumentNode> arguments)
    {
        foreach (var argument in arguments)
        {
            Enter(argument, static (v, n) => v.Enter(n));
            Walk(argument.Value);
            Leave(argument, static (v, n) => v.Leave(n));
        }
    }

    private void Walk(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                Enter(variable, static (v, n) => v.Enter(n));
                break;
            case ListValueNode list:
                Enter(list, static (v, n) => v.Enter(n));
                foreach (var item in list.Values)
                {
                    Walk(item);
                }
                Leave(list, static (v, n) => v.Leave(n));
                break;
            case ObjectValueNode input:
                Walk(input);
                break;
        }
    }

    private void Walk(ObjectValueNode value)
    {
        Enter(value, static (v, n) => v.Enter(n));
        foreach (var field in value.Fields)
        {
            Enter(field, static (v, n) => v.Enter(n));
            Walk(field.Value);
            Leave(field, static (v, n) => v.Leave(n));
        }
    }

    private void Walk(TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                Enter(named, static (v, n) => v.Enter(n));
                break;
            case ListTypeNode list:
                Walk(list.Type);
                break;
            case NonNullTypeNode nonNull:
                Walk(nonNull.Type);
                break;
        }
    }

    private void Enter<TNode>(TNode node, Action<SyntaxVisitor, TNode> enter)
    {
        foreach (var visitor in visitors)
        {
            enter(visitor, node);
        }
    }

    private void Leave<TNode>(TNode node, Action<SyntaxVisitor, TNode> leave)
    {
        for (var i = visitors.Length - 1; i >= 0; i--)
        {
            leave(visitors[i], node);
        }
    }
}
