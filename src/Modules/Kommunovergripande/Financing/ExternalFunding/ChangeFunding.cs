using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.ExternalFunding;

/// <summary>Says an application anew.</summary>
[Needs("kommunovergripande.funding.change")]
internal sealed record ChangeFunding(ChangeFundingInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class ChangeFundingValidator : AbstractValidator<ChangeFunding>
{
    public ChangeFundingValidator() => RuleFor(c => (IFundingDetails)c.Input).SetValidator(new FundingDetailsValidator()).OverridePropertyName("Input");
}

internal sealed class ChangeFundingHandler(KommunovergripandeContext store) : IRequestHandler<ChangeFunding, Outcome>
{
    public async Task<Outcome> Handle(ChangeFunding request, CancellationToken cancellationToken)
    {
        var funding = await store.FundedProjects.FirstOrDefaultAsync(f => f.Id == request.Input.Id, cancellationToken);
        if (funding is null)
        {
            return NotFound();
        }
        if (FundingSteps.Change.Refusal(funding, request.Input.Version) is { } refusal)
        {
            return refusal;
        }
        var errors = await ApplyForFundingHandler.UnknownAsync(store, request.Input, cancellationToken);
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        funding.Change(request.Input);
        return Outcome.Changed(nameof(FundedProject), funding.Id);
    }

    /// <summary>There is no such money.</summary>
    internal static Outcome NotFound() =>
        Outcome.Refused(UserErrorCode.NotFound, "Finansieringen finns inte. Ange id för en som finns i listan fundedProjects.", "input", "id");
}
