using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Agreements;

/// <summary>What all commands on an existing agreement do alike.</summary>
internal static class AgreementCommands
{
    /// <summary>Finds the agreement, refuses where there is none, where it is stale and where its state does not allow it, and then does the work.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The agreement.</param>
    /// <param name="version">The version that the command was decided on.</param>
    /// <param name="act">What is to be done.</param>
    /// <param name="work">Does it, or says why not.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome> WithAgreementAsync(
        this KommunovergripandeContext store, Guid id, int version, AgreementAct act, Func<Agreement, Task<IReadOnlyList<UserError>>> work,
        CancellationToken cancellationToken)
    {
        var agreement = await store.Agreements
            .Include(a => a.Parties.OrderBy(p => p.Position)).Include(a => a.Decisions).Include(a => a.Extensions).AsSplitQuery()
            .FirstOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (agreement is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Överenskommelsen finns inte. Ange id för en överenskommelse som finns i listan.", "input", "id");
        }
        if (agreement.IsStale(version))
        {
            return Outcome.Conflict(nameof(Agreement), agreement.Id);
        }
        if (!agreement.Allows(act))
        {
            return Outcome.Refused(UserErrorCode.NotAllowedInState, AgreementRules.Refusal(agreement, act), "input", "id");
        }
        var errors = await work(agreement);
        return errors.Count > 0 ? Outcome.Refused(errors) : Outcome.Changed(nameof(Agreement), agreement.Id);
    }
}
