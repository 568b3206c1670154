using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.RegistryNumbers;

/// <summary>Records that an object has a number that was given elsewhere, or drawn here for another object of the same matter.</summary>
[Needs("kommunovergripande.registryNumber.record")]
internal sealed record RecordRegistryNumber(RecordRegistryNumberInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class RecordRegistryNumberValidator : AbstractValidator<RecordRegistryNumber>
{
    public RecordRegistryNumberValidator() =>
        RuleFor(c => c.Input.Number).Must(number => DiaryNumber.Parse(number) is not null)
            .WithMessage("'{PropertyValue}' är inget diarienummer. " + DiaryNumber.Form);
}

internal sealed class RecordRegistryNumberHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<RecordRegistryNumber, Outcome>
{
    public async Task<Outcome> Handle(RecordRegistryNumber request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var what = input.Object.Meant();
        if (await store.FaultAsync(what, cancellationToken) is { } fault)
        {
            return Outcome.Refused([fault]);
        }
        var given = DiaryNumber.Parse(input.Number)!;
        var candidates = await store.Series.Where(s => s.Code == given.Series).ToListAsync(cancellationToken);
        var series = candidates.FindAll(s => input.AuthorityId is null || s.AuthorityId == input.AuthorityId);
        if (series is not [var only])
        {
            return Outcome.Refused(
                UserErrorCode.NotFound, await WhichSeriesAsync(given, candidates.Count, cancellationToken), "input", candidates.Count == 0 ? "number" : "authorityId");
        }
        var same = store.RegistryNumbers.Where(n => n.SeriesId == only.Id && n.Year == given.Year && n.Running == given.Running);
        if (await same.AnyAsync(n => n.ObjectId == what.Id, cancellationToken))
        {
            return Outcome.Refused(UserErrorCode.Invalid, $"{given} är redan antecknat här. Ange ett annat nummer.", "input", "number");
        }
        if (only.IsOwn && !await same.AnyAsync(n => n.IsDrawn, cancellationToken))
        {
            return Outcome.Refused(UserErrorCode.Invalid, NotDrawn(given), "input", "number");
        }
        var now = time.GetUtcNow();
        var number = new RegistryNumber(Guid.CreateVersion7(now), only, given, what, isDrawn: false, now);
        store.RegistryNumbers.Add(number);
        return Outcome.Changed(nameof(RegistryNumber), number.Id);
    }

    private static string NotDrawn(DiaryNumber given) =>
        $"{given} är inte draget: nummer i den egna serien {given.Series} dras här. Dra ett nytt nummer, eller ange ett som redan är draget.";

    private async Task<string> WhichSeriesAsync(DiaryNumber given, int candidates, CancellationToken cancellationToken)
    {
        if (candidates > 0)
        {
            return $"Serien {given.Series} finns hos {candidates} myndigheter. Ange i authorityId vilken som har gett numret.";
        }
        var codes = await store.Series.Select(s => s.Code).Distinct().OrderBy(c => c).Take(20).ToListAsync(cancellationToken);
        return $"Serien {given.Series} är okänd. Registrera den först, eller ange en av serierna {string.Join(", ", codes)}.";
    }
}
