using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>FoU-rådet accepts an order.</summary>
[Needs("valfard.studyOrder.accept")]
internal sealed record AcceptStudyOrder(AcceptStudyOrderInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class AcceptStudyOrderValidator : AbstractValidator<AcceptStudyOrder>
{
    public AcceptStudyOrderValidator()
    {
        RuleFor(c => c.Input.Body).Needed("Ett beslutande organ", StudyOrderDecision.MaxBody);
        RuleFor(c => c.Input.Rank).Must(rank => rank is null or >= 1)
            .WithMessage((_, rank) => $"Rangen {rank} är för låg. Ange 1 för den främsta beställningen, 2 för nästa, eller utelämna fältet.");
    }
}

internal sealed class AcceptStudyOrderHandler(ValfardContext store, TimeProvider time) : IRequestHandler<AcceptStudyOrder, Outcome>
{
    public async Task<Outcome> Handle(AcceptStudyOrder command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var order = await store.StudyOrders.FirstOrDefaultAsync(o => o.Id == input.Id, cancellationToken);
        if (StudyOrderStep.Accept.IsRefused(order, input.Version, out var refusal))
        {
            return refusal;
        }
        if (StudyOrderDecisionDay.Refusal(order, input.DecidedOn, time) is { } wrongDay)
        {
            return wrongDay;
        }
        order.Decide(new(IsAccepted: true, input.Body.Trim(), input.DecidedOn, input.Rank, Reason: null), time.GetUtcNow());
        store.TellRegister(order);
        return Outcome.Changed(nameof(StudyOrder), order.Id);
    }
}
