using System.Text.Json;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Coercion;

/// <summary>Coercion of variables (specification 6.1.2): all that do not fit are reported together.</summary>
internal static class VariableCoercion
{
    private const int MostErrors = 50;
    private const string TooMany = "Too many errors processing variables, error limit reached. Execution aborted.";

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
            var faults = new List<InputFault>();
            var all = TryCoerce(schema, definition, variables, uploads, values, faults);
            errors.AddRange(faults.Select(f => Error(source, definition, f)));
            if (!all || errors.Count > MostErrors)
            {
                throw new GraphQLException([.. errors.Take(MostErrors), new GraphQLError(TooMany, ErrorCodes.BadUserInput)]);
            }
        }
        return errors.Count == 0 ? values : throw new GraphQLException(errors);
    }

    // False where looking for faults was given up.
    private static bool TryCoerce(
        Schema schema,
        VariableDefinitionNode definition,
        JsonElement variables,
        Uploads? uploads,
        Dictionary<string, object?> values,
        List<InputFault> faults)
    {
        try
        {
            Coerce(schema, definition, variables, uploads, values, faults);
            return true;
        }
        catch (TooManyFaultsException)
        {
            return false;
        }
    }

    private static void Coerce(
        Schema schema,
        VariableDefinitionNode definition,
        JsonElement variables,
        Uploads? uploads,
        Dictionary<string, object?> values,
        List<InputFault> faults)
    {
        var (name, type) = (definition.Variable.Name.Value, TypeOf(definition.Type));
        if (variables.ValueKind == JsonValueKind.Object && variables.TryGetProperty(name, out var json))
        {
            if (UnicodeText.Is(json))
            {
                values[name] = new JsonCoercion(schema, faults, uploads, MostErrors).Coerce(json, type);
            }
            else
            {
                faults.Add(new InputFault([], "It has text that is not Unicode."));
            }
        }
        else if (definition.DefaultValue is { } literal)
        {
            values[name] = new LiteralCoercion(schema).Coerce(literal, type);
        }
        else if (type is NonNullTypeReference)
        {
            faults.Add(new InputFault([], $"Expected a value of non-null type \"{type}\" to be provided."));
        }
    }

    /// <summary>The type reference of a type as written.</summary>
    internal static TypeReference TypeOf(TypeNode type) => type switch
    {
        NonNullTypeNode n => TypeOf(n.Type).NonNull(),
        ListTypeNode l => TypeOf(l.Type).List(),
        NamedTypeNode n => TypeReference.Named(n.Name.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static GraphQLError Error(Source source, VariableDefinitionNode definition, InputFault fault) => new(
        $"Variable \"${definition.Variable.Name.Value}\" has invalid value{fault.At}: {fault.Message}",
        ErrorCodes.BadUserInput,
        [source.LocationOf(definition.Start)]);
}
