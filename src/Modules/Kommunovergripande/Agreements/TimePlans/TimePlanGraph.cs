using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;

namespace Samverkan.Kommunovergripande.Agreements.TimePlans;

[ExtendObjectType(typeof(Agreement))]
internal static class AgreementTimePlan
{
    /// <summary>The plan of how this version comes about, step by step, at most 50; empty where none is known (tidplan) [001].</summary>
    [Field, Needs("kommunovergripande.agreement.readWork")]
    public static async Task<ILookup<Guid, RevisionStep>> TimePlan(
        [Parent(nameof(Agreement.Id))] IReadOnlyList<Guid> ids, [Service] KommunovergripandeContext store, CancellationToken cancellationToken)
    {
        var steps = await store.RevisionSteps.Where(s => ids.Contains(s.AgreementId))
            .OrderBy(s => s.AgreementId).ThenBy(s => s.Number).ToListAsync(cancellationToken);
        return steps.ToLookup(s => s.AgreementId);
    }
}

[ExtendObjectType(typeof(RevisionStep))]
internal static class RevisionStepGraph
{
    /// <summary>Where it stands on a day (läge).</summary>
    /// <param name="terms">What decides it.</param>
    /// <param name="on">The day; today where it is left out (per datum).</param>
    [Field(Requires = [nameof(RevisionStep.When), nameof(RevisionStep.DoneOn)]), Needs("kommunovergripande.agreement.readWork")]
    public static IReadOnlyDictionary<RevisionStepTerm, RevisionStepState> State(
        [Parent(nameof(RevisionStep.Term))] IReadOnlyList<RevisionStepTerm> terms, DateOnly? on, [Service] TimeProvider time)
    {
        var day = on ?? DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        return terms.ToDictionary(t => t, t => t.On(day));
    }
}
