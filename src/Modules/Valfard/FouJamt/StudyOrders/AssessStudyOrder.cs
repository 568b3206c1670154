using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>FoU Jämt says what it thinks of an order, for FoU-rådet to decide on.</summary>
[Needs("valfard.studyOrder.assess")]
internal sealed record AssessStudyOrder(AssessStudyOrderInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class AssessStudyOrderValidator : AbstractValidator<AssessStudyOrder>
{
    public AssessStudyOrderValidator() => RuleFor(c => c.Input.Text).Needed("En bedömning", StudyOrderAssessment.MaxText);
}

internal sealed class AssessStudyOrderHandler(ValfardContext store, Principal principal, TimeProvider time) : IRequestHandler<AssessStudyOrder, Outcome>
{
    public async Task<Outcome> Handle(AssessStudyOrder command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var order = await store.StudyOrders.FirstOrDefaultAsync(o => o.Id == input.Id, cancellationToken);
        if (StudyOrderSteps.Assess.IsRefused(order, input.Version, out var refusal))
        {
            return refusal;
        }
        order.Assess(new(input.Text, principal.Name, time.GetUtcNow()));
        store.TellRegister(order);
        return Outcome.Changed(nameof(StudyOrder), order.Id);
    }
}
