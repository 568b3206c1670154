using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Financing.Budgets;

/// <summary>Says by how many percent money is raised.</summary>
[Needs("kommunovergripande.budget.setIndex")]
internal sealed record SetYearlyIndex(SetYearlyIndexInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class SetYearlyIndexValidator : AbstractValidator<SetYearlyIndex>
{
    public SetYearlyIndexValidator()
    {
        RuleFor(c => c.Input.Year).Year();
        RuleFor(c => c.Input.Percent).Must(p => p is > -100 and <= 100 && decimal.IsInteger(p * YearlyIndex.Scale))
            .WithMessage((_, percent) => $"{percent.InSwedish()} är inget index. Ange procent över -100 och till och med 100, med högst fyra decimaler.");
        RuleFor(c => c.Input.Source).Needed("En källa", FinancingRules.MaxSource);
    }
}

internal sealed class SetYearlyIndexHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<SetYearlyIndex, Outcome>
{
    public async Task<Outcome> Handle(SetYearlyIndex request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var agreement = await AgreementFacts.FindAsync(store, input.AgreementId, cancellationToken);
        if (agreement is null)
        {
            return AgreementFacts.NotFound();
        }
        if (agreement.Refusal(input.Year) is { } refusal)
        {
            return Outcome.Refused([refusal]);
        }
        var index = await store.YearlyIndexes.FirstOrDefaultAsync(i => i.AgreementId == agreement.Id && i.Year == input.Year, cancellationToken);
        if (index is not null && (input.Version is not { } seen || index.IsStale(seen)))
        {
            return Outcome.Conflict(nameof(YearlyIndex), index.Id);
        }
        if (index is null && input.Version is not null)
        {
            return Outcome.Refused(
                UserErrorCode.NotFound, $"Det finns inget index för {input.Year} att ändra. Utelämna version när det anges första gången.", "input", "version");
        }
        if (index is null)
        {
            store.YearlyIndexes.Add(index = new(Guid.CreateVersion7(time.GetUtcNow()), agreement.Id, input.Year));
        }
        index.Set(input.Percent, input.Source.Trim(), input.IsExample);
        return Outcome.Changed(nameof(YearlyIndex), index.Id);
    }
}
