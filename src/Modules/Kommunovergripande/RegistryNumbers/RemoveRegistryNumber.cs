using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.RegistryNumbers;

/// <summary>A number was recorded by mistake, and is taken away from its object again.</summary>
[Needs("kommunovergripande.registryNumber.record")]
internal sealed record RemoveRegistryNumber(RemoveRegistryNumberInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;

    /// <inheritdoc/>
    public string Reason => Input.Reason;
}

internal sealed class RemoveRegistryNumberValidator : AbstractValidator<RemoveRegistryNumber>
{
    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReason = 500;

    public RemoveRegistryNumberValidator() => RuleFor(c => c.Input.Reason).Needed("Ett skäl", MaxReason);
}

internal sealed class RemoveRegistryNumberHandler(KommunovergripandeContext store) : IRequestHandler<RemoveRegistryNumber, Outcome>
{
    public async Task<Outcome> Handle(RemoveRegistryNumber request, CancellationToken cancellationToken)
    {
        var number = await store.RegistryNumbers.FirstOrDefaultAsync(n => n.Id == request.Input.Id, cancellationToken);
        if (number is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Diarienumret finns inte. Ange id för ett antecknat nummer.", "input", "id");
        }
        if (number.IsDrawn)
        {
            // its series would have a gap, and who looks it up would find nothing
            return Outcome.Refused(
                UserErrorCode.NotAllowedInState, $"{number.Number} är draget här och kan inte tas bort. Bara ett nummer som är antecknat kan det.", "input", "id");
        }
        store.RegistryNumbers.Remove(number);
        return Outcome.Changed(nameof(RegistryNumber), number.Id);
    }
}
