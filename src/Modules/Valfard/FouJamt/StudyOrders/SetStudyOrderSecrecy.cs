using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Events;
using Samverkan.SharedKernel.Rights;
using Samverkan.Valfard.FouJamt.Results;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>An order becomes secret, is so on another ground, or is so no more.</summary>
[Needs("valfard.studyOrder.setSecrecy")]
internal sealed record SetStudyOrderSecrecy(SetStudyOrderSecrecyInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;

    /// <inheritdoc/>
    public string Reason => Input.Reason;
}

internal sealed class SetStudyOrderSecrecyValidator : AbstractValidator<SetStudyOrderSecrecy>
{
    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReason = 500;

    public SetStudyOrderSecrecyValidator()
    {
        RuleFor(c => c.Input.Reason).Needed("Ett skäl", MaxReason);
        RuleFor(c => c.Input.Secrecy!).SetValidator(new SecrecyValidator()).When(c => c.Input.Secrecy is not null);
    }
}

internal sealed class SetStudyOrderSecrecyHandler(ValfardContext store, OnBehalf onBehalf, UrgentEvents urgent, TimeProvider time)
    : IRequestHandler<SetStudyOrderSecrecy, Outcome>
{
    public async Task<Outcome> Handle(SetStudyOrderSecrecy command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var order = await store.StudyOrders.FirstOrDefaultAsync(o => o.Id == input.Id, cancellationToken);
        if (StudyOrderSteps.SetSecrecy.IsRefused(order, input.Version, out var refusal))
        {
            return refusal;
        }
        onBehalf.Of(order.MunicipalityCode, "input", "id");
        var secrecy = input.Secrecy?.Value;
        if (secrecy == order.Secrecy)
        {
            return Outcome.Refused(
                UserErrorCode.NotAllowedInState,
                order.IsSecret ? $"{order.Named} är redan hemlig på den grunden. Ange en annan, eller null för att häva sekretessen." : $"{order.Named} är inte hemlig. Ange en sekretessgrund.",
                "input", "secrecy");
        }
        var wasOpen = !order.IsSecret;
        order.BeSecret(secrecy, time.GetUtcNow());
        store.TellRegister(order);
        var results = await store.StudyResults.Where(r => r.StudyOrderId == order.Id).ToListAsync(cancellationToken);
        foreach (var result in results)
        {
            result.BeSecret(order.IsSecret);
            store.TellRegister(result);
        }
        if (wasOpen)
        {
            // what others list of it is gone before it is secret, and not a while after
            urgent.Add(new RegisterItemRemoved(order.Id, order.Version), order.Id);
            results.ForEach(r => urgent.Add(new RegisterItemRemoved(r.Id, r.Version), r.Id));
        }
        return Outcome.Changed(nameof(StudyOrder), order.Id);
    }
}
