using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Rebuild;

namespace Samverkan.Kommunovergripande.Register;

/// <summary>Orders that the register is built anew: whether one may, and that one did. The building is no transaction, but many.</summary>
[Needs("kommunovergripande.register.rebuild")]
internal sealed record RebuildRegister : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class RebuildRegisterHandler(KommunovergripandeContext store, HostedModules modules) : IRequestHandler<RebuildRegister, Outcome>
{
    public async Task<Outcome> Handle(RebuildRegister request, CancellationToken cancellationToken)
    {
        var here = modules.Select(m => m.Name).ToList();
        var elsewhere = await store.RegisterEntries.Select(e => e.Module).Distinct().Where(m => !here.Contains(m)).OrderBy(m => m).ToListAsync(cancellationToken);
        return elsewhere.Count == 0
            ? Outcome.Changed("Register", KommunovergripandeModule.ModuleName)
            : Outcome.Refused(
                UserErrorCode.NotAllowedInState,
                $"Registret har poster från {string.Join(", ", elsewhere)}, som inte körs i den här processen och skulle försvinna. Bygg upp registret i en process som kör alla moduler.");
    }
}

/// <summary>What became of a rebuilding of the register (utfall av återuppbyggnad).</summary>
/// <param name="Items">How many items the modules told of; null where it was refused (antal poster).</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RebuildRegisterPayload([property: Field] int? Items, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class RegisterMutations
{
    /// <summary>
    /// Makes the register say what the modules hosted here say now; meanwhile it can be read as before (bygg upp registret på nytt).
    /// </summary>
    [Field, Needs("kommunovergripande.register.rebuild")]
    public static async Task<RebuildRegisterPayload> KommunovergripandeRebuildRegister(
        [Service] Commands commands, [Service] Rebuilder rebuilder, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RebuildRegister(), context.ResponseName, cancellationToken);
        return outcome.IsRefused
            ? new(null, outcome.Errors)
            : new(await rebuilder.RebuildAsync<RegisterItem, RegisterEntry>(KommunovergripandeModule.ModuleName, cancellationToken), []);
    }
}
