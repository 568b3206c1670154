using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Priorities;

/// <summary>Says which body prepares the meetings by an agreement.</summary>
[Needs("kommunovergripande.agreement.planYear")]
internal sealed record SetPreparationGroup(SetPreparationGroupInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class SetPreparationGroupHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<SetPreparationGroup, Outcome>
{
    public Task<Outcome> Handle(SetPreparationGroup request, CancellationToken cancellationToken) => store.WithPlanningAsync(
        request.Input.AgreementId, request.Input.Version, PlanningAct.PlanYear, time.GetUtcNow(),
        agreement => SetAsync(agreement, request.Input.BodyId, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<UserError>> SetAsync(Agreement agreement, Guid? bodyId, CancellationToken cancellationToken)
    {
        if (bodyId is { } id)
        {
            var body = await store.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, cancellationToken);
            if (body is null)
            {
                return [new(UserErrorCode.NotFound, "Organet finns inte. Ange id för ett registrerat organ.", ["input", "bodyId"])];
            }
            if (body.Kind != OrganisationKind.Body)
            {
                return [new(UserErrorCode.Invalid, $"'{body.Name}' är inget organ och har inga platser att bemanna. Ange en organisation av typen BODY.", ["input", "bodyId"])];
            }
        }
        (await store.PrioritiesOfAsync(agreement.Id, cancellationToken)).PrepareBy(bodyId);
        return [];
    }
}
