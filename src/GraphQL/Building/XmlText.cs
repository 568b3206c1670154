using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Samverkan.GraphQL.Building;

/// <summary>XML documentation as Markdown.</summary>
internal static partial class XmlText
{
    private const string Paragraph = "\n\n";

    /// <summary>A member's summary with its remarks appended as paragraphs; null where there is no summary.</summary>
    public static string? Description(XElement? member)
    {
        if (member?.Element("summary") is not { } summary || Render(summary) is not { } text)
        {
            return null;
        }
        return member.Element("remarks") is { } remarks && Render(remarks) is { } more ? text + Paragraph + more : text;
    }

    /// <summary>An element's content; null where there is none.</summary>
    public static string? Render(XElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        var lines = AroundBreaks().Replace(Spaces().Replace(text.ToString(), " "), "$1");
        return MoreBreaks().Replace(lines, Paragraph).Trim() is { Length: > 0 } rendered ? rendered : null;
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText plain)
            {
                text.Append(Whitespace().Replace(plain.Value, " "));
            }
            else if (node is XElement child)
            {
                AppendElement(text, child);
            }
        }
    }

    private static void AppendElement(StringBuilder text, XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "see" or "seealso" when element.IsEmpty || element.Value.Length == 0:
                text.Append(Reference(element));
                break;
            case "see" or "seealso" when (string?)element.Attribute("href") is { } address:
                text.Append('[').Append(element.Value).Append("](").Append(address).Append(')');
                break;
            case "paramref" or "typeparamref":
                text.Append('`').Append(GraphNames.Field((string?)element.Attribute("name") ?? "")).Append('`');
                break;
            case "c" or "code":
                text.Append('`').Append(Whitespace().Replace(element.Value, " ").Trim()).Append('`');
                break;
            case "para":
                text.Append(Paragraph);
                Append(text, element);
                text.Append(Paragraph);
                break;
            case "list":
                text.Append('\n');
                Append(text, element);
                text.Append(Paragraph);
                break;
            case "item" or "listheader":
                text.Append("\n- ");
                Append(text, element);
                break;
            default:
                Append(text, element);
                break;
        }
    }

    // A reference is shown by the name that its target has in the graph.
    private static string Reference(XElement see)
    {
        if ((string?)see.Attribute("cref") is not { } target)
        {
            return (string?)see.Attribute("langword") is { } word ? $"`{word}`" : $"<{(string?)see.Attribute("href")}>";
        }
        var path = target.Split('(')[0];
        var name = path[(path.LastIndexOfAny(['.', ':']) + 1)..].Split('`')[0];
        return "`" + target[0] switch
        {
            'P' or 'M' => GraphNames.Field(name),
            'F' => GraphNames.EnumValue(name),
            _ => name,
        } + "`";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex(@" *(\n+) *")]
    private static partial Regex AroundBreaks();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex MoreBreaks();
}
