using System.Globalization;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Limits;

/// <summary>Holds an operation to the limits of a request, before any work is done for it and whatever its variables are.</summary>
public static class RequestLimitsValidator
{
    /// <summary>The limits that an operation passes; empty for one that may run.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">A document in which <see cref="DocumentValidator"/> found no fault.</param>
    /// <param name="operation">The operation of it that is to run.</param>
    /// <param name="limits">The limits.</param>
    /// <returns>Errors with <see cref="ErrorCodes.LimitExceeded"/> that state the limit and how to stay below it.</returns>
    public static IReadOnlyList<GraphQLError> Check(
        Schema schema, DocumentNode document, OperationDefinitionNode operation, RequestLimits limits)
    {
        var selections = new SelectionMeasures(new FragmentGraph(document));
        var cost = new StaticCost(schema, document).Of(operation);
        IEnumerable<string?> faults =
        [
            Fault(selections.Aliases(operation), limits.Aliases, "aliases", "Split the operation, or use variables and lists instead of repeated fields."),
            Fault(selections.RootFields(operation), limits.RootFields, "root fields", "Split the operation."),
            Fault(selections.Depth(operation), limits.Depth, "levels of fields", "Select fewer levels, and ask for what lies below by its id."),
            Fault(cost, limits.Cost, "objects at most", "Ask for smaller pages (first, last), or select fewer lists within lists."),
        ];
        var place = document.Source.LocationOf(operation.Start);
        return [.. faults.OfType<string>().Select(message => new GraphQLError(message, ErrorCodes.LimitExceeded, [place]))];
    }

    private static string? Fault(double measured, int limit, string what, string advice) => measured <= limit
        ? null
        : string.Create(
            CultureInfo.InvariantCulture,
            $"The operation selects {measured:0} {what}, and the limit is {limit}. {advice}");
}
