using FluentValidation;
using MediatR;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.Municipalities;

namespace Samverkan.Valfard.Visits;

/// <summary>A visit to a municipality is planned.</summary>
[Needs("valfard.visit.plan")]
internal sealed record PlanVisit(PlanVisitInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class PlanVisitValidator : AbstractValidator<PlanVisit>
{
    public PlanVisitValidator()
    {
        RuleFor(c => c.Input.Visitors)
            .Must(v => v.Count > 0).WithMessage("En besökare behövs. Ange minst en av FOU_JAMT, SOC_SAM och SVOM.")
            .Must(v => v.Distinct().Count() == v.Count).WithMessage("En besökare står flera gånger. Ange den en gång.");
        RuleFor(c => c.Input.Place).Heading("En plats", Visit.MaxPlace);
        RuleFor(c => c.Input.Purpose).Limited("Syftet", Visit.MaxPurpose);
    }
}

internal sealed class PlanVisitHandler(ValfardContext store, TimeProvider time) : IRequestHandler<PlanVisit, Outcome>
{
    public async Task<Outcome> Handle(PlanVisit command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        if (await store.UnknownMunicipalityAsync(input.MunicipalityCode, cancellationToken) is { } unknown)
        {
            return unknown;
        }
        var visit = new Visit(
            Guid.CreateVersion7(time.GetUtcNow()), input.MunicipalityCode, input.Visitors, input.On, input.Place.Trim(), input.Purpose.OrNull());
        store.Visits.Add(visit);
        return Outcome.Changed(nameof(Visit), visit.Id);
    }
}
