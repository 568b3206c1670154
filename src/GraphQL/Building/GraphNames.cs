using System.Text;

namespace Samverkan.GraphQL.Building;

/// <summary>From C#'s names to the graph's.</summary>
internal static class GraphNames
{
    /// <summary>Fields and arguments: <c>StudyOrders</c> becomes <c>studyOrders</c>, <c>URLPath</c> becomes <c>urlPath</c>.</summary>
    public static string Field(string clrName)
    {
        var upper = clrName.TakeWhile(char.IsUpper).Count();
        var lowered = upper <= 1 || upper == clrName.Length ? upper : upper - 1;
        return clrName[..lowered].ToLowerInvariant() + clrName[lowered..];
    }

    /// <summary>Enum values: <c>InProgress</c> becomes <c>IN_PROGRESS</c>.</summary>
    public static string EnumValue(string clrName)
    {
        var name = new StringBuilder();
        for (var i = 0; i < clrName.Length; i++)
        {
            var wordBegins = i > 0 && char.IsUpper(clrName[i])
                && (!char.IsUpper(clrName[i - 1]) || (i + 1 < clrName.Length && char.IsLower(clrName[i + 1])));
            if (wordBegins && clrName[i - 1] != '_')
            {
                name.Append('_');
            }
            name.Append(char.ToUpperInvariant(clrName[i]));
        }
        return name.ToString();
    }

    /// <summary>A CLR type as a fault names it.</summary>
    public static string Clr(Type type) => type.IsGenericType
        ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + "<" + string.Join(", ", type.GetGenericArguments().Select(Clr)) + ">"
        : type.Name;
}
