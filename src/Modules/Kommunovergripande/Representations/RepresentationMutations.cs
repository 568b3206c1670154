using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Representations;

/// <summary>A seat that a person takes (ny representation).</summary>
/// <param name="PersonId">Id of who represents (person).</param>
/// <param name="RepresentedId">Id of the organisation that is represented; a municipality is one (företräder).</param>
/// <param name="BodyId">Id of the body that the seat is in: an organisation of kind BODY (organ).</param>
/// <param name="From">First day (från och med).</param>
/// <param name="To">Last day, where it is known (till och med).</param>
/// <param name="Role">What the seat is (roll).</param>
[InputType]
internal sealed record BeginRepresentationInput(
    Guid PersonId, Guid RepresentedId, Guid BodyId, DateOnly From, DateOnly? To = null, RepresentationRole Role = RepresentationRole.Ordinary);

/// <summary>What became of it (utfall av ny representation).</summary>
/// <param name="Representation">The seat as taken; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record BeginRepresentationPayload([property: Field] RepresentationKey? Representation, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>A seat that is left (avslutad representation).</summary>
/// <param name="Id">The seat.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="To">Last day; not before the first, and not after the last that is known already (till och med).</param>
[InputType]
internal sealed record EndRepresentationInput(Guid Id, int Version, DateOnly To);

/// <summary>What became of it (utfall av avslutad representation).</summary>
/// <param name="Representation">The seat as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record EndRepresentationPayload([property: Field] RepresentationKey? Representation, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class RepresentationMutations
{
    /// <summary>A person takes a seat in a body for an organisation (påbörja representation).</summary>
    /// <param name="input">Who, for whom, where and when.</param>
    [Field, Needs("kommunovergripande.representation.begin")]
    public static async Task<BeginRepresentationPayload> KommunovergripandeBeginRepresentation(
        BeginRepresentationInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new BeginRepresentation(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>A person leaves a seat, or is to leave it earlier than was known (avsluta representation).</summary>
    /// <param name="input">Which, and the last day.</param>
    [Field, Needs("kommunovergripande.representation.end")]
    public static async Task<EndRepresentationPayload> KommunovergripandeEndRepresentation(
        EndRepresentationInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new EndRepresentation(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    private static RepresentationKey? KeyOf(Outcome outcome) => outcome.Id is { } id ? new(id) : null;
}
