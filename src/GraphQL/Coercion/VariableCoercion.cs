using System.Text.Json;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Coercion;

/// <summary>Coercion of variables (specification 6.1.2): all that do not fit are reported together.</summary>
public static class VariableCoercion
{
    /// <summary>The CLR values of an operation's variables; those that are not given and have no default are absent.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="source">The document's source; gives errors their locations.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="variables">The request's variables: an object, or undefined or null.</param>
    /// <param name="uploads">The files that stand in them.</param>
    /// <exception cref="GraphQLException">Values are missing or do not fit; code BAD_USER_INPUT.</exception>
    public static IReadOnlyDictionary<string, object?> Coerce(
        Schema schema, Source source, OperationDefinitionNode operation, JsonElement variables, Uploads? uploads = null)
    {
        var values = new Dictionary<string, object?>();
        var errors = new List<GraphQLError>();
        foreach (var definition in operation.VariableDefinitions)
        {
            var (name, type) = (definition.Variable.Name.Value, TypeOf(definition.Type));
            if (variables.ValueKind == JsonValueKind.Object && variables.TryGetProperty(name, out var json))
            {
                if (!UnicodeText.Is(json))
                {
                    errors.Add(Error(source, definition, $"Variable \"${name}\" got a value with text that is not Unicode."));
                    continue;
                }
                var faults = new List<InputFault>();
                values[name] = new JsonCoercion(schema, faults, uploads).Coerce(json, type);
                errors.AddRange(faults.Select(f => Error(source, definition, MessageOf(f, name, type, json))));
            }
            else if (definition.DefaultValue is { } literal)
            {
                values[name] = new LiteralCoercion(schema).Coerce(literal, type);
            }
            else if (type is NonNullTypeReference)
            {
                errors.Add(Error(source, definition, $"Variable \"${name}\" of required type \"{type}\" was not provided."));
            }
        }
        return errors.Count == 0 ? values : throw new GraphQLException(errors);
    }

    /// <summary>The type reference of a type as written.</summary>
    internal static TypeReference TypeOf(TypeNode type) => type switch
    {
        NonNullTypeNode n => TypeOf(n.Type).NonNull(),
        ListTypeNode l => TypeOf(l.Type).List(),
        NamedTypeNode n => TypeReference.Named(n.Name.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static string MessageOf(InputFault fault, string name, TypeReference type, JsonElement json)
    {
        if (fault.Path.Count > 0)
        {
            return $"Variable \"${name}\" got invalid value {fault.Value} at \"{fault.At(name)}\"; {fault.Message}";
        }
        return type is NonNullTypeReference && json.ValueKind == JsonValueKind.Null
            ? $"Variable \"${name}\" of non-null type \"{type}\" must not be null."
            : $"Variable \"${name}\" got invalid value {fault.Value}; {fault.Message}";
    }

    private static GraphQLError Error(Source source, VariableDefinitionNode definition, string message) =>
        new(message, ErrorCodes.BadUserInput, [source.LocationOf(definition.Start)]);
}
