using System.Text.RegularExpressions;

namespace Samverkan.Architecture.Tests;

/// <summary>Habits that the compiler does not hold (ADR 0001).</summary>
public sealed partial class SourceHabits
{
    private const int LineCap = 400;

    /// <summary>Files that may be longer, each with its reason.</summary>
    private static readonly Dictionary<string, string> LongFiles = [];

    /// <summary>Split, so that this file does not breach what it holds.</summary>
    private static readonly string[] BannedWords = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception"];

    private static IEnumerable<string> Sources => new[] { "*.cs", "*.mjs", "*.ts", "*.tsx", "*.sh" }
        .SelectMany(pattern => Repository.Files(pattern))
        .Where(f => !IsGenerated(f));

    [Fact]
    public void SourceFiles_WhenCounted_StayUnderTheLineCap()
    {
        var files = Repository.Selected(Sources);
        Repository.NoBreach(files.Where(f => Lines(f) > LineCap && !LongFiles.ContainsKey(f))
            .Select(f => $"{f} has {Lines(f)} lines; the cap is {LineCap}"));
    }

    [Fact]
    public void LineCapExceptions_WhenListed_AreStillNeeded() =>
        Repository.NoBreach(LongFiles.Keys.Where(f => !File.Exists(Path.Combine(Repository.Root, f)) || Lines(f) <= LineCap)
            .Select(f => $"{f} needs no exception any more"));

    [Fact]
    public void SourceFiles_WhenRead_HoldNoBannedWord()
    {
        var files = Repository.Selected(Sources);
        Repository.NoBreach(from file in files
                            let text = Repository.Read(file)
                            from word in BannedWords
                            where Regex.IsMatch(text, $@"\b{word}\b")
                            select $"{file} says {word}");
    }

    [Fact]
    public void Tests_WhenNamed_SayActionStateAndOutcome()
    {
        var names = Repository.Selected(Repository.Files("*.cs", "tests/").SelectMany(f => TestMethod().Matches(Repository.Read(f))
            .Select(m => (File: f, Name: m.Groups["name"].Value))));
        Repository.NoBreach(names.Where(n => n.Name.Split('_').Length < 2)
            .Select(n => $"{n.File}: {n.Name} is not named Action_WhenState_Outcome"));
    }

    [Fact]
    public void Tests_WhenTheyRun_NeitherSleepNorAreSkipped()
    {
        // fixtures may wait in turn for what only one test at a time can have
        // fixtures may wait in turn for what only one test at a time can have, and a benchmark for a host to be idle
        string[] notTests = ["tests/Architecture/", "tests/Benchmarks/", "tests/Testing/"];
        var files = Repository.Selected(Repository.Files("*.cs", "tests/").Where(f => !notTests.Any(folder => f.StartsWith(folder, StringComparison.Ordinal))));
        Repository.NoBreach(files.Where(f => SleepOrSkip().IsMatch(Repository.Read(f)))
            .Select(f => $"{f} sleeps or skips a test"));
    }

    private static int Lines(string file) => Repository.Read(file).Count(c => c == '\n');

    private static bool IsGenerated(string file) => GeneratedMigration().IsMatch(file);

    [GeneratedRegex(@"^src/Migrations/(Sqlite|SqlServer)/\w+/.*\.cs$")]
    private static partial Regex GeneratedMigration();

    [GeneratedRegex(@"\[(Fact|Theory)\b[^\n]*\n(\s*\[[^\n]*\n)*\s*public [\w<>]+( [\w<>]+)? (?<name>\w+)\(")]
    private static partial Regex TestMethod();

    [GeneratedRegex(@"Task\.Delay\((?!Timeout\.Infinite)|Skip\s*=\s*""")]
    private static partial Regex SleepOrSkip();
}
