using System.Globalization;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Populations;

/// <summary>Something wrong with an imported file: where, and what would be valid (fel i importfil).</summary>
/// <param name="Line">Line of the file, counted from 1 with the header; null where the fault is not one line's.</param>
/// <param name="Column">Header of the column (kolumn); null where the fault is not one column's.</param>
/// <param name="Value">The value as written (värde); null where there is none.</param>
/// <param name="Message">In Swedish: what is wrong and what would be valid (förklaring).</param>
[ObjectType]
internal sealed record PopulationFault(
    [property: Field] int? Line, [property: Field] string? Column, [property: Field] string? Value, [property: Field] string Message)
{
    private static readonly string[] File = ["input", "csv"];

    /// <summary>The fault as the reason why the import was refused: its path leads to line, column and value.</summary>
    public UserError ToUserError()
    {
        string?[] place = [Line?.ToString(CultureInfo.InvariantCulture) ?? "", Column ?? "", Value];
        return new(UserErrorCode.Invalid, Message, [.. File, .. place.OfType<string>()]);
    }

    /// <summary>The fault that a reason stands for, or null where it is about something else than the file.</summary>
    public static PopulationFault? Of(UserError error)
    {
        if (error.Path.Count < File.Length + 2 || !error.Path.Take(File.Length).SequenceEqual(File))
        {
            return null;
        }
        var line = int.TryParse(error.Path[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        var column = error.Path[3].Length > 0 ? error.Path[3] : null;
        return new(line, column, error.Path.ElementAtOrDefault(4), error.Message);
    }
}
