using Samverkan.Kommunovergripande.Agreements.Contents;
using Samverkan.Kommunovergripande.Contracts;

namespace Samverkan.Kommunovergripande.Agreements.Differences;

/// <summary>Compares the assignments of two versions.</summary>
/// <param name="from">What the one says.</param>
/// <param name="version">The other.</param>
internal sealed class AssignmentComparison(AgreementContent from, AgreementVersion version)
{
    private readonly AgreementContent to = version.Content;

    /// <summary>What differs: first what is gone, then in the order of the other.</summary>
    public IReadOnlyList<AssignmentChange> Changes() => [.. Gone().Select(Ended).OfType<AssignmentChange>(), .. to.Assignments.SelectMany(ChangesOf)];

    /// <summary>What is gone, and nothing says why.</summary>
    public IReadOnlyList<OpenQuestion> OpenQuestions() => [.. Gone().Where(a => Ended(a) is null).Select(Question)];

    private IEnumerable<StatedAssignment> Gone() => from.Assignments.Where(was => to.Assignments.All(a => a.Code != was.Code));

    /// <summary>Why an assignment is gone; null where nothing says it.</summary>
    private AssignmentChange? Ended(StatedAssignment was)
    {
        var name = from.NameOf(was);
        return to.StatedRemovals.Contains(was.Code)
            ? Change(AssignmentChangeKind.Removed, was, name, name, null, $"Uppdraget {name} tas bort.")
            : was.TemporaryTo < version.StartsOn
                ? Change(AssignmentChangeKind.Lapsed, was, name, TermOf(was), null, $"Det tillfälliga uppdraget {name} upphör {was.TemporaryTo:yyyy-MM-dd}, som det var tänkt.")
                : null;
    }

    private OpenQuestion Question(StatedAssignment was)
    {
        var name = from.NameOf(was);
        return new(
            new(was.Code), name,
            $"Uppdraget {name} nämns inte i den senare versionen, som inte heller anger att det tas bort. Ska det vara kvar, tas bort eller regleras på annat sätt?");
    }

    private IEnumerable<AssignmentChange> ChangesOf(StatedAssignment now)
    {
        var name = to.NameOf(now);
        if (from.Assignments.FirstOrDefault(a => a.Code == now.Code) is not { } was)
        {
            return [Change(AssignmentChangeKind.Added, now, name, null, name, $"Uppdraget {name} läggs till.")];
        }
        return [.. Moved(was, now), .. Renamed(was, now), .. Reshaped(was, now), .. Governed(was, now), .. Timed(was, now), .. Points(was, now)];
    }

    private IEnumerable<AssignmentChange> Moved(StatedAssignment was, StatedAssignment now)
    {
        if (was.AreaCode != now.AreaCode)
        {
            var (before, after) = (from.Area(was.AreaCode)?.Name, to.Area(now.AreaCode)?.Name);
            var text = (before, after) switch
            {
                (null, _) => $"Uppdraget {Called(was, now)} förs till området {after}.",
                (_, null) => $"Uppdraget {Called(was, now)} förs ut ur området {before}.",
                _ => $"Uppdraget {Called(was, now)} flyttas från området {before} till området {after}.",
            };
            yield return Change(AssignmentChangeKind.Moved, now, to.NameOf(now), before, after, text);
        }
    }

    private IEnumerable<AssignmentChange> Renamed(StatedAssignment was, StatedAssignment now)
    {
        var (before, after) = (from.NameOf(was), to.NameOf(now));
        // what carries its area's name in both is renamed with the area, or moved: that is told already
        var byItsArea = was.Name is null && now.Name is null;
        if (!byItsArea && before != after)
        {
            yield return Change(AssignmentChangeKind.Renamed, now, after, before, after, $"Uppdraget {before} byter namn till {after}.");
        }
    }

    private IEnumerable<AssignmentChange> Reshaped(StatedAssignment was, StatedAssignment now)
    {
        if (was.Description != now.Description)
        {
            yield return Change(
                AssignmentChangeKind.Reshaped, now, to.NameOf(now), was.Description, now.Description, $"Uppdraget {Called(was, now)} omformas.");
        }
    }

    private IEnumerable<AssignmentChange> Governed(StatedAssignment was, StatedAssignment now)
    {
        if (was.Governance != now.Governance)
        {
            var text = now.Governance is null ? $"Styrningen av {Called(was, now)} anges inte längre." : $"Styrningen av {Called(was, now)} förtydligas.";
            yield return Change(AssignmentChangeKind.GovernanceClarified, now, to.NameOf(now), was.Governance, now.Governance, text);
        }
    }

    private IEnumerable<AssignmentChange> Timed(StatedAssignment was, StatedAssignment now)
    {
        var (before, after) = (TermOf(was), TermOf(now));
        if (before != after)
        {
            var text = (before, after) switch
            {
                (null, _) => $"Uppdraget {Called(was, now)} blir tillfälligt, {after}.",
                (_, null) => $"Uppdraget {Called(was, now)} är inte längre tillfälligt.",
                _ => $"Det tillfälliga uppdraget {Called(was, now)} gäller {after} i stället för {before}.",
            };
            yield return Change(AssignmentChangeKind.TermChanged, now, to.NameOf(now), before, after, text);
        }
    }

    private IEnumerable<AssignmentChange> Points(StatedAssignment was, StatedAssignment now)
    {
        var (name, called) = (to.NameOf(now), Called(was, now));
        foreach (var gone in was.AllPoints.Where(p => now.AllPoints.All(n => n.Code != p.Code)))
        {
            yield return Change(
                AssignmentChangeKind.PointRemoved, now, name, gone.Text, null, $"Punkten {gone.Text} tas bort från uppdraget {called}.", gone.Code);
        }
        foreach (var point in now.AllPoints)
        {
            switch (was.AllPoints.FirstOrDefault(p => p.Code == point.Code))
            {
                case null:
                    yield return Change(
                        AssignmentChangeKind.PointAdded, now, name, null, point.Text, $"Punkten {point.Text} läggs till under uppdraget {called}.", point.Code);
                    break;
                case { } earlier when earlier.Text != point.Text:
                    yield return Change(
                        AssignmentChangeKind.PointReworded, now, name, earlier.Text, point.Text,
                        $"Punkten {earlier.Text} under uppdraget {called} får ordalydelsen {point.Text}.", point.Code);
                    break;
                case { } earlier when earlier.Description != point.Description:
                    yield return Change(
                        AssignmentChangeKind.PointReworded, now, name, earlier.Description, point.Description,
                        $"Punkten {point.Text} under uppdraget {called} beskrivs på annat sätt.", point.Code);
                    break;
            }
        }
    }

    /// <summary>What it is called, with what it was called.</summary>
    private string Called(StatedAssignment was, StatedAssignment now)
    {
        var (before, after) = (from.NameOf(was), to.NameOf(now));
        return before == after ? after : $"{after} (fd {before})";
    }

    private static string? TermOf(StatedAssignment assignment) => assignment switch
    {
        { TemporaryTo: null } => null,
        { TemporaryFrom: null } => $"till och med {assignment.TemporaryTo:yyyy-MM-dd}",
        _ => $"{assignment.TemporaryFrom:yyyy-MM-dd}–{assignment.TemporaryTo:yyyy-MM-dd}",
    };

    private static AssignmentChange Change(
        AssignmentChangeKind kind, StatedAssignment of, string name, string? before, string? after, string text, string? point = null) =>
        new(kind, new AssignmentKey(of.Code), name, point, before, after, Placement.Agreement, text);
}
