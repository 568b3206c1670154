using FluentValidation;
using MediatR;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Financing;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Extensions;

/// <summary>An agreement does not apply longer after all.</summary>
[Needs("kommunovergripande.agreement.extend")]
internal sealed record RetractExtension(RetractExtensionInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;

    /// <inheritdoc/>
    public string Reason => Input.Reason;
}

internal sealed class RetractExtensionValidator : AbstractValidator<RetractExtension>
{
    public RetractExtensionValidator() => RuleFor(c => c.Input.Reason).Needed("Ett skäl", AgreementParticulars.MaxReason);
}

internal sealed class RetractExtensionHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<RetractExtension, Outcome>
{
    public Task<Outcome> Handle(RetractExtension request, CancellationToken cancellationToken) => store.WithAgreementAsync(
        request.Input.Id, request.Input.Version, AgreementAct.RetractExtension, agreement => RetractAsync(agreement, request.Input, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<UserError>> RetractAsync(Agreement agreement, RetractExtensionInput input, CancellationToken cancellationToken)
    {
        var extension = agreement.Extensions.FirstOrDefault(e => e.Id == input.ExtensionId);
        if (extension is null)
        {
            return [Error(UserErrorCode.NotFound, "Förlängningen finns inte i överenskommelsen. Ange id för den senaste av dess förlängningar.")];
        }
        if (extension.To < agreement.EndsOn)
        {
            return [Error(UserErrorCode.NotAllowedInState, $"Överenskommelsen är förlängd även efter den, till och med {agreement.EndsOn:yyyy-MM-dd}. Återta den förlängningen först.")];
        }
        var (first, last) = agreement.DaysOf(agreement.ValidFrom, agreement.ValidTo, [.. agreement.Extensions.Where(e => e != extension)]);
        var years = await store.LockedYearsOutsideAsync(agreement.Id, first, last, cancellationToken);
        if (years.Count > 0)
        {
            return [Error(UserErrorCode.NotAllowedInState, $"{LockedYears.InSwedish(years)} Låt förlängningen vara kvar: utan den gäller överenskommelsen till och med {last:yyyy-MM-dd}.")];
        }
        agreement.Retract(extension, time.GetUtcNow());
        return [];
    }

    private static UserError Error(UserErrorCode code, string message) => new(code, message, ["input", "extensionId"]);
}
