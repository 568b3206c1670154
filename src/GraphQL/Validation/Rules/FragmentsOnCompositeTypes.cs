using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Fragments are on types that have fields. (<see href="https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types"/>)</summary>
internal sealed class FragmentsOnCompositeTypes(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(InlineFragmentNode fragment)
    {
        if (fragment.TypeCondition is { } condition && IsLeafOrInput(condition))
        {
            context.Report($"Fragment cannot condition on non composite type \"{condition.Name.Value}\".", condition);
        }
    }

    public override void Enter(FragmentDefinitionNode fragment)
    {
        if (IsLeafOrInput(fragment.TypeCondition))
        {
            context.Report(
                $"Fragment \"{fragment.Name.Value}\" cannot condition on non composite type \"{fragment.TypeCondition.Name.Value}\".",
                fragment.TypeCondition);
        }
    }

    private bool IsLeafOrInput(NamedTypeNode condition) =>
        context.Schema.Type(condition.Name.Value) is ScalarType or EnumType or InputObjectType;
}
