using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Literals fit the types of the places they stand at. (<see href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>)</summary>
/// <remarks>Variables in them are for <see cref="VariablesInAllowedPosition"/>.</remarks>
internal sealed class ValuesOfCorrectType(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(ArgumentNode argument) => Check(argument.Value);

    public override void Enter(VariableDefinitionNode variable)
    {
        if (variable.DefaultValue is { } value)
        {
            Check(value);
        }
    }

    private void Check(ValueNode value)
    {
        if (context.Types.Input.Type is { } type)
        {
            LiteralFaults.Find(value, type, context.Schema.Type, fault => context.Report(fault.Message, fault.Node));
        }
    }
}
