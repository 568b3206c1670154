using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Financing;

/// <summary>What amounts, days and references in commands about money must be.</summary>
internal static class FinancingRules
{
    /// <summary>Longest source, in characters.</summary>
    public const int MaxSource = 200;

    /// <summary>First and last year that money is about.</summary>
    public const int FirstYear = 1990, LastYear = 2200;

    /// <summary>Whole kronor, not negative.</summary>
    public static IRuleBuilderOptions<T, decimal> WholeKronor<T>(this IRuleBuilder<T, decimal> amount) => amount
        .Must(Money.IsWholeKronor).WithMessage((_, sek) => $"{sek.InSwedish()} är inget belopp i hela kronor. Ange 0–{Money.MaxKronor} utan ören.");

    /// <summary>Kronor and öre, not negative.</summary>
    public static IRuleBuilderOptions<T, decimal> Sek<T>(this IRuleBuilder<T, decimal> amount) => amount
        .Must(Money.IsOre).WithMessage((_, sek) => $"{sek.InSwedish()} är inget belopp. Ange 0–{Money.MaxKronor} kronor med högst två decimaler.");

    /// <summary>A year that money can be about.</summary>
    public static IRuleBuilderOptions<T, int> Year<T>(this IRuleBuilder<T, int> year) => year
        .Must(y => y is >= FirstYear and <= LastYear).WithMessage((_, y) => $"{y} är inget år som kan användas. Ange {FirstYear}–{LastYear}.");

    /// <summary>The county's day.</summary>
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>Says that a day lies ahead, or null where it does not.</summary>
    public static UserError? InFuture(DateOnly? day, TimeProvider time, string field) => day > time.Today()
        ? new(UserErrorCode.Invalid, $"{day:yyyy-MM-dd} ligger i framtiden. Ange en dag till och med {time.Today():yyyy-MM-dd}.", ["input", field])
        : null;

    /// <summary>Says that there is no such assignment, or null where there is or none is named.</summary>
    public static async Task<UserError?> UnknownAssignmentAsync(
        this KommunovergripandeContext store, string? code, CancellationToken cancellationToken) =>
        code is null || await store.Assignments.AnyAsync(a => a.Code == code, cancellationToken)
            ? null
            : new(UserErrorCode.NotFound, $"Uppdraget '{code}' finns inte. Ange koden för ett registrerat uppdrag, till exempel en ur listan assignments.", ["input", "assignmentCode"]);

    /// <summary>Says that there is no such organisation, or null where there is or none is named.</summary>
    public static async Task<UserError?> UnknownOrganisationAsync(
        this KommunovergripandeContext store, Guid? id, string field, CancellationToken cancellationToken) =>
        id is null || await store.Organisations.AnyAsync(o => o.Id == id, cancellationToken)
            ? null
            : new(UserErrorCode.NotFound, "Organisationen finns inte. Ange id för en registrerad organisation.", ["input", field]);
}
