using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Valfard.Visits;

/// <summary>More needs that were caught in a visit are recorded afterwards.</summary>
[Needs("valfard.need.catch")]
internal sealed record CatchNeeds(CatchNeedsInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class CatchNeedsValidator : AbstractValidator<CatchNeeds>
{
    public CatchNeedsValidator() => RuleFor(c => c.Input.Needs)
        .NeedList().Must(needs => needs is { Count: > 0 }).WithMessage("Ett behov behövs. Ange minst ett.");
}

internal sealed class CatchNeedsHandler(ValfardContext store, TimeProvider time) : IRequestHandler<CatchNeeds, Outcome>
{
    public async Task<Outcome> Handle(CatchNeeds command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var visit = await store.Visits.FirstOrDefaultAsync(v => v.Id == input.VisitId, cancellationToken);
        if (VisitSteps.CatchNeed.IsRefused(visit, input.Version, out var refusal, "visitId"))
        {
            return refusal;
        }
        store.Catch(visit, input.Needs, time.GetUtcNow());
        return Outcome.Changed(nameof(Visit), visit.Id);
    }
}

internal static class NeedLists
{
    /// <summary>Most needs that are recorded at once.</summary>
    public const int Most = 20;

    /// <summary>At most 20 needs, each a text.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<string>?> NeedList<T>(this IRuleBuilder<T, IReadOnlyList<string>?> needs) => needs
        .Must(n => n is null || n.Count <= Most).WithMessage((_, n) => $"{n!.Count} behov på en gång är för många. Ange högst {Most}.")
        .Must(n => n is null || n.All(text => !string.IsNullOrWhiteSpace(text) && text.Length <= CaughtNeed.MaxText))
        .WithMessage($"Ett behov är tomt eller för långt. Ange 1–{CaughtNeed.MaxText} tecken för vart och ett.");

    /// <summary>Adds what was caught in a visit, in the order that it was said.</summary>
    public static List<CaughtNeed> Catch(this ValfardContext store, Visit visit, IReadOnlyList<string> needs, DateTimeOffset at)
    {
        var caught = needs.Select((text, index) => new CaughtNeed(Guid.CreateVersion7(at), visit, text.Trim(), at.AddTicks(index))).ToList();
        foreach (var need in caught)
        {
            visit.Catch();
            store.CaughtNeeds.Add(need);
        }
        return caught;
    }

    /// <summary>Opens the needs again that led to an order, which comes to nothing.</summary>
    public static async Task ReopenNeedsAsync(this ValfardContext store, Guid studyOrderId, CancellationToken cancellationToken)
    {
        foreach (var need in await store.CaughtNeeds.Where(n => n.StudyOrderId == studyOrderId).ToListAsync(cancellationToken))
        {
            need.Reopen();
        }
    }
}
