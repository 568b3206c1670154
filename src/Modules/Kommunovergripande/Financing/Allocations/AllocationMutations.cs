using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.Allocations;

/// <summary>A year's money to divide (fördelning).</summary>
/// <param name="AgreementId">Id of the agreement whose money it is (överenskommelse).</param>
/// <param name="Year">The year: it has a budget (år).</param>
/// <param name="PopulationYear">The year whose population figures are used; every municipality that is a party has one (folkmängdens år).</param>
/// <param name="Version">The version of the year's division that this was decided on; null where it is not divided yet (version).</param>
[InputType]
internal sealed record AllocateBudgetInput(Guid AgreementId, int Year, int PopulationYear, int? Version = null);

/// <summary>What became of a division (utfall av fördelning).</summary>
/// <param name="Allocation">The division as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record AllocationPayload([property: Field] AllocationKey? Allocation, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class AllocationMutations
{
    /// <summary>
    /// Divides a year's budget between the municipalities that are parties of the agreement, by population, to whole kronor (fördela) [001]. It replaces what
    /// was computed before, also in the instalments; refused once some of the year is invoiced.
    /// </summary>
    /// <param name="input">Which year, by which figures.</param>
    [Field, Needs("kommunovergripande.allocation.compute")]
    public static async Task<AllocationPayload> KommunovergripandeAllocateBudget(
        AllocateBudgetInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new AllocateBudget(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }
}
