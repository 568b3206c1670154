using System.Globalization;

namespace Samverkan.GraphQL.Coercion;

/// <summary>An input value that does not fit its type: where in the value, and why.</summary>
/// <param name="Path">Field names and list indices from the value's root.</param>
/// <param name="Message">Why, worded as graphql-js does.</param>
internal sealed record InputFault(IReadOnlyList<object> Path, string Message)
{
    /// <summary>The path as text: <c> at .rows[3].year</c>, or nothing for the root.</summary>
    public string At => Path.Count == 0 ? "" : " at " + string.Concat(Path.Select(p => p is int i ? string.Create(CultureInfo.InvariantCulture, $"[{i}]") : $".{p}"));
}
