using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>The graph's own scalars, each with the address of its format's specification.</summary>
public static partial class CustomScalars
{
    private const string Rfc3339 = "https://www.rfc-editor.org/rfc/rfc3339#section-5.6";

    /// <summary>A day of the calendar: <c>full-date</c> of RFC 3339.</summary>
    public static ScalarType Date { get; } = Textual(
        "Date",
        "A day of the calendar, such as `2024-12-31` (RFC 3339, full-date).",
        Rfc3339,
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Refuse("Date", "a day such as 2024-12-31", text),
        date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>An instant: <c>date-time</c> of RFC 3339, with any offset as input and always UTC as output.</summary>
    public static ScalarType DateTime { get; } = Textual(
        "DateTime",
        "An instant, such as `2024-12-31T23:59:59Z` (RFC 3339, date-time). Any offset is accepted; answers are in UTC.",
        Rfc3339,
        ParseInstant,
        FormatInstant);

    /// <summary>An exact decimal number, written as text because a JSON number is a binary one to most readers.</summary>
    public static ScalarType Decimal { get; } = new()
    {
        Name = "Decimal",
        Description = "An exact decimal number without exponent, such as `\"1234.50\"`. Answers are text, so that no reader rounds them; "
            + "as input both text and numbers are accepted.",
        SpecifiedBy = "https://www.w3.org/TR/xmlschema11-2/#decimal",
        ClrType = typeof(decimal),
        ParseValue = json => json.ValueKind switch
        {
            JsonValueKind.String => ParseDecimal(json.GetString()!),
            JsonValueKind.Number => ParseDecimal(json.GetRawText()),
            _ => throw Refuse("Decimal", "a decimal number without exponent", Inspection.Of(json), quote: false),
        },
        ParseLiteral = literal => literal switch
        {
            StringValueNode s => ParseDecimal(s.Value),
            IntValueNode i => ParseDecimal(i.Value),
            FloatValueNode f => ParseDecimal(f.Value),
            _ => throw Refuse("Decimal", "a decimal number without exponent", Inspection.Of(literal), quote: false),
        },
        Write = (writer, value) => writer.WriteStringValue(FormatDecimal(Expect<decimal>("Decimal", value))),
        ToLiteral = value => new StringValueNode(FormatDecimal((decimal)value)),
    };

    /// <summary>An absolute http or https address.</summary>
    public static ScalarType Url { get; } = Textual(
        "URL",
        "An absolute `http` or `https` address (RFC 3986).",
        "https://www.rfc-editor.org/rfc/rfc3986",
        text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri
            : throw Refuse("URL", "an absolute http or https address", text),
        uri => uri.AbsoluteUri);

    /// <summary>A file of a multipart request.</summary>
    public static ScalarType Upload { get; } = new()
    {
        Name = "Upload",
        Description = "A file: null in the variables, and the file itself as a part of a multipart request. Answers have none.",
        SpecifiedBy = "https://github.com/jaydenseric/graphql-multipart-request-spec",
        ClrType = typeof(IUpload),
        ParseValue = json => throw RefuseUpload(Inspection.Of(json)),
        ParseLiteral = literal => throw RefuseUpload(Inspection.Of(literal)),
        Write = (_, value) => throw new FormatException($"Upload cannot represent value: {Inspection.Of(value)}"),
        ToLiteral = _ => new NullValueNode(),
    };

    /// <summary>Text in Markdown.</summary>
    public static ScalarType Markdown { get; } = Textual(
        "Markdown",
        "Text in Markdown (CommonMark). Raw HTML in it is shown as text.",
        "https://spec.commonmark.org/0.31.2/",
        text => new Markdown(text),
        markdown => markdown.Text);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ScalarType> All { get; } = [Date, DateTime, Decimal, Url, Markdown];

    private static ScalarType Textual<T>(string name, string description, string specifiedBy, Func<string, T> parse, Func<T, string> format)
        where T : notnull => new()
        {
            Name = name,
            Description = description,
            SpecifiedBy = specifiedBy,
            ClrType = typeof(T),
            ParseValue = json => json.ValueKind == JsonValueKind.String
                ? parse(json.GetString()!)
                : throw new FormatException($"{name} cannot represent a non string value: {Inspection.Of(json)}"),
            ParseLiteral = literal => literal is StringValueNode s
                ? parse(s.Value)
                : throw new FormatException($"{name} cannot represent a non string value: {Inspection.Of(literal)}"),
            Write = (writer, value) => writer.WriteStringValue(format(Expect<T>(name, value))),
            ToLiteral = value => new StringValueNode(format((T)value)),
        };

    private static DateTimeOffset ParseInstant(string text) =>
        InstantPattern().IsMatch(text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant
            : throw Refuse("DateTime", "an instant with offset such as 2024-12-31T23:59:59Z", text);

    private static string FormatInstant(DateTimeOffset instant)
    {
        var fraction = instant.Ticks % TimeSpan.TicksPerSecond;
        var format = fraction == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'"
            : fraction % TimeSpan.TicksPerMillisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"
            : "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
        return instant.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
    }

    private static decimal ParseDecimal(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refuse("Decimal", "a decimal number without exponent", text);

    private static string FormatDecimal(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static T Expect<T>(string scalar, object value) =>
        value is T expected ? expected : throw new FormatException($"{scalar} cannot represent value: {Inspection.Of(value)}");

    private static FormatException Refuse(string scalar, string expected, string value, bool quote = true) =>
        new($"{scalar} must be {expected}, not: {(quote ? Inspection.Text(value) : value)}");

    private static FormatException RefuseUpload(string value) => new(
        $"Upload cannot represent value: {value}; give it as a variable that is null, and the file as a part of a multipart request.");

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex InstantPattern();
}
