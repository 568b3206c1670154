using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Valfard.FouJamt.RugContacts;

/// <summary>Somebody is a municipality's RUG contact no more.</summary>
[Needs("valfard.rugContact.end")]
internal sealed record EndRugContact(EndRugContactInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class EndRugContactHandler(ValfardContext store, OnBehalf onBehalf) : IRequestHandler<EndRugContact, Outcome>
{
    public async Task<Outcome> Handle(EndRugContact command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var contact = await store.RugContacts.FirstOrDefaultAsync(c => c.Id == input.Id, cancellationToken);
        if (contact is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "RUG-kontakten finns inte. Ange id för en kontakt som finns i listan.", "input", "id");
        }
        onBehalf.Of(contact.MunicipalityCode, "input", "id");
        if (contact.IsStale(input.Version))
        {
            return Outcome.Conflict(nameof(RugContact), contact.Id);
        }
        if (input.To < contact.From)
        {
            return Outcome.Refused(UserErrorCode.Invalid, $"Sista dagen ligger före den första. Ange en dag från och med {contact.From:yyyy-MM-dd}.", "input", "to");
        }
        if (input.To >= contact.Until)
        {
            return Outcome.Refused(
                UserErrorCode.NotAllowedInState, $"Kontakten slutar redan {contact.Until:yyyy-MM-dd}. Ange en tidigare dag, eller påbörja en ny kontakt från och med dagen efter.", "input", "to");
        }
        contact.End(input.To);
        return Outcome.Changed(nameof(RugContact), contact.Id);
    }
}
