using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;
using Samverkan.Valfard.Assignments;
using Samverkan.Valfard.Municipalities;
using Samverkan.Valfard.Visits;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>A municipality asks FoU Jämt to do something.</summary>
[Needs("valfard.studyOrder.place")]
internal sealed record PlaceStudyOrder(PlaceStudyOrderInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class PlaceStudyOrderValidator : AbstractValidator<PlaceStudyOrder>
{
    public PlaceStudyOrderValidator()
    {
        RuleFor(c => c.Input.Title).Heading("En rubrik", StudyOrderText.MaxTitle);
        RuleFor(c => c.Input.Need).Needed("Ett behov", StudyOrderText.MaxNeed);
        RuleFor(c => c.Input.Relief).Needed("Avlastningen", StudyOrderText.MaxRelief);
        RuleFor(c => c.Input.Considerations).Limited("Hänsynstagandet", StudyOrderText.MaxConsiderations);
        RuleFor(c => c.Input.Secrecy!).SetValidator(new SecrecyValidator()).When(c => c.Input.Secrecy is not null);
    }
}

internal sealed class PlaceStudyOrderHandler(ValfardContext store, Principal principal, OnBehalf onBehalf, TimeProvider time) : IRequestHandler<PlaceStudyOrder, Outcome>
{
    public async Task<Outcome> Handle(PlaceStudyOrder command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        onBehalf.Of(input.MunicipalityCode, "input", "municipalityCode");
        if (await store.UnknownMunicipalityAsync(input.MunicipalityCode, cancellationToken) is { } noMunicipality)
        {
            return noMunicipality;
        }
        // what is usual is not asked about: also a store that no assignment was told of takes orders
        if (input.AssignmentCode is { } code && await store.UnknownAssignmentAsync(code, cancellationToken) is { } noAssignment)
        {
            return noAssignment;
        }
        var need = input.CaughtNeedId is { } needId ? await store.CaughtNeeds.FirstOrDefaultAsync(n => n.Id == needId, cancellationToken) : null;
        if (input.CaughtNeedId is not null && NeedFault(need, input.MunicipalityCode) is { } fault)
        {
            return fault;
        }
        var now = time.GetUtcNow();
        var number = await store.Numbers.NextAsync(StudyOrder.Series, time.GetLocalNow().Year, cancellationToken);
        var text = new StudyOrderText(input.Title.Trim(), input.Need, input.Relief, input.Priority, input.Considerations);
        var order = StudyOrder.Place(Guid.CreateVersion7(now), number, input.MunicipalityCode, text, input.AssignmentCode ?? StudyOrder.UsualAssignment, principal.Name, now);
        if (input.Secrecy is { } ground)
        {
            order.BeSecret(ground.Value, now);
        }
        need?.LeadTo(order.Id);
        store.StudyOrders.Add(order);
        store.TellRegister(order);
        return Outcome.Changed(nameof(StudyOrder), order.Id);
    }

    private static Outcome? NeedFault(CaughtNeed? need, string municipalityCode) =>
        CaughtNeedSteps.Order.IsRefused(need, seen: null, out var refusal, "caughtNeedId") ? refusal
        : need.MunicipalityCode == municipalityCode ? null
        : Outcome.Refused(
            UserErrorCode.Invalid, $"Behovet fångades i en annan kommun ({need.MunicipalityCode}). Ange ett behov av den kommun som beställer, eller den kommunens kod.", "input", "caughtNeedId");
}
