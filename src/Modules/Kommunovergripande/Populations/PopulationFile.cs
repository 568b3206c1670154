using CsvHelper;

namespace Samverkan.Kommunovergripande.Populations;

/// <summary>
/// The text of a population file, taken apart but not judged: columns in any order, separated by semicolon, comma or tab, quoted where needed,
/// with or without a byte order mark.
/// </summary>
internal sealed class PopulationFile
{
    /// <summary>Longest text that is read, in characters.</summary>
    public const int MaxLength = 1_000_000;

    /// <summary>Most rows that are read.</summary>
    public const int MaxRows = 5_000;

    private static readonly string[] Columns = [Column.Code, Column.Name, Column.Year, Column.Count, Column.ReferenceDate, Column.Source];

    private readonly List<PopulationLine> lines = [];
    private readonly List<PopulationFault> faults = [];

    private PopulationFile()
    {
    }

    /// <summary>The rows below the header, in the order of the file; empty where the header is faulty.</summary>
    public IReadOnlyList<PopulationLine> Lines => lines;

    /// <summary>What is wrong with the shape of the file: header, quotes, numbers of values.</summary>
    public IReadOnlyList<PopulationFault> Faults => faults;

    /// <summary>Reads a file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="optional">Columns that may be missing, because the request states their value for the whole file.</param>
    public static PopulationFile Read(string text, IReadOnlyList<string> optional)
    {
        var file = new PopulationFile();
        using var reader = CsvReader.FromText(WithoutByteOrderMark(text), new CsvReaderOptions
        {
            TrimWhitespace = true,
            TrackLineNumbers = true,
            // a quote that is never closed then spoils its own line only, not the rest of the file
            AllowLineBreaksInQuotes = false,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => file.faults.Add(Malformed(record)),
        });
        if (file.HeaderIsComplete(reader, optional))
        {
            file.ReadLines(reader);
        }
        return file;
    }

    private bool HeaderIsComplete(CsvReader reader, IReadOnlyList<string> optional)
    {
        if (reader.Headers.Count == 0)
        {
            faults.Add(new(null, null, null, $"Filen är tom. Första raden ska vara rubrikerna {string.Join(',', Columns)}."));
            return false;
        }
        foreach (var column in Columns)
        {
            if (reader.TryGetFieldIndex(column, 1, out _))
            {
                faults.Add(new(1, column, null, $"Kolumnen {column} finns flera gånger i rubrikraden. Varje kolumn får finnas en gång."));
            }
            else if (!reader.TryGetFieldIndex(column, out _) && !optional.Contains(column))
            {
                faults.Add(new(1, column, null, $"Kolumnen {column} saknas i rubrikraden. Rubrikerna ska vara {string.Join(',', Columns)}."));
            }
        }
        return faults.Count == 0;
    }

    private void ReadLines(CsvReader reader)
    {
        while (reader.Read())
        {
            if (lines.Count == MaxRows)
            {
                faults.Add(new((int)reader.LineNumber, null, null, $"Filen har fler än {MaxRows} rader. Dela upp den och importera en del i taget."));
                return;
            }
            lines.Add(new(
                (int)reader.LineNumber, Value(reader, Column.Code), Value(reader, Column.Name), Value(reader, Column.Year), Value(reader, Column.Count),
                Value(reader, Column.ReferenceDate), Value(reader, Column.Source)));
        }
        if (lines.Count == 0 && faults.Count == 0)
        {
            faults.Add(new(null, null, null, "Filen har en rubrikrad men inga rader med folkmängd. Ange minst en rad."));
        }
    }

    private static string Value(CsvReader reader, string column) =>
        reader.TryGetFieldIndex(column, out var index) ? reader.GetString(index) : "";

    private static string WithoutByteOrderMark(string text) => text.StartsWith('\uFEFF') ? text[1..] : text;

    private static PopulationFault Malformed(CsvMalformedRecord record) => new((int)record.LineNumber, null, record.RawRecord, record.Reason switch
    {
        CsvMalformedReason.FieldCountMismatch => "Raden har inte lika många värden som rubrikraden. Sätt citattecken om ett värde som innehåller skiljetecknet.",
        CsvMalformedReason.StrayQuote or CsvMalformedReason.TextAfterClosingQuote =>
            "Raden har ett citattecken mitt i ett värde. Sätt citattecken om hela värdet och dubbla dem som står inuti.",
        _ => "Raden har ett citattecken som aldrig avslutas. Avsluta värdet på samma rad.",
    });
}

/// <summary>The headers of a population file.</summary>
internal static class Column
{
    /// <summary>SCB's code of the municipality.</summary>
    public const string Code = "kommunkod";

    /// <summary>Name of the municipality.</summary>
    public const string Name = "kommun";

    /// <summary>The year.</summary>
    public const string Year = "ar";

    /// <summary>Number of inhabitants.</summary>
    public const string Count = "folkmangd";

    /// <summary>The day that the number is true of.</summary>
    public const string ReferenceDate = "referensdatum";

    /// <summary>Where the number comes from.</summary>
    public const string Source = "kalla";
}

/// <summary>A row of a population file as written, trimmed.</summary>
internal sealed record PopulationLine(int Line, string Code, string Name, string Year, string Count, string ReferenceDate, string Source);
