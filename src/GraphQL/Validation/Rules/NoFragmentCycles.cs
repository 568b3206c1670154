using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Fragments do not spread themselves. (<see href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles"/>)</summary>
internal sealed class NoFragmentCycles(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(DocumentNode document)
    {
        foreach (var cycle in context.Fragments.Cycles)
        {
            var via = string.Join(", ", cycle.SkipLast(1).Select(spread => $"\"{spread.Name.Value}\""));
            context.Report(
                $"Cannot spread fragment \"{cycle[^1].Name.Value}\" within itself{(via.Length > 0 ? " via " + via : "")}.", cycle);
        }
    }
}
