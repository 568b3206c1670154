using Samverkan.GraphQL.Introspection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Coercion;

/// <summary>Coercion of a field's or a directive's arguments (specification 6.4.1).</summary>
internal static class ArgumentCoercion
{
    private static readonly Dictionary<string, object?> None = [];

    /// <summary>The CLR values of the arguments; those that are not given and have no default are absent.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="definitions">The arguments that there are.</param>
    /// <param name="arguments">Those that are written.</param>
    /// <param name="variables">Coerced variables.</param>
    /// <param name="owner">Whose arguments they are: the type of a field, or the directive with its <c>@</c>.</param>
    /// <param name="field">The field; null for a directive.</param>
    /// <exception cref="GraphQLException">A value does not fit; code BAD_USER_INPUT.</exception>
    public static IReadOnlyDictionary<string, object?> Coerce(
        Schema schema,
        IReadOnlyList<InputValueDefinition> definitions,
        IReadOnlyList<ArgumentNode> arguments,
        IReadOnlyDictionary<string, object?> variables,
        string owner,
        string? field)
    {
        if (definitions.Count == 0)
        {
            return None;
        }
        var literals = new LiteralCoercion(schema, variables);
        var values = new Dictionary<string, object?>(definitions.Count);
        foreach (var definition in definitions)
        {
            var literal = arguments.FirstOrDefault(a => a.Name.Value == definition.Name)?.Value;
            var absent = literal is null || (literal is VariableNode v && !definition.Required && !variables.ContainsKey(v.Name.Value));
            if (!absent)
            {
                try
                {
                    values[definition.Name] = literals.Coerce(literal!, definition);
                }
                catch (FormatException e)
                {
                    throw Bad(schema, definition, literal!, variables, e, Place(owner, field));
                }
            }
            else if (definition.DefaultValue is { } literalDefault)
            {
                values[definition.Name] = literals.Coerce(literalDefault, definition);
            }
            else if (definition.Required)
            {
                throw new GraphQLException(
                    $"Argument \"{Place(owner, field)}({definition.Name}:)\" of required type \"{definition.Type}\" was not provided.",
                    ErrorCodes.BadUserInput);
            }
        }
        return values;
    }

    private static string Place(string owner, string? field) => field is null ? owner : $"{MetaFields.OwnerOf(owner, field)}.{field}";

    // Where the types alone do not say what is wrong, the code behind them does.
    private static GraphQLException Bad(
        Schema schema,
        InputValueDefinition definition,
        ValueNode literal,
        IReadOnlyDictionary<string, object?> variables,
        FormatException exception,
        string place)
    {
        var fault = LiteralFaults.First(literal, definition.Type, schema.Type, variables);
        return new GraphQLException(
            $"Argument \"{place}({definition.Name}:)\" has invalid value{fault?.At}: {fault?.Message ?? exception.Message}", ErrorCodes.BadUserInput)
        {
            At = (fault?.Node ?? literal).Start,
        };
    }
}
