using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Variables fit the places they are used at. (<see href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed"/>)</summary>
internal sealed class VariablesInAllowedPosition(ValidationContext context) : SyntaxVisitor
{
    public override void Leave(DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            var variables = operation.VariableDefinitions.GroupBy(v => v.Variable.Name.Value).ToDictionary(v => v.Key, v => v.Last());
            foreach (var usage in context.Variables.In(operation))
            {
                if (variables.TryGetValue(usage.Node.Name.Value, out var variable))
                {
                    Check(variable, usage);
                }
            }
        }
    }

    private void Check(VariableDefinitionNode variable, VariableUsage usage)
    {
        var (name, position) = (usage.Node.Name.Value, usage.Position);
        if (context.Types.Reference(variable.Type) is not { } type || position.Type is null)
        {
            return;
        }
        if (!IsAllowed(variable, type, position))
        {
            context.Report($"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{position.Type}\".", variable, usage.Node);
        }
        if (position.Parent is { OneOf: true } oneOf && type is not NonNullTypeReference)
        {
            context.Report(
                $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{oneOf.Name}\".",
                variable,
                usage.Node);
        }
    }

    /// <summary>IsVariableUsageAllowed: a default, of the variable or of the place, stands in for null.</summary>
    private static bool IsAllowed(VariableDefinitionNode variable, TypeReference type, InputPosition position)
    {
        var hasDefault = variable.DefaultValue is not (null or NullValueNode) || position.Default is not null;
        return AreCompatible(type, hasDefault && type is not NonNullTypeReference ? position.Type!.Nullable() : position.Type!);
    }

    /// <summary>AreTypesCompatible.</summary>
    private static bool AreCompatible(TypeReference variable, TypeReference place) => (variable, place) switch
    {
        (NonNullTypeReference v, NonNullTypeReference p) => AreCompatible(v.Type, p.Type),
        (_, NonNullTypeReference) => false,
        (NonNullTypeReference v, _) => AreCompatible(v.Type, place),
        (ListTypeReference v, ListTypeReference p) => AreCompatible(v.Item, p.Item),
        (ListTypeReference, _) or (_, ListTypeReference) => false,
        _ => variable.Name == place.Name,
    };
}
