using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Financing.Allocations;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Financing.Invoicing;

/// <summary>Plans in which instalments a year's money is invoiced.</summary>
[Needs("kommunovergripande.invoicing.plan")]
internal sealed record PlanInstalments(PlanInstalmentsInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class PlanInstalmentsValidator : AbstractValidator<PlanInstalments>
{
    private const int MaxInstalments = 12;
    private const int MaxPart = 1_000;

    public PlanInstalmentsValidator()
    {
        RuleFor(c => c.Input.Instalments).Must(instalments => instalments.Count is >= 1 and <= MaxInstalments)
            .WithMessage((_, instalments) => $"{instalments.Count} delbetalningar är ingen plan. Ange 1–{MaxInstalments}.");
        RuleForEach(c => c.Input.Instalments).ChildRules(instalment =>
        {
            instalment.RuleFor(i => i.PeriodTo).Must((i, to) => to >= i.PeriodFrom)
                .WithMessage((i, _) => $"Perioden slutar innan den börjar. Ange en dag från och med {i.PeriodFrom:yyyy-MM-dd}.");
            instalment.RuleFor(i => i.InvoiceDate).Must((i, date) => date <= i.PeriodFrom)
                .WithMessage((i, _) => $"Kommunerna betalar i förskott. Ange ett fakturadatum till och med periodens första dag, {i.PeriodFrom:yyyy-MM-dd}.");
            instalment.RuleFor(i => i.DueDate).Must((i, due) => due > i.InvoiceDate)
                .WithMessage((i, _) => $"Förfallodagen ska komma efter fakturadatumet. Ange en dag efter {i.InvoiceDate:yyyy-MM-dd}.");
            instalment.RuleFor(i => i.Part).InclusiveBetween(1, MaxPart)
                .WithMessage((_, part) => $"{part} är ingen del. Ange ett heltal 1–{MaxPart}; fyra med 1 är en fjärdedel var.");
        });
    }
}

internal sealed class PlanInstalmentsHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<PlanInstalments, Outcome>
{
    public async Task<Outcome> Handle(PlanInstalments request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var allocation = await store.Allocations.Include(a => a.Municipalities).FirstOrDefaultAsync(a => a.Id == input.AllocationId, cancellationToken);
        if (allocation is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Fördelningen finns inte. Fördela året först med kommunovergripandeAllocateBudget.", "input", "allocationId");
        }
        if (allocation.IsStale(input.Version))
        {
            return Outcome.Conflict(nameof(Allocation), allocation.Id);
        }
        if (allocation.Status != AllocationSteps.Plan.From)
        {
            return Outcome.Refused(
                UserErrorCode.NotAllowedInState,
                $"Fördelningen för {allocation.Year} är låst, eftersom en delbetalning är fakturerad, och kan inte {AllocationSteps.Plan.InSwedish}. "
                + "Fakturera resten enligt planen; den kan läggas om för nästa år.",
                "input", "allocationId");
        }
        var agreement = (await AgreementFacts.FindAsync(store, allocation.AgreementId, cancellationToken))!;
        if (agreement.Refusal(allocation.Year) is { } refusal)
        {
            return Outcome.Refused(UserErrorCode.NotAllowedInState, refusal.Message, "input", "allocationId");
        }
        var errors = Misplaced(input.Instalments, allocation.Year).ToList();
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        var known = await store.Instalments.Include(i => i.Amounts).Where(i => i.AllocationId == allocation.Id).ToListAsync(cancellationToken);
        store.Instalments.RemoveRange(known.Where(i => i.Number > input.Instalments.Count));
        var now = time.GetUtcNow();
        InstalmentPlan.Divide(
            allocation, [.. input.Instalments.Index().Select(planned => Planned(planned.Item, planned.Index + 1, allocation, known))], now, cancellationToken);
        allocation.NotePlan(now);
        return Outcome.Changed(nameof(Allocation), allocation.Id);
    }

    private Instalment Planned(InstalmentInput input, int number, Allocation allocation, List<Instalment> known)
    {
        var instalment = known.Find(i => i.Number == number);
        if (instalment is null)
        {
            store.Instalments.Add(instalment = new(Guid.CreateVersion7(time.GetUtcNow()), allocation.Id, number));
        }
        instalment.Plan(input);
        return instalment;
    }

    private static IEnumerable<UserError> Misplaced(IReadOnlyList<InstalmentInput> instalments, int year)
    {
        foreach (var (index, instalment) in instalments.Index())
        {
            if (instalment.PeriodFrom.Year != year || instalment.PeriodTo.Year != year)
            {
                yield return new(UserErrorCode.Invalid, $"Perioden ligger inte i {year}, som fördelningen gäller. Ange dagar i det året.", ["input", "instalments", $"{index}", "periodFrom"]);
            }
            else if (index > 0 && instalment.PeriodFrom <= instalments[index - 1].PeriodTo)
            {
                yield return new(
                    UserErrorCode.Invalid,
                    $"Perioden börjar innan den förra är slut. Ange en första dag efter {instalments[index - 1].PeriodTo:yyyy-MM-dd}.",
                    ["input", "instalments", $"{index}", "periodFrom"]);
            }
        }
    }
}

/// <summary>The amounts of a year's instalments.</summary>
internal static class InstalmentPlan
{
    /// <summary>Divides each municipality's total over the instalments by their parts, exactly and to whole kronor.</summary>
    public static void Divide(Allocation allocation, IReadOnlyList<Instalment> instalments, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (instalments.Count == 0)
        {
            return;
        }
        var shares = Division.Of(
            allocation.Municipalities.Select(m => new Quantity(m.MunicipalityCode, m.AmountOre / Money.Krona)),
            instalments.Select(i => new Quantity($"{i.Number:00}", i.Part)),
            cancellationToken).ToLookup(s => s.Weight);
        foreach (var instalment in instalments)
        {
            instalment.Set([.. shares[$"{instalment.Number:00}"]], at);
        }
    }
}
