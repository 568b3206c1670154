using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Valfard.Visits;

/// <summary>Nothing is done with a caught need.</summary>
[Needs("valfard.need.setAside")]
internal sealed record SetAsideCaughtNeed(SetAsideCaughtNeedInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;

    /// <inheritdoc/>
    public string Reason => Input.Reason;
}

internal sealed class SetAsideCaughtNeedValidator : AbstractValidator<SetAsideCaughtNeed>
{
    public SetAsideCaughtNeedValidator() => RuleFor(c => c.Input.Reason).Needed("Ett skäl", CaughtNeed.MaxReason);
}

internal sealed class SetAsideCaughtNeedHandler(ValfardContext store) : IRequestHandler<SetAsideCaughtNeed, Outcome>
{
    public async Task<Outcome> Handle(SetAsideCaughtNeed command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var need = await store.CaughtNeeds.FirstOrDefaultAsync(n => n.Id == input.Id, cancellationToken);
        if (CaughtNeedSteps.SetAside.IsRefused(need, input.Version, out var refusal))
        {
            return refusal;
        }
        need.SetAside(input.Reason.Trim());
        return Outcome.Changed(nameof(CaughtNeed), need.Id);
    }
}
