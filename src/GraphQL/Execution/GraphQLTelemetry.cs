using System.Diagnostics;
using System.Diagnostics.Metrics;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Execution;

/// <summary>
/// What the engine tells of its work to whoever listens: activities and instruments of one name. Nothing of it holds a variable's value, a literal
/// or an answer; where nobody listens it costs next to nothing.
/// </summary>
public static class GraphQLTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Samverkan.GraphQL";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Requests = Meter.CreateHistogram<double>(
        "graphql.server.request.duration", "s", "Requests from their text to their result, by operation type and outcome.");

    private static readonly Histogram<double> Steps = Meter.CreateHistogram<double>(
        "graphql.server.step.duration", "s", "What a request goes through: parse, validate, plan, execute. The first three are done once per document.");

    private static readonly Histogram<double> Batches = Meter.CreateHistogram<double>(
        "graphql.server.batch.duration", "s", "One call of a resolver for all parents of a level, by type and field.");

    private static readonly Histogram<int> BatchSizes = Meter.CreateHistogram<int>(
        "graphql.server.batch.size", "{parent}", "Parents of one call of a resolver, by type and field.");

    /// <summary>A request begins.</summary>
    internal static Request BeginRequest() => new(Source.StartActivity("graphql request"), Stopwatch.GetTimestamp());

    /// <summary>A step of a request begins; it ends when the result is disposed.</summary>
    internal static Step Begin(string step) => Source.HasListeners() || Steps.Enabled
        ? new(Source.StartActivity($"graphql {step}"), Steps, Stopwatch.GetTimestamp(), new TagList { { "graphql.step", step } })
        : default;

    /// <summary>A resolver is called for all parents of a level; the call ends when the result is disposed.</summary>
    internal static Step BeginBatch(string type, string field, int parents)
    {
        if (!Source.HasListeners() && !Batches.Enabled && !BatchSizes.Enabled)
        {
            return default;
        }
        var tags = new TagList { { "graphql.type", type }, { "graphql.field", field } };
        var activity = Source.StartActivity($"graphql batch {type}.{field}");
        activity?.SetTag("graphql.batch.size", parents);
        BatchSizes.Record(parents, tags);
        return new(activity, Batches, Stopwatch.GetTimestamp(), tags);
    }

    /// <summary>A step, or a batch.</summary>
    internal readonly struct Step(Activity? activity, Histogram<double>? duration, long begun, TagList tags) : IDisposable
    {
        public void Dispose()
        {
            duration?.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, tags);
            activity?.Dispose();
        }
    }

    /// <summary>A request.</summary>
    internal readonly struct Request(Activity? activity, long begun) : IDisposable
    {
        /// <summary>How long it has taken.</summary>
        public TimeSpan Elapsed => Stopwatch.GetElapsedTime(begun);

        /// <summary>Notes what the request asked for.</summary>
        public void Is(OperationDefinitionNode operation, string document)
        {
            if (activity is not null)
            {
                activity.SetTag("graphql.operation.type", KindOf(operation));
                activity.SetTag("graphql.operation.name", operation.Name?.Value);
                activity.SetTag("graphql.document.hash", DocumentShape.HashOf(document));
            }
        }

        /// <summary>Notes what it costs at most.</summary>
        public void Costs(OperationCost cost)
        {
            if (activity is not null)
            {
                activity.SetTag("graphql.operation.field_cost", cost.FieldCost);
                activity.SetTag("graphql.operation.type_cost", cost.TypeCost);
            }
        }

        /// <summary>Notes what became of it.</summary>
        public void Ends(OperationDefinitionNode? operation, ExecutionResult result)
        {
            var outcome = !result.Executed ? "refused" : result.Errors.Count > 0 ? "errors" : "ok";
            if (Requests.Enabled)
            {
                Requests.Record(Elapsed.TotalSeconds, new("graphql.operation.type", operation is null ? "none" : KindOf(operation)), new("graphql.outcome", outcome));
            }
            activity?.SetTag("graphql.outcome", outcome);
            if (result.Errors.Count > 0)
            {
                activity?.SetStatus(ActivityStatusCode.Error, result.Errors[0].Code);
            }
        }

        public void Dispose() => activity?.Dispose();

        private static string KindOf(OperationDefinitionNode operation) => operation.Operation switch
        {
            OperationType.Query => "query",
            OperationType.Mutation => "mutation",
            _ => "subscription",
        };
    }
}
