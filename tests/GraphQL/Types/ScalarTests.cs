using System.Buffers;
using System.Text;
using System.Text.Json;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Tests.Types;

public sealed class ScalarTests
{
    private static ScalarType Scalar(string name) => BuiltInScalars.All.Concat(CustomScalars.All).Single(s => s.Name == name);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private static string Written(string scalar, object value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Scalar(scalar).Write(writer, value);
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    [Theory]
    [InlineData("Int", "1.5", "Int cannot represent non-integer value: 1.5")]
    [InlineData("Int", "\"1\"", "Int cannot represent non-integer value: \"1\"")]
    [InlineData("Int", "2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Int", "1e400", "Int cannot represent non 32-bit signed integer value: 1e400")]
    [InlineData("Float", "\"1.5\"", "Float cannot represent non numeric value: \"1.5\"")]
    [InlineData("Float", "1e400", "Float cannot represent non numeric value: 1e400")]
    [InlineData("String", "1", "String cannot represent a non string value: 1")]
    [InlineData("String", "[true, {\"a\": 1}]", "String cannot represent a non string value: [true, { a: 1 }]")]
    [InlineData("Boolean", "0", "Boolean cannot represent a non boolean value: 0")]
    [InlineData("ID", "1.5", "ID cannot represent value: 1.5")]
    [InlineData("ID", "true", "ID cannot represent value: true")]
    [InlineData("Date", "\"2023-02-29\"", "Date must be a day such as 2024-12-31, not: \"2023-02-29\"")]
    [InlineData("Date", "20240101", "Date cannot represent a non string value: 20240101")]
    [InlineData("DateTime", "\"2024-12-31T23:59:59\"", "DateTime must be an instant with offset such as 2024-12-31T23:59:59Z, not: \"2024-12-31T23:59:59\"")]
    [InlineData("DateTime", "\"2024-13-31T23:59:59Z\"", "DateTime must be an instant with offset such as 2024-12-31T23:59:59Z, not: \"2024-13-31T23:59:59Z\"")]
    [InlineData("Decimal", "\"1e3\"", "Decimal must be a decimal number without exponent, not: \"1e3\"")]
    [InlineData("Decimal", "\"1,5\"", "Decimal must be a decimal number without exponent, not: \"1,5\"")]
    [InlineData("Decimal", "true", "Decimal must be a decimal number without exponent, not: true")]
    [InlineData("URL", "\"/path\"", "URL must be an absolute http or https address, not: \"/path\"")]
    [InlineData("URL", "\"javascript:alert(1)\"", "URL must be an absolute http or https address, not: \"javascript:alert(1)\"")]
    public void ParseValue_WhenValueIsNone_SaysWhy(string scalar, string json, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Scalar(scalar).ParseValue(Json(json))).Message);

    [Theory]
    [InlineData("Int", "1.0", "Int cannot represent non-integer value: 1.0")]
    [InlineData("Int", "9876543210", "Int cannot represent non 32-bit signed integer value: 9876543210")]
    [InlineData("Float", "\"1\"", "Float cannot represent non numeric value: \"1\"")]
    [InlineData("String", "RED", "String cannot represent a non string value: RED")]
    [InlineData("Boolean", "\"true\"", "Boolean cannot represent a non boolean value: \"true\"")]
    [InlineData("ID", "1.5", "ID cannot represent a non-string and non-integer value: 1.5")]
    [InlineData("Date", "{a: [1]}", "Date cannot represent a non string value: { a: [1] }")]
    public void ParseLiteral_WhenLiteralIsNone_SaysWhy(string scalar, string literal, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Scalar(scalar).ParseLiteral(Parser.ParseValue(literal))).Message);

    public static TheoryData<string, string, object> Values => new()
    {
        { "Int", "1", 1 },
        { "Int", "1.0", 1 },
        { "Int", "-2147483648", int.MinValue },
        { "Float", "1", 1.0 },
        { "Float", "1.5e3", 1500.0 },
        { "String", "\"å\"", "å" },
        { "Boolean", "false", false },
        { "ID", "\"a\"", "a" },
        { "ID", "7", "7" },
        { "ID", "12345678901234567890", "12345678901234567890" },
        { "Date", "\"2024-02-29\"", new DateOnly(2024, 2, 29) },
        { "DateTime", "\"2024-01-01T00:30:00+01:00\"", new DateTimeOffset(2023, 12, 31, 23, 30, 0, TimeSpan.Zero) },
        { "DateTime", "\"2024-01-01t00:00:00.25z\"", new DateTimeOffset(2024, 1, 1, 0, 0, 0, 250, TimeSpan.Zero) },
        { "Decimal", "\"79228162514264337593543950335\"", decimal.MaxValue },
        { "Decimal", "0.10", 0.10m },
        { "URL", "\"https://example.org/a?b=c\"", new Uri("https://example.org/a?b=c") },
        { "Markdown", "\"*a*\"", new Markdown("*a*") },
    };

    [Theory, MemberData(nameof(Values))]
    public void ParseValue_GivesTheClrValue(string scalar, string json, object expected) =>
        Assert.Equal(expected, Scalar(scalar).ParseValue(Json(json)));

    public static TheoryData<string, object, string> Answers => new()
    {
        { "Int", 5, "5" },
        { "Int", 5L, "5" },
        { "Float", 0.1, "0.1" },
        { "ID", Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057"), "\"01890a5d-ac96-774b-bcce-b302099a8057\"" },
        { "ID", 7, "\"7\"" },
        { "Date", new DateOnly(2024, 2, 9), "\"2024-02-09\"" },
        { "DateTime", new DateTimeOffset(2024, 1, 1, 0, 30, 0, TimeSpan.FromHours(1)), "\"2023-12-31T23:30:00Z\"" },
        { "DateTime", new DateTimeOffset(2024, 1, 1, 0, 0, 0, 250, TimeSpan.Zero), "\"2024-01-01T00:00:00.250Z\"" },
        { "Decimal", 1234.50m, "\"1234.50\"" },
        { "Decimal", 0.0000001m, "\"0.0000001\"" },
        { "URL", new Uri("https://example.org/a b"), "\"https://example.org/a%20b\"" },
        { "Markdown", new Markdown("*a*"), "\"*a*\"" },
    };

    [Theory, MemberData(nameof(Answers))]
    public void Write_GivesJson(string scalar, object value, string expected) => Assert.Equal(expected, Written(scalar, value));

    [Theory]
    [InlineData("Int", 2147483648L, "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Int", "five", "Int cannot represent non-integer value: \"five\"")]
    [InlineData("Float", double.NaN, "Float cannot represent non numeric value: NaN")]
    [InlineData("Boolean", 1, "Boolean cannot represent a non boolean value: 1")]
    [InlineData("Date", "2024-01-01", "Date cannot represent value: \"2024-01-01\"")]
    public void Write_WhenValueIsOfAnotherType_SaysSoBeforeWriting(string scalar, object value, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Written(scalar, value)).Message);

    [Theory, MemberData(nameof(Values))]
    public void ToLiteral_ParsesBackToTheValue(string scalar, string json, object expected)
    {
        _ = json;
        var literal = Parser.ParseValue(SyntaxPrinter.Print(Scalar(scalar).ToLiteral(expected)));

        Assert.Equal(expected, Scalar(scalar).ParseLiteral(literal));
    }

    [Fact]
    public void CustomScalars_SayWhereTheyAreSpecified() =>
        Assert.All(CustomScalars.All, s => Assert.True(Uri.IsWellFormedUriString(s.SpecifiedBy, UriKind.Absolute)));
}
