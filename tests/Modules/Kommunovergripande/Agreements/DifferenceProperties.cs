using Samverkan.Kommunovergripande.Agreements;
using Samverkan.Kommunovergripande.Agreements.Contents;
using Samverkan.Kommunovergripande.Agreements.Differences;

namespace Samverkan.Kommunovergripande.Tests.Agreements;

/// <summary>What holds of the difference between any two versions.</summary>
public sealed class DifferenceProperties
{
    private const int Runs = 500;

    [Fact]
    public void Difference_OfAnyVersionWithItself_IsEmpty() => ForAll((a, _) => Assert.Empty(AgreementDifference.Between(a, a).Sentences));

    [Fact]
    public void Difference_WhenTurnedRound_MirrorsWhatIsAddedAndWhatIsGone() => ForAll((a, b) =>
    {
        var (there, back) = (AgreementDifference.Between(a, b), AgreementDifference.Between(b, a));

        Assert.Equal(Added(there), Gone(back));
        Assert.Equal(Gone(there), Added(back));
        Assert.Equal(Points(there, AssignmentChangeKind.PointAdded), Points(back, AssignmentChangeKind.PointRemoved));
        Assert.Equal(Codes(there.AreaChanges, ContentChangeKind.Added), Codes(back.AreaChanges, ContentChangeKind.Removed));
        Assert.Equal(Codes(there.ProvisionChanges, ContentChangeKind.Added), Codes(back.ProvisionChanges, ContentChangeKind.Removed));
        Assert.Equal(Codes(there.AnnexChanges, ContentChangeKind.Added), Codes(back.AnnexChanges, ContentChangeKind.Removed));
    });

    [Fact]
    public void Difference_WhenTurnedRound_MirrorsWhatIsSaidOtherwise() => ForAll((a, b) =>
    {
        var (there, back) = (AgreementDifference.Between(a, b), AgreementDifference.Between(b, a));

        Assert.Equal(Otherwise(there, c => (c.Before, c.After)), Otherwise(back, c => (c.After, c.Before)));
    });

    [Fact]
    public void Difference_WhenEmpty_IsOfVersionsThatSayTheSame() => ForAll((a, b) =>
    {
        if (AgreementDifference.Between(a, b).IsEmpty)
        {
            Assert.Equal(Wording(a.Content), Wording(b.Content));
        }
        else
        {
            Assert.NotEqual(Wording(a.Content), Wording(b.Content));
        }
    });

    [Fact]
    public void Difference_WhenTheOrderIsAnother_IsTheSame() => ForAll((a, b) =>
    {
        var shuffled = a with { Content = a.Content with { Areas = [.. a.Content.Areas.Reverse()], Assignments = [.. a.Content.Assignments.Reverse()] } };

        Assert.Equal(AgreementDifference.Between(a, b).Sentences.Order(), AgreementDifference.Between(shuffled, b).Sentences.Order());
    });

    private static void ForAll(Action<AgreementVersion, AgreementVersion> holds)
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            var random = new Random(seed);
            var first = Version(random, DateOnly.MinValue);
            // every other time a small edit, so that most of it is equal
            var second = seed % 2 == 0 ? Version(random, DateOnly.MaxValue) : first with { Content = Edited(first.Content, random) };
            holds(first, second);
        }
    }

    private static AgreementVersion Version(Random random, DateOnly startsOn)
    {
        List<StatedArea> areas = [.. Some(random, "ABC").Select(code => new StatedArea(code, $"Område {random.Next(2)}", Number: random.Next(2) == 0 ? null : 1))];
        List<StatedAssignment> assignments = [.. Some(random, "UVXYZ").Select(code => Assignment(code, areas, random))];
        List<string> removals = [.. Some(random, "UVXYZ").Where(code => assignments.TrueForAll(a => a.Code != code))];
        return new(Guid.NewGuid(), startsOn, new(
            areas, assignments, removals,
            [.. Some(random, "PQ").Select(code => new StatedProvision(code, $"Text {random.Next(2)}", (ProvisionKind)random.Next(2), (Placement)random.Next(2)))],
            [.. Some(random, "12").Select(number => new StatedAnnex(number[0] - '0', $"Bilaga {random.Next(2)}", (AnnexPurpose)random.Next(2), $"{random.Next(2)}"))]));
    }

    private static StatedAssignment Assignment(string code, List<StatedArea> areas, Random random)
    {
        var area = areas.Count == 0 || random.Next(4) == 0 ? null : areas[random.Next(areas.Count)].Code;
        return new(
            code, area, area is not null && random.Next(2) == 0 ? null : $"Uppdrag {random.Next(2)}", random.Next(2) == 0 ? null : $"Så {random.Next(2)}",
            random.Next(2) == 0 ? null : "Styrs", [.. Some(random, "KLM").Select(p => new StatedPoint(p, $"Punkt {random.Next(2)}"))],
            TemporaryTo: random.Next(5) == 0 ? new DateOnly(2030, 12, 31) : null);
    }

    private static AgreementContent Edited(AgreementContent content, Random random) => random.Next(4) switch
    {
        0 => content,
        1 => content with { Provisions = [] },
        2 => content with { Assignments = [.. content.Assignments.Select(a => a with { Governance = "På annat sätt" })] },
        _ => content with { Areas = [.. content.Areas.Select(a => a with { Name = a.Name + " nytt" })] },
    };

    private static IEnumerable<string> Some(Random random, string codes) => codes.Where(_ => random.Next(2) == 0).Select(c => $"{c}");

    private static IEnumerable<string> Added(AgreementDifference difference) =>
        difference.AssignmentChanges.Where(c => c.Kind == AssignmentChangeKind.Added).Select(c => c.Assignment.Code).Order();

    /// <summary>An assignment that is gone was removed, has lapsed, or is an open question: one of them.</summary>
    private static IEnumerable<string> Gone(AgreementDifference difference) => difference.AssignmentChanges
        .Where(c => c.Kind is AssignmentChangeKind.Removed or AssignmentChangeKind.Lapsed).Select(c => c.Assignment.Code)
        .Concat(difference.OpenQuestions.Select(q => q.Assignment.Code)).Order();

    private static IEnumerable<string> Points(AgreementDifference difference, AssignmentChangeKind kind) =>
        difference.AssignmentChanges.Where(c => c.Kind == kind).Select(c => $"{c.Assignment.Code} {c.Point}").Order();

    private static IEnumerable<string> Codes(IReadOnlyList<ContentChange> changes, ContentChangeKind kind) => changes.Where(c => c.Kind == kind).Select(c => c.Code).Order();

    private static IEnumerable<string> Otherwise(AgreementDifference difference, Func<AssignmentChange, (string?, string?)> said) => difference.AssignmentChanges
        .Where(c => c.Kind is not (AssignmentChangeKind.Added or AssignmentChangeKind.Removed or AssignmentChangeKind.Lapsed or AssignmentChangeKind.PointAdded or AssignmentChangeKind.PointRemoved))
        .Select(c => $"{c.Kind} {c.Assignment.Code} {c.Point} {said(c)}").Order();

    /// <summary>All that a version says, whatever the order, and whatever it says of what is not in it.</summary>
    private static string Wording(AgreementContent content) => string.Join('\n',
    [
        .. content.Areas.Select(a => $"{a.Code} {a.Name} {a.Number}").Order(),
        .. content.Assignments.Select(a => $"{a with { Points = null, Name = null }} {content.NameOf(a)} {string.Join(';', a.AllPoints.Select(p => $"{p}").Order())}").Order(),
        .. content.Provisions.Select(p => $"{p}").Order(),
        .. content.Annexes.Select(a => $"{a}").Order(),
    ]);
}
