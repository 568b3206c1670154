using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.RugContacts;

/// <summary>A RUG contact says what the municipality thinks of an order, or says it otherwise.</summary>
[Needs("valfard.rugOpinion.state")]
internal sealed record StateRugOpinion(StateRugOpinionInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class StateRugOpinionValidator : AbstractValidator<StateRugOpinion>
{
    public StateRugOpinionValidator() => RuleFor(c => c.Input.Comment).Limited("Kommentaren", RugOpinion.MaxComment);
}

internal sealed class StateRugOpinionHandler(ValfardContext store, OnBehalf onBehalf, TimeProvider time) : IRequestHandler<StateRugOpinion, Outcome>
{
    public async Task<Outcome> Handle(StateRugOpinion command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var order = await store.StudyOrders.FirstOrDefaultAsync(o => o.Id == input.StudyOrderId, cancellationToken);
        if (StudyOrderSteps.StateOpinion.IsRefused(order, seen: null, out var refusal, "studyOrderId"))
        {
            return refusal;
        }
        if (order.RankingId is not null)
        {
            return Outcome.Refused(
                UserErrorCode.NotAllowedInState, $"{order.Named} är redan rangordnad av FoU-rådet. Yttranden tas emot innan dess: yttra er över en beställning utan rang.", "input", "studyOrderId");
        }
        if (await ContactFaultAsync(input.RugContactId, cancellationToken) is { } fault)
        {
            return fault;
        }
        var opinion = await store.RugOpinions.FirstOrDefaultAsync(o => o.StudyOrderId == order.Id && o.RugContactId == input.RugContactId, cancellationToken);
        if (VersionFault(opinion, input.Version) is { } wrongVersion)
        {
            return wrongVersion;
        }
        var now = time.GetUtcNow();
        if (opinion is null)
        {
            opinion = new(Guid.CreateVersion7(now), order.Id, input.RugContactId);
            store.RugOpinions.Add(opinion);
        }
        opinion.State(input.Stance, input.Comment.OrNull(), input.Priority, now);
        // counts as changed, so that it is not ranked meanwhile by those who did not see the opinion
        order.Touch(now);
        store.TellRegister(order);
        return Outcome.Changed(nameof(StudyOrder), order.Id);
    }

    private async Task<Outcome?> ContactFaultAsync(Guid id, CancellationToken cancellationToken)
    {
        var contact = await store.RugContacts.FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        var today = time.Today();
        if (contact is not null)
        {
            onBehalf.Of(contact.MunicipalityCode, "input", "rugContactId");
        }
        return contact is null
            ? Outcome.Refused(UserErrorCode.NotFound, "RUG-kontakten finns inte. Ange id för en kontakt som finns i listan.", "input", "rugContactId")
            : contact.IsOn(today) ? null
            : Outcome.Refused(UserErrorCode.NotAllowedInState, $"RUG-kontakten gäller inte {today:yyyy-MM-dd}. Ange en kontakt som gäller i dag.", "input", "rugContactId");
    }

    private static Outcome? VersionFault(RugOpinion? opinion, int? seen) => (opinion, seen) switch
    {
        (null, null) => null,
        (null, _) => Outcome.Refused(UserErrorCode.NotFound, "Kontakten har inte yttrat sig över beställningen. Utelämna version för ett nytt yttrande.", "input", "version"),
        ({ } found, null) => Outcome.Refused(
            UserErrorCode.NotAllowedInState, $"Kontakten har redan yttrat sig över beställningen. Ange version {found.Version} för att ändra yttrandet.", "input", "version"),
        ({ } found, { } version) => found.IsStale(version) ? Outcome.Conflict(nameof(StudyOrder), found.StudyOrderId) : null,
    };
}
