using System.Globalization;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Numbers;

/// <summary>
/// Running numbers of a series and year: <c>RS/12/2026</c>. Drawn in the command's transaction: a command that is refused, or
/// dies, gives its number back, so a series has neither doubles nor gaps.
/// </summary>
public readonly struct NumberSeries
{
    private readonly ModuleContext store;

    internal NumberSeries(ModuleContext store) => this.store = store;

    /// <summary>Draws the next number.</summary>
    /// <param name="series">The series' name, at most 50 characters, without a slash: <c>RS</c>.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Series, running number from 1, year.</returns>
    /// <exception cref="InvalidOperationException">Outside a transaction.</exception>
    public async Task<string> NextAsync(string series, int year, CancellationToken cancellationToken)
    {
        if (store.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Numbers are drawn by commands.");
        }

        var number = await Counter.NextAsync(store, string.Create(CultureInfo.InvariantCulture, $"{series}/{year}"), cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{series}/{number}/{year}");
    }
}
