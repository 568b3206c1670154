using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.Goals;

/// <summary>It is said which goal an order serves, or that it serves none.</summary>
[Needs("valfard.studyOrder.setGoal")]
internal sealed record SetStudyOrderGoal(SetStudyOrderGoalInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class SetStudyOrderGoalHandler(ValfardContext store, TimeProvider time) : IRequestHandler<SetStudyOrderGoal, Outcome>
{
    public async Task<Outcome> Handle(SetStudyOrderGoal command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var order = await store.StudyOrders.FirstOrDefaultAsync(o => o.Id == input.Id, cancellationToken);
        if (StudyOrderSteps.SetGoal.IsRefused(order, input.Version, out var refusal))
        {
            return refusal;
        }
        if (input.GoalId is { } goalId)
        {
            var goal = await store.FouJamtGoals.FirstOrDefaultAsync(g => g.Id == goalId, cancellationToken);
            if (FouJamtGoalSteps.Serve.IsRefused(goal, seen: null, out var refusedGoal, "goalId"))
            {
                return refusedGoal;
            }
            if (goal.ToYear < time.Today().Year)
            {
                return Outcome.Refused(UserErrorCode.Invalid, $"{goal.Named} gällde till och med {goal.ToYear}. Ange ett mål som gäller i år eller senare.", "input", "goalId");
            }
        }
        order.Serve(input.GoalId, time.GetUtcNow());
        store.TellRegister(order);
        return Outcome.Changed(nameof(StudyOrder), order.Id);
    }
}
