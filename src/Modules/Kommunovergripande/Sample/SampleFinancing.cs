using Samverkan.Kommunovergripande.Agreements;
using Samverkan.Kommunovergripande.Financing;
using Samverkan.Kommunovergripande.Financing.Allocations;
using Samverkan.Kommunovergripande.Financing.Budgets;
using Samverkan.Kommunovergripande.Financing.ExternalFunding;
using Samverkan.Kommunovergripande.Financing.InKind;
using Samverkan.Kommunovergripande.Financing.Invoicing;
using Samverkan.Kommunovergripande.Financing.StateGrants;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.Populations;

namespace Samverkan.Kommunovergripande.Sample;

/// <summary>
/// Money under the agreements. The documents state how it is paid, and no amounts: every amount here is made up, and says so. What is real is the rule, the
/// population and the work that two municipalities do for the Kommunförbund [003 § 23].
/// </summary>
internal sealed class SampleFinancing(
    KommunovergripandeContext store, IReadOnlyList<Organisation> organisations, IReadOnlyList<PopulationFigure> figures, TimeProvider time)
{
    private const string Example = "Exempel: beloppen är påhittade";
    private const string Minutes = "Protokoll samverkanstid 2024-10-21, § 23";

    private readonly DateTimeOffset now = time.GetUtcNow();

    /// <summary>Adds it.</summary>
    /// <param name="applying">The agreement that applied in 2021.</param>
    /// <param name="proposal">The proposal of 2021 for the years from 2023.</param>
    public void Load(Agreement applying, Agreement proposal)
    {
        var budget = Budget(applying, 2021,
        [
            (SampleAssignments.Strategy, 2_150_000), (SampleAssignments.SocialWelfare, 1_800_000), (SampleAssignments.NationalInitiatives, 300_000),
            (SampleAssignments.FouJamt, 2_100_000), (SampleAssignments.Schools, 900_000), (SampleAssignments.Larcentrum, 950_000),
            (SampleAssignments.VoCollege, 700_000), (SampleAssignments.EnergyOffice, 1_500_000), (SampleAssignments.Courses, 1_100_000),
            (SampleAssignments.AssociationArchive, 500_000),
        ]);
        // the proposal changes no total [001]
        Budget(proposal, 2023,
        [
            (SampleAssignments.Strategy, 2_750_000), (SampleAssignments.SocialWelfare, 1_800_000), (SampleAssignments.NationalInitiatives, 300_000),
            (SampleAssignments.FouJamt, 2_100_000), (SampleAssignments.Schools, 900_000), (SampleAssignments.Larcentrum, 950_000),
            (SampleAssignments.VoCollege, 700_000), (SampleAssignments.WayToWork, 200_000), (SampleAssignments.EnergyOffice, 1_500_000),
            (SampleAssignments.Establishment, 800_000),
        ]);
        Allocate(budget);
        OutsideMoney();
        InKindWork();
    }

    private Budget Budget(Agreement agreement, int year, IReadOnlyList<(string Assignment, long Kronor)> lines)
    {
        var budget = new Budget(Guid.CreateVersion7(now), agreement.Id, year);
        budget.Set(Example, [.. lines.Select(l => new BudgetAmount(l.Assignment, l.Kronor * Money.Krona, Example, IsExample: true))], indexTenThousandths: null, now);
        store.Budgets.Add(budget);
        return budget;
    }

    /// <summary>By the population at the end of 2020, the last that was known when the year began.</summary>
    private void Allocate(Budget budget)
    {
        var allocation = new Allocation(Guid.CreateVersion7(now), budget);
        allocation.Compute(budget, [.. figures.Where(f => f.Year == budget.Year - 1)], "Exempel", now, CancellationToken.None);
        store.Allocations.Add(allocation);
        var instalments = Enumerable.Range(0, 4).Select(quarter => Quarter(allocation, quarter)).ToList();
        InstalmentPlan.Divide(allocation, instalments, now, CancellationToken.None);
        allocation.NotePlan(now);
        store.Instalments.AddRange(instalments);
    }

    private Instalment Quarter(Allocation allocation, int quarter)
    {
        var first = new DateOnly(allocation.Year, (quarter * 3) + 1, 1);
        var instalment = new Instalment(Guid.CreateVersion7(now), allocation.Id, quarter + 1);
        instalment.Plan(new(first.AddDays(-30), first, first, first.AddMonths(3).AddDays(-1)));
        return instalment;
    }

    private void OutsideMoney()
    {
        var authority = Find("Länsstyrelsen Jämtlands län");
        var granted = new FundedProject(Guid.CreateVersion7(now), new ApplyForFundingInput(
            SampleAssignments.FouJamt, "Exempel: gemensam kartläggning", authority, new(2020, 7, 1), new(2022, 6, 30), 1_500_000, 300_000, Example, IsExample: true));
        granted.Grant(1_200_000 * Money.Krona, new(2020, 5, 4));
        store.FundedProjects.Add(granted);
        store.StateGrants.Add(new(Guid.CreateVersion7(now), new RequisitionStateGrantInput(
            "Exempel: medel till en nationell satsning", authority, 2021, 600_000, new(2021, 3, 1), SampleAssignments.SocialWelfare, Example, IsExample: true)));
    }

    /// <summary>Who helps with what is stated; since when, how much, and whether it shall be invoiced is what the meeting asks.</summary>
    private void InKindWork() => store.InKindWork.AddRange(
        new InKindWork(Guid.CreateVersion7(now), now, new RegisterInKindWorkInput("2361", "HR-stöd", Find("Kommunförbundet"), Source: Minutes)),
        new InKindWork(Guid.CreateVersion7(now), now, new RegisterInKindWorkInput("2303", "It-stöd", Find("Kommunförbundet"), Source: Minutes)));

    private Guid Find(string name) => organisations.Single(o => o.Name == name).Id;
}
