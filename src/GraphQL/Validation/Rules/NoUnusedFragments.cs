using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Fragments are spread by an operation, directly or through others. (<see href="https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used"/>)</summary>
internal sealed class NoUnusedFragments(ValidationContext context) : SyntaxVisitor
{
    public override void Leave(DocumentNode document)
    {
        var used = document.Definitions.OfType<OperationDefinitionNode>()
            .SelectMany(context.Fragments.Reachable)
            .OfType<FragmentDefinitionNode>()
            .Select(f => f.Name.Value)
            .ToHashSet();
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>().Where(f => !used.Contains(f.Name.Value)))
        {
            context.Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
        }
    }
}
