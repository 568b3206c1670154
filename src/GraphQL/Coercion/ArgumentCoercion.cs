using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Coercion;

/// <summary>Coercion of a field's or a directive's arguments (specification 6.4.1).</summary>
public static class ArgumentCoercion
{
    /// <summary>The CLR values of the arguments; those that are not given and have no default are absent.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="definitions">The arguments that there are.</param>
    /// <param name="arguments">Those that are written.</param>
    /// <param name="variables">Coerced variables.</param>
    /// <exception cref="GraphQLException">A value does not fit; code BAD_USER_INPUT.</exception>
    public static IReadOnlyDictionary<string, object?> Coerce(
        Schema schema,
        IReadOnlyList<InputValueDefinition> definitions,
        IReadOnlyList<ArgumentNode> arguments,
        IReadOnlyDictionary<string, object?> variables)
    {
        var literals = new LiteralCoercion(schema, variables);
        var values = new Dictionary<string, object?>(definitions.Count);
        foreach (var definition in definitions)
        {
            var literal = arguments.FirstOrDefault(a => a.Name.Value == definition.Name)?.Value;
            if (literal is null || (literal is VariableNode v && !variables.ContainsKey(v.Name.Value)))
            {
                if (definition.DefaultValue is { } literalDefault)
                {
                    values[definition.Name] = literals.Coerce(literalDefault, definition);
                }
                else if (definition.Required)
                {
                    throw Missing(definition, literal as VariableNode);
                }
            }
            else
            {
                values[definition.Name] = Coerce(literals, literal, definition);
            }
        }
        return values;
    }

    private static object? Coerce(LiteralCoercion literals, ValueNode literal, InputValueDefinition definition)
    {
        try
        {
            return literals.Coerce(literal, definition);
        }
        catch (FormatException e)
        {
            throw Bad(literals.IsNull(literal)
                ? $"Argument \"{definition.Name}\" of non-null type \"{definition.Type}\" must not be null."
                : $"Argument \"{definition.Name}\" has invalid value {Inspection.Of(literal)}. {e.Message}");
        }
    }

    private static GraphQLException Missing(InputValueDefinition definition, VariableNode? variable) => Bad(variable is null
        ? $"Argument \"{definition.Name}\" of required type \"{definition.Type}\" was not provided."
        : $"Argument \"{definition.Name}\" of required type \"{definition.Type}\" was provided the variable \"${variable.Name.Value}\" which was not provided a runtime value.");

    private static GraphQLException Bad(string message) => new(message, ErrorCodes.BadUserInput);
}
