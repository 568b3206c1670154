using System.Globalization;
using System.Text.Json;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Limits;

/// <summary>Holds an operation to the limits of a request, before any work is done for it. What its document tells is measured once.</summary>
internal sealed class OperationLimits
{
    private readonly OperationDefinitionNode operation;
    private readonly RequestLimits limits;
    private readonly SourceLocation place;
    private readonly CostProgram program = new();
    private readonly CostTerm cost;
    private readonly IReadOnlyList<GraphQLError> ofDocument;
    private readonly MeasuredOperation? always;

    /// <summary>Measures an operation.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">A document in which <see cref="DocumentValidator"/> found no fault.</param>
    /// <param name="operation">The operation of it.</param>
    /// <param name="limits">The limits.</param>
    public OperationLimits(Schema schema, DocumentNode document, OperationDefinitionNode operation, RequestLimits limits)
    {
        (this.operation, this.limits, place) = (operation, limits, document.Source.LocationOf(operation.Start));
        var noted = new GivenVariables(operation, default);
        cost = new CostAnalysis(schema, document, program, new ListLengths(schema, limits.AssumedListSize, noted, document.Source)).Of(operation);
        var selections = new SelectionMeasures(new FragmentGraph(document));
        IEnumerable<GraphQLError?> faults =
        [
            Fault(selections.Aliases(operation), limits.Aliases, "aliases", "Split the operation, or use variables and lists instead of repeated fields."),
            Fault(selections.RootFields(operation), limits.RootFields, "root fields", "Split the operation."),
            Fault(selections.Depth(operation), limits.Depth, "levels of fields", "Select fewer levels, and ask for what lies below by its id."),
            .. noted.Errors,
        ];
        ofDocument = [.. faults.OfType<GraphQLError>()];
        always = program.AsksVariables ? null : Measured(cost.Known, []);
    }

    /// <summary>The limits that it passes whatever its variables are.</summary>
    public IReadOnlyList<GraphQLError> Faults => always?.AllFaults ?? ofDocument;

    /// <summary>What the operation costs with these variables, as they were sent, and the limits that it passes.</summary>
    public MeasuredOperation Measure(JsonElement variables)
    {
        if (always is not null)
        {
            return always;
        }
        var given = new GivenVariables(operation, variables);
        return Measured(program.Evaluate(cost, given), given.Errors);
    }

    private MeasuredOperation Measured(OperationCost measured, IReadOnlyCollection<GraphQLError> ofVariables) =>
        new(measured, ofVariables.Count == 0 ? ofDocument : [.. ofDocument, .. ofVariables], TooExpensive(measured) is { } fault ? [fault] : []);

    private GraphQLError? Fault(int measured, int limit, string what, string advice) => measured <= limit
        ? null
        : new($"The operation selects {measured} {what}, and the limit is {limit}. {advice}", ErrorCodes.LimitExceeded, [place]);

    private GraphQLError? TooExpensive(OperationCost measured)
    {
        var (kind, value) = measured.TypeCost >= measured.FieldCost ? ("type", measured.TypeCost) : ("field", measured.FieldCost);
        return value <= limits.Cost
            ? null
            : new(
                string.Create(CultureInfo.InvariantCulture, $"The operation has the {kind} cost {value:G15}, and the limit is {limits.Cost}. ")
                    + "Ask for smaller pages (first, last), or select fewer lists within lists.",
                ErrorCodes.LimitExceeded,
                [place],
                Extensions: new Dictionary<string, object?> { ["cost"] = value, ["limit"] = limits.Cost });
    }
}

/// <summary>An operation as it was measured.</summary>
/// <param name="Cost">What it costs at most.</param>
/// <param name="Faults">The limits that it passes, but for that of its cost.</param>
/// <param name="CostFaults">That its cost passes the limit.</param>
internal sealed record MeasuredOperation(OperationCost Cost, IReadOnlyList<GraphQLError> Faults, IReadOnlyList<GraphQLError> CostFaults)
{
    /// <summary>All limits that it passes; empty for one that may run.</summary>
    public IReadOnlyList<GraphQLError> AllFaults => CostFaults.Count == 0 ? Faults : [.. Faults, .. CostFaults];
}
