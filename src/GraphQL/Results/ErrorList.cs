using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Planning;

namespace Samverkan.GraphQL.Results;

/// <summary>The field errors of an operation, and what failed inside the server.</summary>
internal sealed class ErrorList(Source source)
{
    private readonly List<GraphQLError> errors = [];
    private readonly List<Exception> faults = [];

    /// <summary>The errors in the order they were met.</summary>
    public IReadOnlyList<GraphQLError> Errors => errors;

    /// <summary>Exceptions behind errors with code INTERNAL; for the log, never for the client.</summary>
    public IReadOnlyList<Exception> Faults => faults;

    /// <summary>Notes that a value could not be had.</summary>
    /// <param name="field">The field.</param>
    /// <param name="path">Its response path, innermost first.</param>
    /// <param name="exception">Shown if it is a <see cref="GraphQLException"/>, otherwise kept for the log.</param>
    public void Add(FieldPlan field, List<object> path, Exception exception)
    {
        path.Reverse();
        var locations = field.Occurrences.Select(source.LocationOf).ToList();
        if (exception is GraphQLException known)
        {
            IReadOnlyList<SourceLocation> places = known.At is { } at ? [source.LocationOf(at)] : locations;
            errors.AddRange(known.Errors.Select(e => e with { Locations = places, Path = path }));
        }
        else
        {
            faults.Add(exception);
            errors.Add(new GraphQLError("Internal error.", ErrorCodes.Internal, locations, path));
        }
    }
}
