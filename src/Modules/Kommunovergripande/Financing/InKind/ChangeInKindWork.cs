using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Financing.InKind;

/// <summary>Tells of work anew.</summary>
[Needs("kommunovergripande.inKindWork.change")]
internal sealed record ChangeInKindWork(ChangeInKindWorkInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class ChangeInKindWorkValidator : AbstractValidator<ChangeInKindWork>
{
    public ChangeInKindWorkValidator() => RuleFor(c => (IInKindWorkDetails)c.Input).SetValidator(new InKindWorkDetailsValidator()).OverridePropertyName("Input");
}

internal sealed class ChangeInKindWorkHandler(KommunovergripandeContext store) : IRequestHandler<ChangeInKindWork, Outcome>
{
    public async Task<Outcome> Handle(ChangeInKindWork request, CancellationToken cancellationToken)
    {
        var work = await store.InKindWork.FirstOrDefaultAsync(w => w.Id == request.Input.Id, cancellationToken);
        if (work is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, "Arbetsinsatsen finns inte. Ange id för en som finns i listan inKindWork.", "input", "id");
        }
        if (work.IsStale(request.Input.Version))
        {
            return Outcome.Conflict(nameof(InKindWork), work.Id);
        }
        var errors = await RegisterInKindWorkHandler.UnknownAsync(store, request.Input, cancellationToken);
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        work.Change(request.Input);
        return Outcome.Changed(nameof(InKindWork), work.Id);
    }
}
