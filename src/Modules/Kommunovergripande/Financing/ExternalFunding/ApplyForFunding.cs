using FluentValidation;
using MediatR;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing.ExternalFunding;

/// <summary>Records money that is applied for.</summary>
[Needs("kommunovergripande.funding.apply")]
internal sealed record ApplyForFunding(ApplyForFundingInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class ApplyForFundingValidator : AbstractValidator<ApplyForFunding>
{
    public ApplyForFundingValidator() => RuleFor(c => (IFundingDetails)c.Input).SetValidator(new FundingDetailsValidator()).OverridePropertyName("Input");
}

internal sealed class FundingDetailsValidator : AbstractValidator<IFundingDetails>
{
    private const int MostYears = 20;

    public FundingDetailsValidator()
    {
        RuleFor(d => d.Title).Needed("Ett projektnamn", FundedProject.MaxTitle).OnOneLine();
        RuleFor(d => d.From).Must(IsUsable)
            .WithMessage((_, from) => $"{from:yyyy-MM-dd} är ingen dag som kan användas. Ange en i {FinancingRules.FirstYear}–{FinancingRules.LastYear}.");
        RuleFor(d => d.To).Must((details, to) => to >= details.From && to <= details.From.AddYears(MostYears)).When(d => IsUsable(d.From))
            .WithMessage((details, _) => $"Projektets sista dag ska ligga från och med {details.From:yyyy-MM-dd} och högst {MostYears} år senare.");
        RuleFor(d => d.Applied).Sek();
        RuleFor(d => d.OwnContribution).Sek();
        RuleFor(d => d.Source).Limited(FinancingRules.MaxSource);
    }

    private static bool IsUsable(DateOnly day) => day.Year is >= FinancingRules.FirstYear and <= FinancingRules.LastYear;
}

internal sealed class ApplyForFundingHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<ApplyForFunding, Outcome>
{
    public async Task<Outcome> Handle(ApplyForFunding request, CancellationToken cancellationToken)
    {
        var errors = await UnknownAsync(store, request.Input, cancellationToken);
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        var funding = new FundedProject(Guid.CreateVersion7(time.GetUtcNow()), request.Input);
        store.FundedProjects.Add(funding);
        return Outcome.Changed(nameof(FundedProject), funding.Id);
    }

    /// <summary>Says which of the things that an application refers to are not there.</summary>
    internal static async Task<IReadOnlyList<UserError>> UnknownAsync(
        KommunovergripandeContext store, IFundingDetails details, CancellationToken cancellationToken)
    {
        UserError?[] errors =
        [
            await store.UnknownAssignmentAsync(details.AssignmentCode, cancellationToken),
            await store.UnknownOrganisationAsync(details.FunderId, "funderId", cancellationToken),
        ];
        return [.. errors.OfType<UserError>()];
    }
}
