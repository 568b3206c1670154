using FluentValidation;
using MediatR;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Municipalities;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.InKind;

/// <summary>Tells of work that a municipality does.</summary>
[Needs("kommunovergripande.inKindWork.register")]
internal sealed record RegisterInKindWork(RegisterInKindWorkInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class RegisterInKindWorkValidator : AbstractValidator<RegisterInKindWork>
{
    public RegisterInKindWorkValidator() => RuleFor(c => (IInKindWorkDetails)c.Input).SetValidator(new InKindWorkDetailsValidator()).OverridePropertyName("Input");
}

internal sealed class InKindWorkDetailsValidator : AbstractValidator<IInKindWorkDetails>
{
    public InKindWorkDetailsValidator()
    {
        RuleFor(d => d.Task).Needed("En uppgift", InKindWork.MaxTask).OnOneLine();
        RuleFor(d => d.To).Must((details, to) => to is null || details.From is null || to >= details.From)
            .WithMessage((details, _) => $"Sista dagen ligger före den första. Ange en dag från och med {details.From:yyyy-MM-dd}.");
        RuleFor(d => d.Hours).Must(hours => hours is null or (>= 0 and <= InKindWork.MaxHours) && decimal.IsInteger((hours ?? 0) * 100))
            .WithMessage((_, hours) => $"{hours?.InSwedish()} är inget antal timmar. Ange 0–{InKindWork.MaxHours} med högst två decimaler.");
        RuleFor(d => d.Source).Limited(FinancingRules.MaxSource);
    }
}

internal sealed class RegisterInKindWorkHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<RegisterInKindWork, Outcome>
{
    public async Task<Outcome> Handle(RegisterInKindWork request, CancellationToken cancellationToken)
    {
        var errors = await UnknownAsync(store, request.Input, cancellationToken);
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        var now = time.GetUtcNow();
        var work = new InKindWork(Guid.CreateVersion7(now), now, request.Input);
        store.InKindWork.Add(work);
        return Outcome.Changed(nameof(InKindWork), work.Id);
    }

    /// <summary>Says which of the things that work refers to are not there.</summary>
    internal static async Task<IReadOnlyList<UserError>> UnknownAsync(
        KommunovergripandeContext store, IInKindWorkDetails details, CancellationToken cancellationToken)
    {
        UserError?[] errors =
        [
            await store.UnknownMunicipalityAsync(details.MunicipalityCode, cancellationToken),
            await store.UnknownOrganisationAsync(details.RecipientId, "recipientId", cancellationToken),
            await store.UnknownAssignmentAsync(details.AssignmentCode, cancellationToken),
        ];
        return [.. errors.OfType<UserError>()];
    }
}
