using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.RegistryNumbers;

/// <summary>Draws the next number of an own series for an object.</summary>
[Needs("kommunovergripande.registryNumber.draw")]
internal sealed record DrawRegistryNumber(DrawRegistryNumberInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class DrawRegistryNumberHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<DrawRegistryNumber, Outcome>
{
    public async Task<Outcome> Handle(DrawRegistryNumber request, CancellationToken cancellationToken)
    {
        var what = request.Input.Object.Meant();
        if (await store.FaultAsync(what, cancellationToken) is { } fault)
        {
            return Outcome.Refused([fault]);
        }
        var series = await store.Series.FirstOrDefaultAsync(s => s.Id == request.Input.SeriesId, cancellationToken);
        if (series is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Serien finns inte. Ange id för en registrerad serie.", "input", "seriesId");
        }
        if (!series.IsOwn)
        {
            return Outcome.Refused(UserErrorCode.NotAllowedInState, NotOwn(series), "input", "seriesId");
        }
        var now = time.GetUtcNow();
        var drawn = DiaryNumber.Parse(await store.Numbers.NextAsync(series.Code, time.GetLocalNow().Year, cancellationToken))!;
        var number = new RegistryNumber(Guid.CreateVersion7(now), series, drawn, what, isDrawn: true, now);
        store.RegistryNumbers.Add(number);
        return Outcome.Changed(nameof(RegistryNumber), number.Id);
    }

    private static string NotOwn(RegistrySeries series) =>
        $"Nummer i serien {series.Code} dras i myndighetens eget diarium, inte här. Dra i en egen serie, eller anteckna numret som myndigheten har gett.";
}
