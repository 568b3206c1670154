using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Valfard.FouJamt.Goals;

/// <summary>FoU Jämt gets a goal.</summary>
[Needs("valfard.goal.add")]
internal sealed record AddFouJamtGoal(AddFouJamtGoalInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class AddFouJamtGoalValidator : AbstractValidator<AddFouJamtGoal>
{
    public AddFouJamtGoalValidator() => RuleFor(c => c.Input).SetValidator(new FouJamtGoalInputValidator());
}

internal sealed class AddFouJamtGoalHandler(ValfardContext store, TimeProvider time) : IRequestHandler<AddFouJamtGoal, Outcome>
{
    public Task<Outcome> Handle(AddFouJamtGoal command, CancellationToken cancellationToken)
    {
        var (input, now) = (command.Input, time.GetUtcNow());
        var goal = new FouJamtGoal(Guid.CreateVersion7(now), input.Text.Trim(), input.FromYear, input.ToYear, now);
        store.FouJamtGoals.Add(goal);
        return Task.FromResult(Outcome.Changed(nameof(FouJamtGoal), goal.Id));
    }
}

/// <summary>A goal says something else, or spans other years.</summary>
[Needs("valfard.goal.change")]
internal sealed record ChangeFouJamtGoal(ChangeFouJamtGoalInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class ChangeFouJamtGoalValidator : AbstractValidator<ChangeFouJamtGoal>
{
    public ChangeFouJamtGoalValidator() => RuleFor(c => c.Input).SetValidator(new FouJamtGoalInputValidator());
}

internal sealed class ChangeFouJamtGoalHandler(ValfardContext store, TimeProvider time) : IRequestHandler<ChangeFouJamtGoal, Outcome>
{
    public async Task<Outcome> Handle(ChangeFouJamtGoal command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var goal = await store.FouJamtGoals.FirstOrDefaultAsync(g => g.Id == input.Id, cancellationToken);
        if (FouJamtGoalSteps.Change.IsRefused(goal, input.Version, out var refusal))
        {
            return refusal;
        }
        goal.Change(input.Text.Trim(), input.FromYear, input.ToYear, time.GetUtcNow());
        return Outcome.Changed(nameof(FouJamtGoal), goal.Id);
    }
}

/// <summary>A goal is given up before its years are over.</summary>
[Needs("valfard.goal.drop")]
internal sealed record DropFouJamtGoal(DropFouJamtGoalInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;

    /// <inheritdoc/>
    public string Reason => Input.Reason;
}

internal sealed class DropFouJamtGoalValidator : AbstractValidator<DropFouJamtGoal>
{
    public DropFouJamtGoalValidator() => RuleFor(c => c.Input.Reason).Needed("Ett skäl", FouJamtGoal.MaxReason);
}

internal sealed class DropFouJamtGoalHandler(ValfardContext store, TimeProvider time) : IRequestHandler<DropFouJamtGoal, Outcome>
{
    public async Task<Outcome> Handle(DropFouJamtGoal command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var goal = await store.FouJamtGoals.FirstOrDefaultAsync(g => g.Id == input.Id, cancellationToken);
        if (FouJamtGoalSteps.Drop.IsRefused(goal, input.Version, out var refusal))
        {
            return refusal;
        }
        goal.Drop(input.Reason.Trim(), time.GetUtcNow());
        return Outcome.Changed(nameof(FouJamtGoal), goal.Id);
    }
}

/// <summary>What is asked of a goal, whether it is new or changed.</summary>
internal sealed class FouJamtGoalInputValidator : AbstractValidator<IFouJamtGoalInput>
{
    public FouJamtGoalInputValidator()
    {
        RuleFor(g => g.Text).Needed("Ett mål", FouJamtGoal.MaxText);
        RuleFor(g => g.FromYear).GoalYear();
        RuleFor(g => g.ToYear).GoalYear();
        RuleFor(g => g.ToYear).Must((goal, to) => GoalRules.IsLongTerm(goal.FromYear, to)).WithMessage((goal, to) => GoalRules.TooShort(goal.FromYear, to));
    }
}

internal static class GoalRules
{
    /// <summary>A year that a goal can have.</summary>
    public static IRuleBuilderOptions<T, int> GoalYear<T>(this IRuleBuilder<T, int> year) => year
        .InclusiveBetween(FouJamtGoal.EarliestYear, FouJamtGoal.LatestYear)
        .WithMessage($"Året {{PropertyValue}} går inte. Ange ett år {FouJamtGoal.EarliestYear}–{FouJamtGoal.LatestYear}.");

    /// <summary>Whether so many years make a goal long-term; both years count.</summary>
    public static bool IsLongTerm(int from, int to) => to - from + 1 >= FouJamtGoal.FewestYears;

    /// <summary>That they do not, and which would.</summary>
    public static string TooShort(int from, int to) =>
        $"{from}–{to} är för kort för ett långsiktigt mål. Ange minst {FouJamtGoal.FewestYears} år: till och med {from + FouJamtGoal.FewestYears - 1} eller senare.";
}
