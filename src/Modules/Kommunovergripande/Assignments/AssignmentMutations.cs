using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Assignments;

/// <summary>An assignment to register (nytt uppdrag).</summary>
/// <param name="Code">2–40 capital letters A–Z, digits and hyphens, beginning with a letter; no other may have it, and it is never changed (kod).</param>
/// <param name="Name">The short name it goes by, at most 200 characters on one line (namn).</param>
/// <param name="OwnerModule">The module in which it is carried out (modul).</param>
/// <param name="Source">Where it is stated, at most 200 characters (källa).</param>
[InputType]
internal sealed record RegisterAssignmentInput(string Code, string Name, OwnerModule OwnerModule, string? Source = null);

/// <summary>A change of an assignment; what is left out stays as it is (ändrat uppdrag).</summary>
/// <param name="Code">The assignment (kod).</param>
/// <param name="Version">The version that the change was decided on (version).</param>
/// <param name="Name">The short name it goes by, at most 200 characters on one line (namn).</param>
/// <param name="OwnerModule">The module in which it is carried out (modul).</param>
/// <param name="Source">Where it is stated, at most 200 characters; null takes the statement away (källa).</param>
[InputType]
internal sealed record ChangeAssignmentInput(
    string Code, int Version, Optional<string?> Name, Optional<OwnerModule?> OwnerModule, Optional<string?> Source);

/// <summary>What became of a registration (utfall av registrering).</summary>
/// <param name="Assignment">The assignment as registered; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RegisterAssignmentPayload([property: Field] AssignmentKey? Assignment, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a change (utfall av ändring).</summary>
/// <param name="Assignment">The assignment as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record ChangeAssignmentPayload([property: Field] AssignmentKey? Assignment, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class AssignmentMutations
{
    /// <summary>Adds an assignment to the county's register, so that agreements can name it (registrera uppdrag).</summary>
    /// <param name="input">The assignment.</param>
    [Field, Needs("kommunovergripande.assignment.register")]
    public static async Task<RegisterAssignmentPayload> KommunovergripandeRegisterAssignment(
        RegisterAssignmentInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RegisterAssignment(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>Says something else of an assignment, whatever agreements call it (ändra uppdrag).</summary>
    /// <param name="input">The change.</param>
    [Field, Needs("kommunovergripande.assignment.change")]
    public static async Task<ChangeAssignmentPayload> KommunovergripandeChangeAssignment(
        ChangeAssignmentInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new ChangeAssignment(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    private static AssignmentKey? KeyOf(Outcome outcome) => outcome.ObjectId is { } code ? new(code) : null;
}
