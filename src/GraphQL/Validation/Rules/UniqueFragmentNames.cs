using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Fragments have different names. (<see href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness"/>)</summary>
internal sealed class UniqueFragmentNames(ValidationContext context) : SyntaxVisitor
{
    private readonly Dictionary<string, NameNode> known = [];

    public override void Enter(FragmentDefinitionNode fragment)
    {
        var name = fragment.Name;
        if (!known.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one fragment named \"{name.Value}\".", known[name.Value], name);
        }
    }
}
