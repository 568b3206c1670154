namespace Samverkan.GraphQL.Language;

/// <summary>Is shown the nodes of a document in its order by <see cref="SyntaxWalk"/>.</summary>
internal abstract class SyntaxVisitor
{
    public virtual void Enter(DocumentNode document)
    {
    }

    public virtual void Leave(DocumentNode document)
    {
    }

    public virtual void Enter(OperationDefinitionNode operation)
    {
    }

    public virtual void Leave(OperationDefinitionNode operation)
    {
    }

    public virtual void Enter(FragmentDefinitionNode fragment)
    {
    }

    public virtual void Leave(FragmentDefinitionNode fragment)
    {
    }

    public virtual void Enter(TypeSystemNode definition)
    {
    }

    public virtual void Leave(TypeSystemNode definition)
    {
    }

    public virtual void Enter(VariableDefinitionNode variable)
    {
    }

    public virtual void Leave(VariableDefinitionNode variable)
    {
    }

    public virtual void Enter(SelectionSetNode selectionSet)
    {
    }

    public virtual void Leave(SelectionSetNode selectionSet)
    {
    }

    public virtual void Enter(FieldNode field)
    {
    }

    public virtual void Leave(FieldNode field)
    {
    }

    public virtual void Enter(FragmentSpreadNode spread)
    {
    }

    public virtual void Enter(InlineFragmentNode fragment)
    {
    }

    public virtual void Leave(InlineFragmentNode fragment)
    {
    }

    /// <summary>Before the directives of one node, if it has any.</summary>
    /// <param name="directives">The directives.</param>
    /// <param name="location">The node's kind as <see cref="DirectiveLocations"/> names it.</param>
    /// <param name="on">The node.</param>
    public virtual void Enter(IReadOnlyList<DirectiveNode> directives, string location, SyntaxNode on)
    {
    }

    public virtual void Enter(DirectiveNode directive)
    {
    }

    public virtual void Leave(DirectiveNode directive)
    {
    }

    public virtual void Enter(ArgumentNode argument)
    {
    }

    public virtual void Leave(ArgumentNode argument)
    {
    }

    public virtual void Enter(ListValueNode list)
    {
    }

    public virtual void Leave(ListValueNode list)
    {
    }

    public virtual void Enter(ObjectValueNode value)
    {
    }

    public virtual void Enter(ObjectFieldNode field)
    {
    }

    public virtual void Leave(ObjectFieldNode field)
    {
    }

    public virtual void Enter(VariableNode variable)
    {
    }

    public virtual void Enter(NamedTypeNode type)
    {
    }
}
