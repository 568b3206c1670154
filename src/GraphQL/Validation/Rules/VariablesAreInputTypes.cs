using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Variables are of scalars, enums and input objects. (<see href="https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types"/>)</summary>
internal sealed class VariablesAreInputTypes(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(VariableDefinitionNode variable)
    {
        if (context.Types.Input.Type is { } type && context.Schema.Type(type.Name) is CompositeType or UnionType)
        {
            context.Report(
                $"Variable \"${variable.Variable.Name.Value}\" cannot be non-input type \"{SyntaxPrinter.Print(variable.Type)}\".", variable.Type);
        }
    }
}
