using System.Text.Json;

namespace Samverkan.SharedKernel.Commands;

/// <summary>Where in a mutation's input a command's property stands.</summary>
internal static class InputPath
{
    private const string Root = "input";
    private static readonly char[] Separators = ['.', '[', ']'];

    /// <summary><c>Rows[3].Code</c> becomes <c>input rows 3 code</c>; a property that is the input itself is not named twice.</summary>
    public static IReadOnlyList<string> Of(string propertyName)
    {
        var names = propertyName.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
        return names is [Root, ..] ? names : [Root, .. names];
    }
}
