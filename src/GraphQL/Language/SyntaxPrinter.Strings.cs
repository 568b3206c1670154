using System.Globalization;
using System.Text;

namespace Samverkan.GraphQL.Language;

/// <content>String values.</content>
public static partial class SyntaxPrinter
{
    private static string PrintString(string value)
    {
        var printed = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => printed.Append("\\\""),
                '\\' => printed.Append("\\\\"),
                '\b' => printed.Append("\\b"),
                '\f' => printed.Append("\\f"),
                '\n' => printed.Append("\\n"),
                '\r' => printed.Append("\\r"),
                '\t' => printed.Append("\\t"),
                _ when char.IsControl(c) => printed.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => printed.Append(c),
            };
        }
        return printed.Append('"').ToString();
    }
}
