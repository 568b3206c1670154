using System.Globalization;
using Samverkan.Kommunovergripande.Municipalities;

namespace Samverkan.Kommunovergripande.Populations;

/// <summary>
/// Judges the rows of a population file against the county's municipalities and the totals that its source states, and notes every fault.
/// </summary>
/// <param name="municipalities">The county's municipalities by code.</param>
/// <param name="today">Today: figures of the future are not figures.</param>
internal sealed class PopulationCheck(IReadOnlyDictionary<string, Municipality> municipalities, DateOnly today)
{
    /// <summary>The first year that SCB has figures for today's kind of municipality.</summary>
    public const int FirstYear = 1968;

    /// <summary>More inhabitants than any municipality will have.</summary>
    public const int MaxCount = 10_000_000;

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    private readonly List<PopulationRow> rows = [];
    private readonly List<PopulationFault> faults = [];
    private readonly List<(string Code, int Year, int Count)> counted = [];
    private readonly HashSet<int> unreadableYears = [];
    private readonly Dictionary<(string Code, int Year), int> firstLine = [];

    /// <summary>The rows without fault.</summary>
    public IReadOnlyList<PopulationRow> Rows => rows;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PopulationFault> Faults => faults;

    /// <summary>Judges one row.</summary>
    /// <param name="line">The row.</param>
    /// <param name="referenceDate">The date of rows that state none.</param>
    /// <param name="source">The source of rows that state none.</param>
    public void Check(PopulationLine line, DateOnly? referenceDate, string? source)
    {
        var before = faults.Count;
        var municipality = MunicipalityOf(line);
        var year = YearOf(line);
        var count = CountOf(line);
        var date = DateOf(line, year, referenceDate);
        var statedSource = SourceOf(line, source);
        if (year is { } known && (count is null || municipality is null))
        {
            unreadableYears.Add(known);
        }
        if (municipality is null || year is null || IsDuplicate(line, municipality, year.Value))
        {
            return;
        }
        if (count is not null)
        {
            counted.Add((municipality.Code, year.Value, count.Value));
        }
        if (faults.Count == before)
        {
            rows.Add(new(line.Line, municipality.Code, year.Value, count!.Value, date!.Value, statedSource!));
        }
    }

    /// <summary>Holds the sum of a year's rows against the total that the source states. Left out where a row of the year cannot be read.</summary>
    /// <param name="stated">The stated total.</param>
    public void CheckTotal(StatedTotal stated)
    {
        if (unreadableYears.Contains(stated.Year))
        {
            return;
        }
        var ofYear = counted.FindAll(r => r.Year == stated.Year);
        if (ofYear.Count == 0)
        {
            Fault(null, Column.Year, Text(stated.Year), $"En summa är angiven för {stated.Year}, men filen har ingen rad för det året.");
            return;
        }
        var sum = ofYear.Sum(r => (long)r.Count);
        if (sum != stated.Total)
        {
            Fault(null, Column.Count, Text(sum),
                $"Folkmängden {stated.Year} summerar till {sum.ToString("N0", Swedish)} men ska enligt angiven summa vara {stated.Total.ToString("N0", Swedish)}. {Missing(ofYear)}");
        }
    }

    private Municipality? MunicipalityOf(PopulationLine line)
    {
        if (!municipalities.TryGetValue(line.Code, out var municipality))
        {
            Fault(line, Column.Code, line.Code, $"Kommunkoden '{line.Code}' finns inte i länet. Giltiga koder: {ValidCodes()}.");
            return null;
        }
        if (!string.Equals(line.Name, municipality.Name, StringComparison.OrdinalIgnoreCase))
        {
            Fault(line, Column.Name, line.Name, $"Namnet '{line.Name}' stämmer inte med kommunkod {municipality.Code}, som är {municipality.Name}.");
        }
        return municipality;
    }

    private int? YearOf(PopulationLine line)
    {
        if (Digits(line.Year) is { } year && year >= FirstYear && year <= today.Year)
        {
            return (int)year;
        }
        Fault(line, Column.Year, line.Year, $"'{line.Year}' är inget år som kan importeras. Ange fyra siffror, {FirstYear}–{today.Year}.");
        return null;
    }

    private int? CountOf(PopulationLine line)
    {
        if (Digits(line.Count) is { } count && count <= MaxCount)
        {
            return (int)count;
        }
        Fault(line, Column.Count, line.Count, $"'{line.Count}' är inget antal invånare. Ange ett heltal från 0 till {MaxCount} med enbart siffror, till exempel 5146.");
        return null;
    }

    private DateOnly? DateOf(PopulationLine line, int? year, DateOnly? ofFile)
    {
        var example = $"{year ?? today.Year - 1}-12-31";
        DateOnly? date = ofFile;
        if (line.ReferenceDate.Length > 0)
        {
            date = DateOnly.TryParseExact(line.ReferenceDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var own) ? own : null;
        }
        if (date is null)
        {
            Fault(line, Column.ReferenceDate, line.ReferenceDate, line.ReferenceDate.Length == 0
                ? $"Referensdatum saknas. Ange det på raden som ÅÅÅÅ-MM-DD, till exempel {example}, eller i referenceDate för hela filen."
                : $"'{line.ReferenceDate}' är inget datum. Ange ÅÅÅÅ-MM-DD, till exempel {example}.");
        }
        else if (year is not null && date.Value.Year != year)
        {
            Fault(line, Column.ReferenceDate, line.ReferenceDate, $"Referensdatum {date:yyyy-MM-dd} ligger inte i år {year}. Ange en dag i det året, till exempel {example}.");
        }
        else if (date > today)
        {
            Fault(line, Column.ReferenceDate, line.ReferenceDate, $"Referensdatum {date:yyyy-MM-dd} har inte inträffat än. Ange en dag till och med {today:yyyy-MM-dd}.");
        }
        return date;
    }

    private string? SourceOf(PopulationLine line, string? ofFile)
    {
        var source = line.Source.Length > 0 ? line.Source : ofFile;
        if (string.IsNullOrWhiteSpace(source))
        {
            Fault(line, Column.Source, "", "Källa saknas. Ange den på raden eller i source för hela filen.");
        }
        else if (source.Length > PopulationFigure.MaxSource)
        {
            Fault(line, Column.Source, source, $"Källan är {source.Length} tecken lång. Ange högst {PopulationFigure.MaxSource} tecken.");
        }
        else if (source.Any(char.IsControl))
        {
            Fault(line, Column.Source, source, "Källan ska stå på en rad. Ta bort radbrytningar och styrtecken.");
        }
        return source;
    }

    private bool IsDuplicate(PopulationLine line, Municipality municipality, int year)
    {
        if (firstLine.TryAdd((municipality.Code, year), line.Line))
        {
            return false;
        }
        Fault(line, null, null, $"{municipality.Name} {year} står redan på rad {firstLine[(municipality.Code, year)]}. Varje kommun och år får stå en gång.");
        return true;
    }

    private string ValidCodes() =>
        string.Join(", ", municipalities.Values.OrderBy(m => m.Code, StringComparer.Ordinal).Select(m => $"{m.Code} {m.Name}"));

    private string Missing(List<(string Code, int Year, int Count)> ofYear)
    {
        var there = ofYear.Select(r => r.Code).ToHashSet();
        var missing = municipalities.Values.Where(m => !there.Contains(m.Code)).OrderBy(m => m.Code, StringComparer.Ordinal).Select(m => m.Name).ToList();
        return missing.Count == 0 ? "Alla kommuner har en rad." : $"Rad saknas för {string.Join(", ", missing)}.";
    }

    private void Fault(PopulationLine? line, string? column, string? value, string message) => faults.Add(new(line?.Line, column, value, message));

    private static long? Digits(string text) =>
        text.Length is > 0 and <= 10 && text.All(char.IsAsciiDigit) ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A faultless row of a population file.</summary>
internal sealed record PopulationRow(int Line, string Code, int Year, int Count, DateOnly ReferenceDate, string Source);
