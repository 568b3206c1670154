using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Populations;

/// <summary>Imports population figures from the text of a CSV file: all of it, or nothing.</summary>
[Needs("kommunovergripande.population.import")]
internal sealed record ImportPopulation(ImportPopulationInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class ImportPopulationValidator : AbstractValidator<ImportPopulation>
{
    public ImportPopulationValidator()
    {
        RuleFor(c => c.Input.Csv).MaximumLength(PopulationFile.MaxLength)
            .WithMessage("Filen på {TotalLength} tecken är för stor. Ange högst {MaxLength}; dela upp den och importera en del i taget.");
        RuleFor(c => c.Input.Source).MaximumLength(PopulationFigure.MaxSource)
            .WithMessage("Källan på {TotalLength} tecken är för lång. Ange högst {MaxLength}.");
        RuleFor(c => c.Input.StatedTotals)
            .Must(totals => totals!.DistinctBy(t => t.Year).Count() == totals!.Count)
            .When(c => c.Input.StatedTotals is not null)
            .WithMessage("Samma år står flera gånger. Ange en summa per år.");
        RuleForEach(c => c.Input.StatedTotals)
            .Must(t => t.Total >= 0)
            .WithMessage("En summa kan inte vara negativ. Ange antalet invånare i länet.");
    }
}

internal sealed class ImportPopulationHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<ImportPopulation, Outcome>
{
    public async Task<Outcome> Handle(ImportPopulation request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var (rows, faults) = await ReadAsync(input, cancellationToken);
        var known = await KnownFiguresAsync(rows, cancellationToken);
        if (!input.Replace)
        {
            faults = [.. faults, .. rows.Where(r => known.TryGetValue((r.Code, r.Year), out var figure) && !figure.Says(r)).Select(r => KnownOtherwise(r, known))];
        }
        return faults.Count > 0
            ? Outcome.Refused([.. faults.OrderBy(f => f.Line ?? int.MaxValue).Select(f => f.ToUserError())])
            : Import(rows, known);
    }

    private async Task<(IReadOnlyList<PopulationRow> Rows, IReadOnlyList<PopulationFault> Faults)> ReadAsync(ImportPopulationInput input, CancellationToken cancellationToken)
    {
        List<string> optional = [];
        if (input.ReferenceDate is not null)
        {
            optional.Add(Column.ReferenceDate);
        }
        if (input.Source is not null)
        {
            optional.Add(Column.Source);
        }
        var file = PopulationFile.Read(input.Csv, optional);
        var municipalities = await store.Municipalities.AsNoTracking().ToDictionaryAsync(m => m.Code, cancellationToken);
        var check = new PopulationCheck(municipalities, DateOnly.FromDateTime(time.GetLocalNow().DateTime));
        foreach (var line in file.Lines)
        {
            check.Check(line, input.ReferenceDate, input.Source);
        }
        // a file that cannot be read whole has no sum to hold against anything
        if (file.Faults.Count == 0)
        {
            foreach (var total in input.StatedTotals ?? [])
            {
                check.CheckTotal(total);
            }
        }
        return (check.Rows, [.. file.Faults, .. check.Faults]);
    }

    private async Task<Dictionary<(string Code, int Year), PopulationFigure>> KnownFiguresAsync(IReadOnlyList<PopulationRow> rows, CancellationToken cancellationToken)
    {
        var years = rows.Select(r => r.Year).Distinct().ToList();
        return await store.PopulationFigures.Where(f => years.Contains(f.Year)).ToDictionaryAsync(f => (f.MunicipalityCode, f.Year), cancellationToken);
    }

    private static PopulationFault KnownOtherwise(PopulationRow row, Dictionary<(string Code, int Year), PopulationFigure> known)
    {
        var figure = known[(row.Code, row.Year)];
        return new(row.Line, null, null,
            $"Folkmängden {row.Year} för {row.Code} finns redan: {figure.Count} ({figure.ReferenceDate:yyyy-MM-dd}, {figure.Source}). Ange replace: true om den ska ersättas.");
    }

    private Outcome Import(IReadOnlyList<PopulationRow> rows, Dictionary<(string Code, int Year), PopulationFigure> known)
    {
        var now = time.GetUtcNow();
        var import = new PopulationImport(Guid.CreateVersion7(now), now);
        foreach (var row in rows)
        {
            if (!known.TryGetValue((row.Code, row.Year), out var figure))
            {
                store.PopulationFigures.Add(new(row.Code, row.Year, row.Count, row.ReferenceDate, row.Source));
                import.CountAdded();
            }
            else if (figure.Says(row))
            {
                import.CountUnchanged();
            }
            else
            {
                figure.ReplaceBy(row);
                import.CountReplaced();
            }
        }
        store.PopulationImports.Add(import);
        return Outcome.Changed(nameof(PopulationImport), import.Id);
    }
}
