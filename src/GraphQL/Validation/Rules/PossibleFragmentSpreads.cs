using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>A fragment's type and the type it is spread on have objects in common. (<see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible"/>)</summary>
internal sealed class PossibleFragmentSpreads(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(InlineFragmentNode fragment)
    {
        if (Impossible(context.Types.Output?.Name) is { } impossible)
        {
            context.Report($"Fragment cannot be spread here as {impossible}.", fragment);
        }
    }

    public override void Enter(FragmentSpreadNode spread)
    {
        var name = spread.Name.Value;
        if (Impossible(context.Fragments.Fragment(name)?.TypeCondition.Name.Value) is { } impossible)
        {
            context.Report($"Fragment \"{name}\" cannot be spread here as {impossible}.", spread);
        }
    }

    private string? Impossible(string? typeName)
    {
        var (parent, type) = (context.Types.Parent, context.Types.Composite(typeName));
        return parent is null || type is null || Overlap(parent, type)
            ? null
            : $"objects of type \"{parent.Name}\" can never be of type \"{type.Name}\"";
    }

    private bool Overlap(TypeDefinition a, TypeDefinition b) =>
        a.Name == b.Name || context.Schema.PossibleTypes(a.Name).Any(o => context.Schema.PossibleTypes(b.Name).Contains(o, ReferenceEqualityComparer.Instance));
}
