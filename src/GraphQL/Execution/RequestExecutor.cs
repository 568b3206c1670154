using Samverkan.GraphQL.Coercion;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Planning;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Execution;

/// <summary>Executes requests against one schema: parse, validate, check limits, coerce variables, plan, run.</summary>
public sealed partial class RequestExecutor(Schema schema, RequestLimits limits)
{
    private const int ShapeLength = 2_000;

    private readonly DocumentCache documents = new(documents: 1_000, characters: 8_000_000);

    /// <summary>The schema.</summary>
    public Schema Schema => schema;

    /// <summary>The limits.</summary>
    public RequestLimits Limits => limits;

    /// <summary>What takes longer is told to <see cref="OnSlow"/>.</summary>
    public TimeSpan SlowAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Is told of operations that took long, so that they can be logged.</summary>
    public Action<SlowOperation>? OnSlow { get; init; }

    /// <summary>
    /// Executes a request. <see cref="IAuthorizer"/> and <see cref="ILanes"/> are taken from the services; without an authorizer everything is
    /// allowed. What goes wrong is in the result.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="queriesOnly">Refuse everything but queries (GET).</param>
    /// <param name="services">The request's services.</param>
    /// <param name="cancellationToken">Cancelled when the client leaves.</param>
    /// <exception cref="OperationCanceledException">The client left.</exception>
    public async ValueTask<ExecutionResult> ExecuteAsync(
        GraphQLRequest request, bool queriesOnly, IServiceProvider services, CancellationToken cancellationToken)
    {
        using var told = GraphQLTelemetry.BeginRequest();
        var (result, operation) = await ExecuteAsync(request, queriesOnly, services, told, cancellationToken);
        Tell(told, request, operation, result);
        return result;
    }

    private void Tell(GraphQLTelemetry.Request told, GraphQLRequest request, OperationDefinitionNode? operation, ExecutionResult result)
    {
        told.Ends(operation, result);
        if (OnSlow is not null && told.Elapsed > SlowAfter)
        {
            OnSlow(new(DocumentShape.HashOf(request.Query), DocumentShape.Of(request.Query, ShapeLength), operation?.Name?.Value, told.Elapsed));
        }
    }

    private async ValueTask<(ExecutionResult Result, OperationDefinitionNode? Operation)> ExecuteAsync(
        GraphQLRequest request, bool queriesOnly, IServiceProvider services, GraphQLTelemetry.Request told, CancellationToken cancellationToken)
    {
        OperationDefinitionNode? definition = null;
        OperationCost? cost = null;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limits.Time);
        try
        {
            var document = documents.Get(request.Query, Ready);
            var operation = document.Operation(request.OperationName);
            definition = operation.Definition;
            told.Is(definition, request.Query);
            var measured = LimitsOf(document, operation).Measure(request.Variables);
            told.Costs(measured.Cost);
            cost = request.Cost == CostReport.None ? null : measured.Cost;
            if (request.Cost == CostReport.Validate)
            {
                Refuse(measured.Faults);
                return (new MeasuredRequest { Cost = cost }, definition);
            }
            if (definition.Operation == OperationType.Subscription)
            {
                return (new FailedRequest([NotAStream]), definition);
            }
            if (queriesOnly && definition.Operation != OperationType.Query)
            {
                return (new RefusedRequest("A mutation cannot be sent with GET; use POST."), definition);
            }
            var (plan, variables) = Prepare(document, operation, request, measured);
            using var execution = GraphQLTelemetry.Begin("execute");
            var run = new OperationRun(schema, plan, variables, services, time.Token);
            return (new ExecutedOperation(await run.RunAsync(), run.Errors) { Cost = cost }, definition);
        }
        catch (GraphQLException e)
        {
            return (new FailedRequest(e.Errors) { Cost = cost }, definition);
        }
        catch (Exception e) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return (new FailedRequest([new GraphQLError(
                $"The request took longer than {limits.Time.TotalSeconds:0.#} seconds; ask for less at a time.", ErrorCodes.Timeout)], [e]), definition);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return (new FailedRequest([new GraphQLError("Internal error.", ErrorCodes.Internal)], [e]), definition);
        }
    }

    private (OperationPlan Plan, IReadOnlyDictionary<string, object?> Variables) Prepare(
        ReadyDocument document, ReadyOperation operation, GraphQLRequest request, MeasuredOperation measured)
    {
        Refuse(measured.AllFaults);
        var variables = VariableCoercion.Coerce(schema, document.Document.Source, operation.Definition, request.Variables, request.Uploads);
        return (operation.Plan(variables, () =>
        {
            using var planning = GraphQLTelemetry.Begin("plan");
            return Planner.Plan(schema, document.Document, operation.Definition, variables);
        }), variables);
    }

    private OperationLimits LimitsOf(ReadyDocument document, ReadyOperation operation) =>
        operation.Limits ??= new OperationLimits(schema, document.Document, operation.Definition, limits);

    private ReadyDocument Ready(string text)
    {
        DocumentNode document;
        using (GraphQLTelemetry.Begin("parse"))
        {
            document = Parser.ParseDocument(text, new ParserLimits(limits.Tokens, limits.Depth));
        }
        using (GraphQLTelemetry.Begin("validate"))
        {
            Refuse(DocumentValidator.Validate(schema, document, limits.Errors));
        }
        return new ReadyDocument(document);
    }

    private static void Refuse(IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
        {
            throw new GraphQLException(errors);
        }
    }
}
