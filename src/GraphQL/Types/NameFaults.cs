using System.Text.RegularExpressions;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Types;

/// <summary>Names that may not be (specification 2.1.9, and 3.1, "Reserved Names").</summary>
internal static partial class NameFaults
{
    /// <summary>What is wrong with the name of an element.</summary>
    public static IEnumerable<SchemaFault> Of(string place, string name, SyntaxNode? node)
    {
        if (!NamePattern().IsMatch(name))
        {
            yield return SchemaFault.At($"{place}: \"{name}\" is no name.", node);
        }
        else if (name.StartsWith("__", StringComparison.Ordinal))
        {
            yield return SchemaFault.At($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", node);
        }
    }

    [GeneratedRegex(@"^[_A-Za-z][_0-9A-Za-z]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
