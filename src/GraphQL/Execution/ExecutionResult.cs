using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Results;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Execution;

/// <summary>The outcome of a request.</summary>
public abstract class ExecutionResult
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>
    /// Whether execution began: false when the request itself failed (parse, validation, variables, limits, wrong method),
    /// and the answer then has no <c>data</c> entry.
    /// </summary>
    public abstract bool Executed { get; }

    /// <summary>Whether the operation must not be sent with the method that was used (GET).</summary>
    public virtual bool WrongMethod => false;

    /// <summary>The request's or its fields' errors.</summary>
    public abstract IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>What the operation costs, if that was asked for.</summary>
    public OperationCost? Cost { get; internal set; }

    /// <summary>Exceptions behind errors with code INTERNAL or TIMEOUT; for the log, never for the client.</summary>
    public abstract IReadOnlyList<Exception> Faults { get; }

    /// <summary>Writes the answer as UTF-8 JSON: errors first if there are any, then data, then extensions (specification 7.1).</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, WriterOptions);
        writer.WriteStartObject();
        if (Errors.Count > 0)
        {
            writer.WritePropertyName("errors");
            ErrorWriter.Write(writer, Errors);
        }
        if (HasData)
        {
            writer.WritePropertyName("data");
            WriteData(writer);
        }
        if (Cost is { } cost)
        {
            Write(writer, cost);
        }
        writer.WriteEndObject();
    }

    // 7.1.3; the names are those of other servers that report it
    private static void Write(Utf8JsonWriter writer, OperationCost cost)
    {
        writer.WriteStartObject("extensions");
        writer.WriteStartObject("operationCost");
        writer.WriteNumber("fieldCost", cost.FieldCost);
        writer.WriteNumber("typeCost", cost.TypeCost);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private protected virtual bool HasData => Executed;

    private protected virtual void WriteData(Utf8JsonWriter writer) => writer.WriteNullValue();
}

/// <summary>The request could not be served.</summary>
internal sealed class FailedRequest(IReadOnlyList<GraphQLError> errors, IReadOnlyList<Exception>? faults = null) : ExecutionResult
{
    public override bool Executed => false;

    public override IReadOnlyList<GraphQLError> Errors => errors;

    public override IReadOnlyList<Exception> Faults => faults ?? [];
}

/// <summary>The operation was measured, as the request asked, and nothing else.</summary>
internal sealed class MeasuredRequest : ExecutionResult
{
    public override bool Executed => true;

    public override IReadOnlyList<GraphQLError> Errors => [];

    public override IReadOnlyList<Exception> Faults => [];

    private protected override bool HasData => false;
}

/// <summary>The request was sent with a method that its operation must not have.</summary>
internal sealed class RefusedRequest(string message) : ExecutionResult
{
    public override bool Executed => false;

    public override bool WrongMethod => true;

    public override IReadOnlyList<GraphQLError> Errors { get; } = [new GraphQLError(message, ErrorCodes.BadUserInput)];

    public override IReadOnlyList<Exception> Faults => [];
}

/// <summary>The operation ran, perhaps with errors at some of its fields.</summary>
internal sealed class ExecutedOperation(ObjectSet root, ErrorList errors) : ExecutionResult
{
    public override bool Executed => true;

    public override IReadOnlyList<GraphQLError> Errors => errors.Errors;

    public override IReadOnlyList<Exception> Faults => errors.Faults;

    private protected override void WriteData(Utf8JsonWriter writer)
    {
        if (root.RootIsNull)
        {
            writer.WriteNullValue();
        }
        else
        {
            root.Write(writer, 0);
        }
    }
}
