using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Agreements;
using Samverkan.Kommunovergripande.Financing.Allocations;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Financing.Invoicing;

/// <summary>Notes that an instalment is invoiced; the first one locks the year.</summary>
[Needs("kommunovergripande.invoicing.invoice")]
internal sealed record InvoiceInstalment(InvoiceInstalmentInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class InvoiceInstalmentHandler(KommunovergripandeContext store, TimeProvider time, RequestInfo request)
    : IRequestHandler<InvoiceInstalment, Outcome>
{
    public async Task<Outcome> Handle(InvoiceInstalment command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var instalment = await store.Instalments.FirstOrDefaultAsync(i => i.Id == input.Id, cancellationToken);
        if (instalment is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Delbetalningen finns inte. Ange id för en i fördelningens lista instalments.", "input", "id");
        }
        if (instalment.IsStale(input.Version))
        {
            return Outcome.Conflict(nameof(Instalment), instalment.Id);
        }
        if (instalment.Status != InstalmentSteps.Invoice.From)
        {
            return Outcome.Refused(
                UserErrorCode.NotAllowedInState,
                $"Delbetalning {instalment.Number} är redan fakturerad {instalment.InvoicedOn:yyyy-MM-dd}, och det kan inte ångras. Rätta en sänd faktura med en kreditfaktura i ekonomisystemet.",
                "input", "id");
        }
        if (FinancingRules.InFuture(input.InvoicedOn, time, "invoicedOn") is { } future)
        {
            return Outcome.Refused([future]);
        }
        var allocation = await store.Allocations.SingleAsync(a => a.Id == instalment.AllocationId, cancellationToken);
        var budget = await store.Budgets.SingleAsync(b => b.Id == allocation.BudgetId, cancellationToken);
        var agreement = (await AgreementFacts.FindAsync(store, allocation.AgreementId, cancellationToken))!;
        if ((NotConcluded(agreement) ?? await store.OutdatedBecauseAsync(allocation.Id, cancellationToken)) is { } refusal)
        {
            return Outcome.Refused(UserErrorCode.NotAllowedInState, refusal, "input", "id");
        }
        instalment.Invoice(input.InvoicedOn, request.Principal.Name);
        if (allocation.Status == AllocationSteps.Lock.From)
        {
            allocation.Lock(time.GetUtcNow());
            budget.Lock();
        }
        return Outcome.Changed(nameof(Instalment), instalment.Id);
    }

    private static string? NotConcluded(AgreementFacts agreement) => agreement.Status == AgreementStatus.Concluded
        ? null
        : $"'{agreement.Title}' är {agreement.Status.InSwedish()}, och ingen har förbundit sig att betala. Fakturera när överenskommelsen är ingången.";
}
