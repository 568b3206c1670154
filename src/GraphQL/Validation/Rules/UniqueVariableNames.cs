using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Variables of an operation have different names. (<see href="https://spec.graphql.org/September2025/#sec-Variable-Uniqueness"/>)</summary>
internal sealed class UniqueVariableNames(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(OperationDefinitionNode operation)
    {
        foreach (var same in operation.VariableDefinitions.GroupBy(v => v.Variable.Name.Value).Where(same => same.Count() > 1))
        {
            context.Report($"There can be only one variable named \"${same.Key}\".", same.Select(v => v.Variable.Name));
        }
    }
}
