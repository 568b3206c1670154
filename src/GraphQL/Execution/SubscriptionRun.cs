using Samverkan.GraphQL.Coercion;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Planning;
using Samverkan.GraphQL.Results;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Execution;

/// <summary>A subscription that somebody listens to: its source stream, and the operation that is run for each of its events.</summary>
internal sealed class SubscriptionRun : IAsyncDisposable
{
    private readonly Schema schema;
    private readonly RequestLimits limits;
    private readonly OperationPlan plan;
    private readonly IReadOnlyDictionary<string, object?> variables;
    private readonly CancellationToken cancellationToken;
    private readonly IAsyncEnumerator<object?> events;

    private SubscriptionRun(
        Schema schema, RequestLimits limits, OperationPlan plan, IReadOnlyDictionary<string, object?> variables, OperationCost? cost, IServiceProvider services,
        CancellationToken cancellationToken)
    {
        (this.schema, this.limits, this.plan, this.variables, this.cancellationToken) = (schema, limits, plan, variables, cancellationToken);
        Cost = cost;
        events = OpenSource(services).GetAsyncEnumerator(cancellationToken);
    }

    /// <summary>What the operation costs, each time that it is run, if that was asked for.</summary>
    public OperationCost? Cost { get; }

    /// <summary>The operation.</summary>
    public OperationDefinitionNode Operation => plan.Operation;

    private FieldPlan Field => plan.Root.Fields(plan.RootType)[0];

    /// <summary>Opens the source stream (CreateSourceEventStream).</summary>
    /// <exception cref="GraphQLException">The principal may not, the arguments do not fit, or the source refuses.</exception>
    public static SubscriptionRun Open(
        Schema schema, RequestLimits limits, OperationPlan plan, IReadOnlyDictionary<string, object?> variables, OperationCost? cost, IServiceProvider services,
        CancellationToken cancellationToken) =>
        new(schema, limits, plan, variables, cost, services, cancellationToken);

    /// <summary>The next event; null where there is none any more, with a failure if that is why.</summary>
    public async ValueTask<(SubscriptionEvent? Event, ExecutionResult? Failure)> NextAsync()
    {
        try
        {
            return await events.MoveNextAsync().ConfigureAwait(false) ? (new SubscriptionEvent(events.Current), null) : (null, null);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, Failed(e));
        }
    }

    /// <summary>Runs the operation for an event (ExecuteSubscriptionEvent).</summary>
    /// <param name="event">The event.</param>
    /// <param name="services">The event's own services: what the principal may is asked anew.</param>
    public async ValueTask<ExecutionResult> RunAsync(SubscriptionEvent @event, IServiceProvider services)
    {
        if (Denial(services) is { } denied)
        {
            return Failed(denied);
        }
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limits.Time);
        try
        {
            using var execution = GraphQLTelemetry.Begin("execute");
            var run = new OperationRun(schema, plan, variables, services, time.Token, @event);
            return new ExecutedOperation(await run.RunAsync().ConfigureAwait(false), run.Errors);
        }
        catch (Exception e) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new FailedRequest([new GraphQLError(
                $"An event took longer than {limits.Time.TotalSeconds:0.#} seconds; ask for less of each.", ErrorCodes.Timeout)], [e]);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(e);
        }
    }

    /// <summary>Tells the source that nobody listens any more.</summary>
    public ValueTask DisposeAsync() => events.DisposeAsync();

    private IAsyncEnumerable<object?> OpenSource(IServiceProvider services)
    {
        if (Denial(services) is { } denied)
        {
            throw Located(denied);
        }
        try
        {
            var source = Field.Field.Stream ?? throw new InvalidOperationException($"{plan.RootType.Name}.{Field.Field.Name} has no source stream.");
            var arguments = ArgumentCoercion.Coerce(schema, Field.Field.Arguments, Field.Arguments, variables, plan.RootType.Name, Field.Field.Name);
            return source.Open(new FieldContext(Field, null, arguments, schema, services, cancellationToken));
        }
        catch (GraphQLException e)
        {
            throw Located(e);
        }
    }

    private GraphQLException? Denial(IServiceProvider services) => Access.Denial(
        (IAuthorizer?)services.GetService(typeof(IAuthorizer)), plan.RootType, plan.RootType, Field.Field);

    private GraphQLException Located(GraphQLException exception) => new(Noted(exception).Errors);

    private FailedRequest Failed(Exception exception)
    {
        var noted = Noted(exception);
        return new(noted.Errors, noted.Faults);
    }

    private ErrorList Noted(Exception exception)
    {
        var errors = new ErrorList(plan.Document.Source);
        errors.Add(Field, [Field.ResponseName], exception);
        return errors;
    }
}
