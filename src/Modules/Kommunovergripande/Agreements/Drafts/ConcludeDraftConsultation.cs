using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Agreements.Drafts;

/// <summary>Says what came of a consultation.</summary>
[Needs("kommunovergripande.agreement.consult")]
internal sealed record ConcludeDraftConsultation(ConcludeDraftConsultationInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class ConcludeDraftConsultationValidator : AbstractValidator<ConcludeDraftConsultation>
{
    public ConcludeDraftConsultationValidator() => RuleFor(c => c.Input.Outcome).Needed("Ett utfall", DraftConsultation.MaxOutcome);
}

internal sealed class ConcludeDraftConsultationHandler(KommunovergripandeContext store) : IRequestHandler<ConcludeDraftConsultation, Outcome>
{
    public async Task<Outcome> Handle(ConcludeDraftConsultation request, CancellationToken cancellationToken)
    {
        var consultation = await store.DraftConsultations.FirstOrDefaultAsync(c => c.Id == request.Input.Id, cancellationToken);
        if (consultation is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Remissen finns inte. Ange id för en som finns i överenskommelsens lista.", "input", "id");
        }
        if (consultation.IsStale(request.Input.Version))
        {
            return Outcome.Conflict(nameof(DraftConsultation), consultation.Id);
        }
        consultation.Conclude(request.Input.Outcome.Trim());
        return Outcome.Changed(nameof(DraftConsultation), consultation.Id);
    }
}
