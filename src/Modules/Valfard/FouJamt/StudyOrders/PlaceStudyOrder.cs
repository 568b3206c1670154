using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;

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
    }
}

internal sealed class PlaceStudyOrderHandler(ValfardContext store, Principal principal, TimeProvider time) : IRequestHandler<PlaceStudyOrder, Outcome>
{
    public async Task<Outcome> Handle(PlaceStudyOrder command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var municipalities = await store.Municipalities.AsNoTracking().OrderBy(m => m.Code).ToListAsync(cancellationToken);
        if (!municipalities.Exists(m => m.Code == input.MunicipalityCode))
        {
            return Outcome.Refused(
                UserErrorCode.NotFound,
                $"Kommunkoden '{input.MunicipalityCode}' finns inte i länet. Giltiga koder: {string.Join(", ", municipalities.Select(m => $"{m.Code} {m.Name}"))}.",
                "input", "municipalityCode");
        }
        var now = time.GetUtcNow();
        var number = await store.Numbers.NextAsync(StudyOrder.Series, time.GetLocalNow().Year, cancellationToken);
        var text = new StudyOrderText(input.Title.Trim(), input.Need, input.Relief, input.Priority, input.Considerations);
        var order = StudyOrder.Place(Guid.CreateVersion7(now), number, input.MunicipalityCode, text, principal.Name, now);
        store.StudyOrders.Add(order);
        store.TellRegister(order);
        return Outcome.Changed(nameof(StudyOrder), order.Id);
    }
}
