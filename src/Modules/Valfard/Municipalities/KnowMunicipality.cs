using Microsoft.EntityFrameworkCore;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Events;

namespace Samverkan.Valfard.Municipalities;

internal sealed class KnowMunicipality(ValfardContext store) : IEventHandler<MunicipalityRegistered>
{
    public async Task HandleAsync(MunicipalityRegistered @event, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var known = await store.Municipalities.FirstOrDefaultAsync(m => m.Code == @event.Code, cancellationToken);
        if (known is null)
        {
            store.Municipalities.Add(new(@event.Code, @event.Name));
        }
        else
        {
            known.Rename(@event.Name);
        }
    }
}
