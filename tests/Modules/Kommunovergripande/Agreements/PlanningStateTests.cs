using Samverkan.Kommunovergripande.Agreements;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Tests.Agreements;

/// <summary>Every act around an agreement in every status, of one that a source says is concluded and of one that the parties concluded here.</summary>
public sealed class PlanningStateTests
{
    private static readonly DateTimeOffset Now = new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Acts_InEveryStatus_AreAllowedWhereTheTableSays()
    {
        var allowed =
            from status in Enum.GetValues<AgreementStatus>()
            from act in Enum.GetValues<PlanningAct>()
            where AgreementPlanning.Refusal(Agreement(status), act) is null
            select $"{status} {act}";

        Assert.Equal(
            [
                "Concluded PlanRevision", "Concluded PlanYear", "Proposal Draft", "Proposal PlanRevision", "Proposal PlanYear", "Proposal Prioritise",
                "PutToDecision PlanRevision", "PutToDecision PlanYear",
            ],
            allowed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Acts_WhenASourceSaysItIsConcluded_MayRepeatWhatOthersHaveDone()
    {
        var agreement = Proposal();
        agreement.RecordAsConcluded("Exempel", when: null, Now);

        Assert.All(Enum.GetValues<PlanningAct>(), act => Assert.Null(AgreementPlanning.Refusal(agreement, act)));
    }

    [Fact]
    public void Refusal_WhenTheStatusDoesNotAllowIt_SaysWhichWould()
    {
        var refusal = AgreementPlanning.Refusal(Agreement(AgreementStatus.Withdrawn), PlanningAct.PlanYear)!;

        Assert.Equal(UserErrorCode.NotAllowedInState, refusal.Code);
        Assert.Equal("Överenskommelsen är återtagen. Den kan få sin årsplan ändrad när den är förslag eller framlagd för beslut eller ingången.", refusal.Message);
    }

    private static Agreement Proposal() => Samverkan.Kommunovergripande.Agreements.Agreement.Propose(
        Guid.CreateVersion7(Now), new("Exempel", AgreementKind.Other, [], ValidFrom: null, ValidTo: null, Source: null), predecessor: null, Now);

    private static Agreement Agreement(AgreementStatus status)
    {
        var agreement = Proposal();
        // how it comes there is tested with the parties' decisions
        typeof(Agreement).GetProperty(nameof(agreement.Status))!.SetValue(agreement, status);
        return agreement;
    }
}
