using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements;

/// <summary>What became of a change around an agreement: its plans, priorities and drafts (utfall).</summary>
/// <param name="Agreement">The agreement as it is now, also where somebody else had changed it; null where it was refused for another reason.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record AgreementPlanPayload([property: Field] AgreementKey? Agreement, [property: Field] IReadOnlyList<UserError> Errors)
{
    /// <summary>What an outcome says.</summary>
    public static AgreementPlanPayload Of(Outcome outcome) => new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
}
