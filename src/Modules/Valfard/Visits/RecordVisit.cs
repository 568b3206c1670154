using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Valfard.Visits;

/// <summary>A visit was made.</summary>
[Needs("valfard.visit.record")]
internal sealed record RecordVisit(RecordVisitInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class RecordVisitValidator : AbstractValidator<RecordVisit>
{
    public RecordVisitValidator()
    {
        RuleFor(c => c.Input.Notes).Limited("Iakttagelserna", Visit.MaxNotes);
        RuleFor(c => c.Input.Needs).NeedList();
    }
}

internal sealed class RecordVisitHandler(ValfardContext store, TimeProvider time) : IRequestHandler<RecordVisit, Outcome>
{
    public async Task<Outcome> Handle(RecordVisit command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var visit = await store.Visits.FirstOrDefaultAsync(v => v.Id == input.Id, cancellationToken);
        if (VisitSteps.Record.IsRefused(visit, input.Version, out var refusal))
        {
            return refusal;
        }
        if (visit.On > time.Today())
        {
            return Outcome.Refused(UserErrorCode.NotAllowedInState, $"{visit.Named} är inte gjort ännu. Registrera det tidigast den dagen, eller ställ in det.", "input", "id");
        }
        visit.Record(input.Notes.OrNull());
        store.Catch(visit, input.Needs ?? [], time.GetUtcNow());
        return Outcome.Changed(nameof(Visit), visit.Id);
    }
}
