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
    private readonly DocumentCache documents = new(documents: 1_000, characters: 8_000_000);

    /// <summary>The schema.</summary>
    public Schema Schema => schema;

    /// <summary>The limits.</summary>
    public RequestLimits Limits => limits;

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
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limits.Time);
        try
        {
            var document = documents.Get(request.Query, Ready);
            var operation = document.Operation(request.OperationName);
            if (operation.Definition.Operation == OperationType.Subscription)
            {
                return new FailedRequest([NotAStream]);
            }
            if (queriesOnly && operation.Definition.Operation != OperationType.Query)
            {
                return new RefusedRequest("A mutation cannot be sent with GET; use POST.");
            }
            var (plan, variables) = Prepare(document, operation, request);
            var run = new OperationRun(schema, plan, variables, services, time.Token);
            return new ExecutedOperation(await run.RunAsync(), run.Errors);
        }
        catch (GraphQLException e)
        {
            return new FailedRequest(e.Errors);
        }
        catch (Exception e) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new FailedRequest([new GraphQLError(
                $"The request took longer than {limits.Time.TotalSeconds:0.#} seconds; ask for less at a time.", ErrorCodes.Timeout)], [e]);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return new FailedRequest([new GraphQLError("Internal error.", ErrorCodes.Internal)], [e]);
        }
    }

    private (OperationPlan Plan, IReadOnlyDictionary<string, object?> Variables) Prepare(
        ReadyDocument document, ReadyOperation operation, GraphQLRequest request)
    {
        Refuse(operation.Faults(o => RequestLimitsValidator.Check(schema, document.Document, o, limits)));
        var variables = VariableCoercion.Coerce(schema, document.Document.Source, operation.Definition, request.Variables, request.Uploads);
        return (operation.Plan(variables, () => Planner.Plan(schema, document.Document, operation.Definition, variables)), variables);
    }

    private ReadyDocument Ready(string text)
    {
        var document = Parser.ParseDocument(text, new ParserLimits(limits.Tokens, limits.Depth));
        Refuse(DocumentValidator.Validate(schema, document, limits.Errors));
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
