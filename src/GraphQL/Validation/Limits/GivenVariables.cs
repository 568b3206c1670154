using System.Text.Json;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Limits;

/// <summary>The variables of a request as they were sent, not yet coerced, with the operation's defaults; and what is found wrong with them.</summary>
internal sealed class GivenVariables(OperationDefinitionNode operation, JsonElement json)
{
    private Dictionary<FieldNode, GraphQLError>? errors;

    /// <summary>What is wrong, once per field.</summary>
    public IReadOnlyCollection<GraphQLError> Errors => errors is null ? [] : errors.Values;

    /// <summary>Notes what is wrong with a field.</summary>
    public void Note(FieldNode field, Func<GraphQLError> error)
    {
        errors ??= new(ReferenceEqualityComparer.Instance);
        if (!errors.ContainsKey(field))
        {
            errors.Add(field, error());
        }
    }

    /// <summary>A variable: JSON, or the literal that is its default; neither where it is absent.</summary>
    public (JsonElement? Json, ValueNode? Default) Value(string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value)
            ? (value, null)
            : (null, operation.VariableDefinitions.FirstOrDefault(v => v.Variable.Name.Value == name)?.DefaultValue);
}
