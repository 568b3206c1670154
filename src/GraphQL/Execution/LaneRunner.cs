namespace Samverkan.GraphQL.Execution;

/// <summary>Something to do in a module's lane.</summary>
internal sealed record LaneJob(string Lane, Func<ValueTask> Run);

/// <summary>Runs jobs: those of one lane one after another, because they share a database connection; lanes side by side.</summary>
internal sealed class LaneRunner(ILanes? lanes, CancellationToken cancellationToken)
{
    private HashSet<string>? entered;

    /// <summary>Runs all jobs to their end.</summary>
    /// <param name="jobs">The jobs.</param>
    /// <param name="enter">Whether the lanes are entered first; not for the root fields of mutations, which read only after they have written.</param>
    public async ValueTask RunAsync(List<LaneJob> jobs, bool enter)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (jobs.Count == 0)
        {
            return;
        }
        if (jobs.TrueForAll(j => j.Lane == jobs[0].Lane))
        {
            await EnterAsync(jobs[0].Lane, enter);
            await RunLaneAsync(jobs);
            return;
        }
        var byLane = jobs.GroupBy(j => j.Lane).ToList();
        foreach (var lane in byLane)
        {
            await EnterAsync(lane.Key, enter);
        }
        await Task.WhenAll(byLane.Select(RunLaneAsync));
    }

    /// <summary>Leaves all lanes.</summary>
    public async ValueTask LeaveAsync()
    {
        if (entered is { Count: > 0 } && lanes is not null)
        {
            entered.Clear();
            await lanes.LeaveAllAsync();
        }
    }

    private ValueTask EnterAsync(string lane, bool enter) => enter && lane.Length > 0 && lanes is not null && (entered ??= []).Add(lane)
        ? lanes.EnterAsync(lane, cancellationToken)
        : ValueTask.CompletedTask;

    private static async Task RunLaneAsync(IEnumerable<LaneJob> jobs)
    {
        foreach (var job in jobs)
        {
            await job.Run();
        }
    }
}
