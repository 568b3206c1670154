using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Leaves have no selection, everything else has one. (<see href="https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections"/>)</summary>
internal sealed class ScalarLeafs(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(FieldNode field)
    {
        if (context.Types.Output is not { } type)
        {
            return;
        }
        var (name, leaf) = (field.Name.Value, context.Types.Composite(type.Name) is null);
        if (leaf && field.SelectionSet is { } selectionSet)
        {
            context.Report($"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.", selectionSet);
        }
        else if (!leaf && field.SelectionSet is null)
        {
            context.Report(
                $"Field \"{name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?", field);
        }
    }
}
