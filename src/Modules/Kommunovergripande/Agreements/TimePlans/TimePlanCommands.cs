using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.Kommunovergripande.Times;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.TimePlans;

/// <summary>Says the whole plan of how a new version of an agreement comes about.</summary>
[Needs("kommunovergripande.agreement.plan")]
internal sealed record SetTimePlan(SetTimePlanInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class SetTimePlanValidator : AbstractValidator<SetTimePlan>
{
    public SetTimePlanValidator()
    {
        RuleFor(c => c.Input.Steps).Must(all => all.Count <= RevisionStep.MaxSteps)
            .WithMessage((_, all) => $"{all.Count} steg är för många. Ange högst {RevisionStep.MaxSteps}.");
        RuleFor(c => c.Input.Steps).Must(all => all.Select(s => s.Number).Distinct().Count() == all.Count)
            .WithMessage("Två steg har samma nummer. Numrera dem 1, 2, 3 …");
        RuleForEach(c => c.Input.Steps).ChildRules(step =>
        {
            step.RuleFor(s => s.Number).InclusiveBetween(1, 999).WithMessage("{PropertyValue} är inget nummer på ett steg. Ange 1–999.");
            step.RuleFor(s => s.Text).Needed("En beskrivning av steget", RevisionStep.MaxText);
            step.RuleFor(s => s.Responsible).Limited(RevisionStep.MaxOffice).OnOneLine();
            step.RuleFor(s => s.When).SetValidator(new StatedTimeValidator());
        });
    }
}

internal sealed class SetTimePlanHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<SetTimePlan, Outcome>
{
    public Task<Outcome> Handle(SetTimePlan request, CancellationToken cancellationToken) => store.WithPlanningAsync(
        request.Input.AgreementId, request.Input.Version, PlanningAct.PlanRevision, time.GetUtcNow(),
        agreement => SetAsync(agreement, [.. request.Input.Steps.Select(s => s.ToText())], cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<UserError>> SetAsync(Agreement agreement, IReadOnlyList<RevisionStepText> texts, CancellationToken cancellationToken)
    {
        var errors = await UnknownBodiesAsync(texts, cancellationToken);
        var steps = await store.RevisionSteps.Where(s => s.AgreementId == agreement.Id).ToDictionaryAsync(s => s.Number, cancellationToken);
        var left = steps.Values.Where(s => texts.All(t => t.Number != s.Number)).ToList();
        errors.AddRange(left.Where(s => s.DoneOn is not null).OrderBy(s => s.Number).Select(s => new UserError(
            UserErrorCode.NotAllowedInState, $"Steg {s.Number} är klart {s.DoneOn:yyyy-MM-dd} och finns inte i den nya planen. Behåll det, eller ta bort klarmarkeringen först.", ["input", "steps"])));
        if (errors.Count > 0)
        {
            return errors;
        }
        store.RevisionSteps.RemoveRange(left);
        foreach (var text in texts)
        {
            if (steps.TryGetValue(text.Number, out var step))
            {
                step.Say(text);
            }
            else
            {
                store.RevisionSteps.Add(new(Guid.CreateVersion7(time.GetUtcNow()), agreement.Id, text));
            }
        }
        return [];
    }

    private async Task<List<UserError>> UnknownBodiesAsync(IReadOnlyList<RevisionStepText> texts, CancellationToken cancellationToken)
    {
        var named = texts.Select(t => t.BodyId).OfType<Guid>().Distinct().ToList();
        var known = await store.Organisations.Where(o => named.Contains(o.Id)).Select(o => o.Id).ToListAsync(cancellationToken);
        return [.. texts.Index().Where(t => t.Item.BodyId is { } id && !known.Contains(id)).Select(t => new UserError(
            UserErrorCode.NotFound, "Organet finns inte. Ange id för en registrerad organisation, eller utelämna det.", ["input", "steps", $"{t.Index}", "bodyId"]))];
    }
}

/// <summary>A step of a plan is done, or is not after all.</summary>
[Needs("kommunovergripande.agreement.plan")]
internal sealed record MarkRevisionStep(MarkRevisionStepInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class MarkRevisionStepHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<MarkRevisionStep, Outcome>
{
    public Task<Outcome> Handle(MarkRevisionStep request, CancellationToken cancellationToken) => store.WithPlanningAsync(
        request.Input.AgreementId, request.Input.Version, PlanningAct.PlanRevision, time.GetUtcNow(),
        agreement => MarkAsync(agreement, request.Input, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<UserError>> MarkAsync(Agreement agreement, MarkRevisionStepInput input, CancellationToken cancellationToken)
    {
        var step = await store.RevisionSteps.FirstOrDefaultAsync(s => s.AgreementId == agreement.Id && s.Number == input.Number, cancellationToken);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        UserError? error = (step, input.DoneOn) switch
        {
            (null, _) => new(UserErrorCode.NotFound, $"Tidplanen har inget steg {input.Number}. Ange numret på ett steg i planen.", ["input", "number"]),
            (_, { } day) when day > today => new(UserErrorCode.Invalid, $"{day:yyyy-MM-dd} har inte varit än. Ange en dag till och med i dag, {today:yyyy-MM-dd}.", ["input", "doneOn"]),
            ({ DoneOn: { } done }, not null) => new(UserErrorCode.NotAllowedInState, $"Steget är redan klart, {done:yyyy-MM-dd}. Ta bort klarmarkeringen först om dagen är fel.", ["input", "number"]),
            ({ DoneOn: null }, null) => new(UserErrorCode.NotAllowedInState, "Steget är inte klart. Ange dagen då det blev det i doneOn.", ["input", "number"]),
            _ => null,
        };
        if (error is not null)
        {
            return [error];
        }
        step!.Mark(input.DoneOn);
        return [];
    }
}
