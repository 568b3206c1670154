using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;
using Samverkan.Valfard.Assignments;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>A municipality says something else in an order that waits to be assessed.</summary>
[Needs("valfard.studyOrder.change")]
internal sealed record ChangeStudyOrder(ChangeStudyOrderInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class ChangeStudyOrderValidator : AbstractValidator<ChangeStudyOrder>
{
    public ChangeStudyOrderValidator()
    {
        RuleFor(c => c.Input.Title.Value).Heading("En rubrik", StudyOrderText.MaxTitle).When(c => c.Input.Title.Given).OverridePropertyName("Input.Title");
        RuleFor(c => c.Input.Need.Value).Needed("Ett behov", StudyOrderText.MaxNeed).When(c => c.Input.Need.Given).OverridePropertyName("Input.Need");
        RuleFor(c => c.Input.Relief.Value).Needed("Avlastningen", StudyOrderText.MaxRelief).When(c => c.Input.Relief.Given).OverridePropertyName("Input.Relief");
        RuleFor(c => c.Input.Considerations.Value).Limited("Hänsynstagandet", StudyOrderText.MaxConsiderations).OverridePropertyName("Input.Considerations");
        RuleFor(c => c.Input.Priority.Value).NotNull().When(c => c.Input.Priority.Given)
            .WithMessage("En prioritet behövs. Ange LOW, NORMAL eller HIGH, eller utelämna fältet.").OverridePropertyName("Input.Priority");
        RuleFor(c => c.Input.AssignmentCode.Value).NotNull().When(c => c.Input.AssignmentCode.Given)
            .WithMessage("Ett uppdrag behövs. Ange uppdragets kod, eller utelämna fältet.").OverridePropertyName("Input.AssignmentCode");
    }
}

internal sealed class ChangeStudyOrderHandler(ValfardContext store, OnBehalf onBehalf, TimeProvider time) : IRequestHandler<ChangeStudyOrder, Outcome>
{
    public async Task<Outcome> Handle(ChangeStudyOrder command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var order = await store.StudyOrders.FirstOrDefaultAsync(o => o.Id == input.Id, cancellationToken);
        if (StudyOrderSteps.Change.IsRefused(order, input.Version, out var refusal))
        {
            return refusal;
        }
        onBehalf.Of(order.MunicipalityCode, "input", "id");
        var assignment = input.AssignmentCode.Given ? input.AssignmentCode.Value! : order.AssignmentCode;
        if (assignment != order.AssignmentCode && await store.UnknownAssignmentAsync(assignment, cancellationToken) is { } unknown)
        {
            return unknown;
        }
        order.Change(input.AppliedTo(order.Text), assignment, time.GetUtcNow());
        store.TellRegister(order);
        return Outcome.Changed(nameof(StudyOrder), order.Id);
    }
}
