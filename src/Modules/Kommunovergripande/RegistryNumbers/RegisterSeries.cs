using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.RegistryNumbers;

/// <summary>Makes a series of registry numbers known.</summary>
[Needs("kommunovergripande.registrySeries.register")]
internal sealed record RegisterSeries(RegisterSeriesInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class RegisterSeriesValidator : AbstractValidator<RegisterSeries>
{
    public RegisterSeriesValidator()
    {
        RuleFor(c => c.Input.Code).Must(code => DiaryNumber.IsSeries(code))
            .WithMessage($"'{{PropertyValue}}' kan inte inleda ett diarienummer. Ange 1–{RegistrySeries.MaxCode} bokstäver, siffror och bindestreck, med en bokstav först, till exempel RUN.");
        RuleFor(c => c.Input.Name).Needed("Ett namn", RegistrySeries.MaxName).OnOneLine();
    }
}

internal sealed class RegisterSeriesHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<RegisterSeries, Outcome>
{
    public async Task<Outcome> Handle(RegisterSeries request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var code = input.Code.Trim().ToUpperInvariant();
        if (!await store.Organisations.AnyAsync(o => o.Id == input.AuthorityId, cancellationToken))
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Myndigheten finns inte. Ange id för en registrerad organisation.", "input", "authorityId");
        }
        var namesakes = await store.Series.AsNoTracking().Where(s => s.Code == code).ToListAsync(cancellationToken);
        if (namesakes.Exists(s => s.AuthorityId == input.AuthorityId))
        {
            return Outcome.Refused(UserErrorCode.Invalid, $"Myndigheten har redan serien {code}. Använd den, eller ange en annan kod.", "input", "code");
        }
        if (input.IsOwn && namesakes.Exists(s => s.IsOwn))
        {
            return Outcome.Refused(UserErrorCode.Invalid, $"Det finns redan en egen serie {code}, och dess nummer räknas på ett ställe. Ange en annan kod.", "input", "code");
        }
        var series = new RegistrySeries(Guid.CreateVersion7(time.GetUtcNow()), code, input.Name.Trim(), input.AuthorityId, input.IsOwn);
        store.Series.Add(series);
        return Outcome.Changed(nameof(RegistrySeries), series.Id);
    }
}
