using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Financing.Allocations;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.Invoicing;

/// <summary>A year's plan for invoicing in advance, whole (plan för fakturering i förskott) [002].</summary>
/// <param name="AllocationId">Id of the division that is invoiced (fördelning).</param>
/// <param name="Version">The division's version that this was decided on (version).</param>
/// <param name="Instalments">1 to 12 instalments in the order of their periods; they are numbered from 1 (delbetalningar).</param>
[InputType]
internal sealed record PlanInstalmentsInput(Guid AllocationId, int Version, IReadOnlyList<InstalmentInput> Instalments);

/// <summary>An instalment to plan (delbetalning).</summary>
/// <param name="InvoiceDate">The day that it shall be invoiced: at the latest the first day of its period, since the municipalities pay in advance (fakturadatum) [002].</param>
/// <param name="DueDate">The day that it shall be paid at the latest: after the invoice (förfallodag).</param>
/// <param name="PeriodFrom">First day of the period that it pays, within the year and after the period before (period från och med).</param>
/// <param name="PeriodTo">Last day of the period that it pays, within the year (period till och med).</param>
/// <param name="Part">Its weight among the instalments, 1 to 1 000 (del).</param>
[InputType]
internal sealed record InstalmentInput(DateOnly InvoiceDate, DateOnly DueDate, DateOnly PeriodFrom, DateOnly PeriodTo, int Part = 1);

/// <summary>An instalment that is invoiced (fakturerad delbetalning).</summary>
/// <param name="Id">The instalment.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="InvoicedOn">The day that it was invoiced (fakturerad).</param>
[InputType]
internal sealed record InvoiceInstalmentInput(Guid Id, int Version, DateOnly InvoicedOn);

/// <summary>What became of it (utfall).</summary>
/// <param name="Instalment">The instalment as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record InstalmentPayload([property: Field] InstalmentKey? Instalment, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class InvoicingMutations
{
    /// <summary>
    /// Plans in which instalments a year's money is invoiced in advance, all of them (planera delbetalningar) [002]. Each municipality's total is divided
    /// over them exactly, to whole kronor. Refused once one of them is invoiced.
    /// </summary>
    /// <param name="input">The plan.</param>
    [Field, Needs("kommunovergripande.invoicing.plan")]
    public static async Task<AllocationPayload> KommunovergripandePlanInstalments(
        PlanInstalmentsInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new PlanInstalments(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }

    /// <summary>
    /// Notes that an instalment is invoiced (notera fakturering). The first one locks the year's division and budget. It cannot be undone: an invoice that
    /// was sent is put right by a credit note in the accounting system, and what differs is settled in a later budget.
    /// </summary>
    /// <param name="input">Which, and when.</param>
    [Field, Needs("kommunovergripande.invoicing.invoice")]
    public static async Task<InstalmentPayload> KommunovergripandeInvoiceInstalment(
        InvoiceInstalmentInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new InvoiceInstalment(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }
}
