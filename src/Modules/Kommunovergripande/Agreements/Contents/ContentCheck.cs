using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Contents;

/// <summary>What is wrong with a content as a whole: what stands twice, what leads nowhere, what contradicts itself.</summary>
/// <param name="content">The content.</param>
/// <param name="agreement">The agreement that shall say it.</param>
/// <param name="known">Codes of the registered assignments.</param>
internal sealed class ContentCheck(AgreementContent content, Agreement agreement, IReadOnlySet<string> known)
{
    private readonly List<UserError> errors = [];

    /// <summary>Every fault at once.</summary>
    public IReadOnlyList<UserError> Errors()
    {
        Once("areas", content.Areas, a => a.Code, "Området");
        Once("assignments", content.Assignments, a => a.Code, "Uppdraget");
        Once("statedRemovals", content.StatedRemovals, code => code, "Borttagandet av");
        Once("provisions", content.Provisions, p => p.Code, "Bestämmelsen");
        Once("annexes", content.Annexes, a => a.Number, "Bilaga");
        foreach (var (index, assignment) in content.Assignments.Index())
        {
            Check(assignment, $"{index}");
        }
        foreach (var (index, code) in content.StatedRemovals.Index())
        {
            CheckRemoval(code, $"{index}");
        }
        return errors;
    }

    private void Check(StatedAssignment assignment, string index)
    {
        if (!known.Contains(assignment.Code))
        {
            NotRegistered(assignment.Code, "assignments", index, "code");
        }
        if (assignment.AreaCode is { } area && content.Area(area) is null)
        {
            Add($"Området '{area}' finns inte i överenskommelsen. Ange {Areas()}.", "assignments", index, "areaCode");
        }
        if (assignment.TemporaryTo is { } to && (to < agreement.StartsOn || (assignment.TemporaryFrom ?? to) > agreement.EndsOn))
        {
            Add("Det tillfälliga uppdraget ligger utanför överenskommelsens tid. Ange dagar inom den.", "assignments", index, "temporaryTo");
        }
        foreach (var (point, twice) in Repeated(assignment.AllPoints, p => p.Code))
        {
            Add($"Punkten {twice.Code} står två gånger. En gång räcker.", "assignments", index, "points", $"{point}");
        }
    }

    private void CheckRemoval(string code, string index)
    {
        if (!known.Contains(code))
        {
            NotRegistered(code, "statedRemovals", index);
        }
        else if (content.Assignments.Any(a => a.Code == code))
        {
            Add($"Uppdraget {code} både ingår och tas bort. Ange det på ett av ställena.", "statedRemovals", index);
        }
    }

    private void Once<T, TKey>(string field, IReadOnlyList<T> items, Func<T, TKey> keyOf, string what)
    {
        foreach (var (index, item) in Repeated(items, keyOf))
        {
            Add($"{what} {keyOf(item)} står två gånger. En gång räcker.", field, $"{index}");
        }
    }

    private static IEnumerable<(int Index, T Item)> Repeated<T, TKey>(IReadOnlyList<T> items, Func<T, TKey> keyOf)
    {
        var seen = new HashSet<TKey>();
        return items.Index().Where(i => !seen.Add(keyOf(i.Item)));
    }

    private string Areas() => content.Areas.Count == 0 ? "ett område i areas först" : "något av " + string.Join(", ", content.Areas.Select(a => a.Code));

    private void NotRegistered(string code, params string[] path) =>
        errors.Add(new(UserErrorCode.NotFound, $"Uppdraget '{code}' finns inte. Ange koden för ett registrerat uppdrag, eller registrera det först.", ["input", .. path]));

    private void Add(string message, params string[] path) => errors.Add(new(UserErrorCode.Invalid, message, ["input", .. path]));
}
