using System.Runtime.CompilerServices;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Execution;

/// <content>Requests over connections that can carry several results (specification 6.2.3).</content>
public sealed partial class RequestExecutor
{
    private static readonly GraphQLError NotAStream = new(
        "A subscription is answered by a stream: send it with Accept: text/event-stream, or over a WebSocket with the protocol graphql-transport-ws.",
        ErrorCodes.BadUserInput);

    /// <summary>
    /// Executes a request whose answer may be a stream: a subscription gives one result per event, each executed in a scope of its own and within the
    /// time limit of a request; a query or a mutation gives its one result. A result that was not executed is the last one: the request failed, the
    /// principal may not (any more), the source failed or an event took too long.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="noMutations">Refuse mutations (GET).</param>
    /// <param name="openScope">Opens a scope of services: one for the subscription, one for each event.</param>
    /// <param name="cancellationToken">Cancelled when the client leaves; the source is then told.</param>
    /// <exception cref="OperationCanceledException">The client left.</exception>
    /// <remarks>A result can be written until the next one is asked for.</remarks>
    public async IAsyncEnumerable<ExecutionResult> SubscribeAsync(
        GraphQLRequest request, bool noMutations, Func<ValueTask<OperationScope>> openScope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var scope = await openScope().ConfigureAwait(false);
        var (failure, subscription) = Open(request, scope.Services, cancellationToken);
        if (failure is not null || subscription is null)
        {
            yield return failure ?? await ExecuteAsync(request, noMutations, scope.Services, cancellationToken).ConfigureAwait(false);
            yield break;
        }
        await using var _ = subscription.ConfigureAwait(false);
        for (var going = true; going;)
        {
            var (@event, failed) = await subscription.NextAsync().ConfigureAwait(false);
            if (failed is not null)
            {
                yield return failed;
            }
            if (@event is null)
            {
                yield break;
            }
            await using var eventScope = await openScope().ConfigureAwait(false);
            var result = await RunAsync(request, subscription, @event, eventScope.Services).ConfigureAwait(false);
            going = result.Executed;
            result.Cost = subscription.Cost;
            yield return result;
        }
    }

    // An event is told of as a request is, whose result it gives.
    private async ValueTask<ExecutionResult> RunAsync(GraphQLRequest request, SubscriptionRun subscription, SubscriptionEvent @event, IServiceProvider services)
    {
        using var told = GraphQLTelemetry.BeginRequest();
        told.Is(subscription.Operation, request.Query);
        var result = await subscription.RunAsync(@event, services).ConfigureAwait(false);
        Tell(told, request, subscription.Operation, result);
        return result;
    }

    /// <summary>Whether a request asks for a subscription; false also for one that fails.</summary>
    public bool IsSubscription(GraphQLRequest request)
    {
        try
        {
            return documents.Get(request.Query, Ready).Operation(request.OperationName).Definition.Operation == OperationType.Subscription;
        }
        catch (GraphQLException)
        {
            return false;
        }
    }

    // Neither a failure nor a subscription: a query or a mutation.
    private (ExecutionResult? Failure, SubscriptionRun? Subscription) Open(
        GraphQLRequest request, IServiceProvider services, CancellationToken cancellationToken)
    {
        OperationCost? cost = null;
        try
        {
            var document = documents.Get(request.Query, Ready);
            var operation = document.Operation(request.OperationName);
            if (operation.Definition.Operation != OperationType.Subscription)
            {
                return default;
            }
            var measured = LimitsOf(document, operation).Measure(request.Variables);
            cost = request.Cost == CostReport.None ? null : measured.Cost;
            if (request.Cost == CostReport.Validate)
            {
                Refuse(measured.Faults);
                return (new MeasuredRequest { Cost = cost }, null);
            }
            var (plan, variables) = Prepare(document, operation, request, measured);
            return (null, SubscriptionRun.Open(Schema, Limits, plan, variables, cost, services, cancellationToken));
        }
        catch (GraphQLException e)
        {
            return (new FailedRequest(e.Errors) { Cost = cost }, null);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return (new FailedRequest([new GraphQLError("Internal error.", ErrorCodes.Internal)], [e]), null);
        }
    }
}
