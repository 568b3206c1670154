using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Register;

/// <summary>What became of a rebuilding of the register (utfall av återuppbyggnad).</summary>
/// <param name="Errors">Why it was refused; empty where it was done (fel).</param>
[ObjectType]
internal sealed record RebuildRegisterPayload([property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class RegisterMutations
{
    /// <summary>
    /// Makes the register say what the modules hosted here say now; it can be read as before meanwhile (bygg upp registret på nytt).
    /// </summary>
    [Field, Needs("kommunovergripande.register.rebuild")]
    public static async Task<RebuildRegisterPayload> KommunovergripandeRebuildRegister(
        [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RebuildRegister(), context.ResponseName, cancellationToken);
        return new(outcome.Errors);
    }
}
