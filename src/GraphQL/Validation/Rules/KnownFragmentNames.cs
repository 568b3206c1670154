using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Fragments that are spread are in the document. (<see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined"/>)</summary>
internal sealed class KnownFragmentNames(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(FragmentSpreadNode spread)
    {
        if (context.Fragments.Fragment(spread.Name.Value) is null)
        {
            context.Report($"Unknown fragment \"{spread.Name.Value}\".", spread.Name);
        }
    }
}
