using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Federation;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Printing;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.TypeSystem;
using Samverkan.GraphQL.Validation;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.Oracle;

/// <summary>Answers the questions that <c>tests/Referees/oracle</c> asks: what the library makes of documents, schemas and requests.</summary>
internal sealed class Answers
{
    private const int SchemasKept = 50;

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>So wide that graphql-js, which has none, is not contradicted.</summary>
    private static readonly RequestLimits NoLimits = new()
    {
        Tokens = int.MaxValue,
        Depth = 190,
        Aliases = int.MaxValue,
        RootFields = int.MaxValue,
        Cost = int.MaxValue,
        // what lists of lists of lists may cost is more than any number says
        AssumedListSize = 1,
        Errors = 10_000,
        Time = TimeSpan.FromMinutes(2),
    };

    private readonly Dictionary<string, Schema> schemas = [];

    /// <summary>The answer to one line.</summary>
    public string To(string line)
    {
        using var question = JsonDocument.Parse(line);
        var asked = question.RootElement;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Relaxed))
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", asked.GetProperty("id").GetInt32());
            try
            {
                Answer(asked, writer);
            }
            catch (GraphQLException e)
            {
                Errors(writer, e.Errors);
            }
            catch (Exception e)
            {
                // Nothing that a client sends may do this.
                writer.WriteString("crash", e.ToString());
            }
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Answer(JsonElement asked, Utf8JsonWriter writer)
    {
        switch (Text(asked, "ask"))
        {
            case "print":
                var printed = SyntaxPrinter.Print(Parser.ParseDocument(Text(asked, "text")));
                writer.WriteString("printed", printed);
                writer.WriteBoolean("stable", SyntaxPrinter.Print(Parser.ParseDocument(printed)) == printed);
                break;
            case "sdl":
                Sdl(asked, writer);
                break;
            case "validate":
                var document = Parser.ParseDocument(Text(asked, "text"));
                Errors(writer, DocumentValidator.Validate(SchemaOf(asked), document, NoLimits.Errors));
                break;
            case "execute":
                Execute(asked, writer);
                break;
            case "compose":
                Compose(asked, writer);
                break;
            default:
                throw new ArgumentException($"Asked for {Text(asked, "ask")}, which is nothing that can be asked.");
        }
    }

    // What the document breaks, and then what the schema that it makes breaks.
    private static void Sdl(JsonElement asked, Utf8JsonWriter writer)
    {
        var document = Parser.ParseDocument(Text(asked, "text"));
        var errors = SchemaDocumentValidator.Validate(document, maxErrors: NoLimits.Errors);
        var phase = "document";
        if (errors.Count == 0)
        {
            var definition = SchemaBuilder.Build(document, null);
            phase = "schema";
            errors = SchemaDocumentValidator.Validate(definition, document);
            if (errors.Count == 0)
            {
                writer.WriteString("printed", SchemaPrinter.Print(definition));
            }
        }
        writer.WriteString("phase", phase);
        Errors(writer, errors);
    }

    private void Execute(JsonElement asked, Utf8JsonWriter writer)
    {
        var request = new GraphQLRequest(
            Text(asked, "text"),
            asked.TryGetProperty("operationName", out var name) ? name.GetString() : null,
            asked.TryGetProperty("variables", out var variables) ? variables : default);
        var executor = new RequestExecutor(SchemaOf(asked), NoLimits);
        var result = executor.ExecuteAsync(request, false, new OneRequest(), CancellationToken.None).AsTask().GetAwaiter().GetResult();
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        writer.WritePropertyName("result");
        writer.WriteRawValue(buffer.WrittenSpan);
        writer.WriteStartArray("faults");
        foreach (var fault in result.Faults)
        {
            writer.WriteStringValue(fault.ToString());
        }
        writer.WriteEndArray();
    }

    private static void Compose(JsonElement asked, Utf8JsonWriter writer)
    {
        var faults = SupergraphCheck.Find(asked.GetProperty("subgraphs").EnumerateObject().ToDictionary(s => s.Name, s => s.Value.GetString()!));
        writer.WriteStartArray("conflicts");
        foreach (var fault in faults)
        {
            writer.WriteStartObject();
            writer.WriteString("code", fault.Code);
            writer.WriteString("message", fault.Message);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private Schema SchemaOf(JsonElement asked)
    {
        var (sdl, seed, trouble) = (Text(asked, "sdl"), asked.GetProperty("seed").GetUInt32(), asked.GetProperty("trouble").GetInt32());
        var key = $"{seed} {trouble} {sdl}";
        if (!schemas.TryGetValue(key, out var schema))
        {
            if (schemas.Count >= SchemasKept)
            {
                schemas.Clear();
            }
            schemas[key] = schema = Behaviour.Schema(sdl, seed, trouble);
        }
        return schema;
    }

    private static string Text(JsonElement asked, string property) => asked.GetProperty(property).GetString()!;

    private static void Errors(Utf8JsonWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.WriteStartArray("errors");
        foreach (var error in errors)
        {
            writer.WriteStartObject();
            writer.WriteString("message", error.Message);
            writer.WriteString("code", error.Code);
            writer.WriteStartArray("locations");
            foreach (var location in error.Locations ?? [])
            {
                writer.WriteStringValue($"{location.Line}:{location.Column}");
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}

/// <summary>The services of one request: how many root fields of a mutation have run.</summary>
internal sealed class OneRequest : IServiceProvider
{
    /// <summary>Root fields that ran.</summary>
    public int Ran { get; set; }

    public object? GetService(Type serviceType) => serviceType == typeof(OneRequest) ? this : null;
}
