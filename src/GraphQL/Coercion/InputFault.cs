using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Coercion;

/// <summary>An input value that does not fit its type: where in the value, and why.</summary>
/// <param name="Path">Field names and list indices from the value's root.</param>
/// <param name="Value">The part that does not fit, as it was written.</param>
/// <param name="Message">Why, worded as graphql-js does.</param>
internal sealed record InputFault(IReadOnlyList<object> Path, string Value, string Message)
{
    /// <summary>The path as text after a name: <c>input.rows[3].year</c>.</summary>
    public string At(string name) => name + string.Concat(Path.Select(p => p is int i ? $"[{i}]" : $".{p}"));

    /// <summary>What a scalar said of a value that it does not take.</summary>
    public static string MessageOf(Exception e, string type) => e is GraphQLException or FormatException
        ? e.Message
        : $"Expected type \"{type}\". {e.Message}";
}
