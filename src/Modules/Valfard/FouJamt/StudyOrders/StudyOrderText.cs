using FluentValidation;

namespace Samverkan.Valfard.FouJamt.StudyOrders;

/// <summary>What a municipality says in a study order.</summary>
internal sealed record StudyOrderText(string Title, string Need, string Relief, StudyOrderPriority Priority, string? Considerations)
{
    /// <summary>Longest title, in characters.</summary>
    public const int MaxTitle = 200;

    /// <summary>Longest need, in characters.</summary>
    public const int MaxNeed = 4000;

    /// <summary>Longest relief, in characters.</summary>
    public const int MaxRelief = 2000;

    /// <summary>Longest considerations, in characters.</summary>
    public const int MaxConsiderations = 2000;
}

internal static class StudyOrderRules
{
    /// <summary>A title: needed, on one line, not too long.</summary>
    public static IRuleBuilderOptions<T, string?> OrderTitle<T>(this IRuleBuilder<T, string?> title) => title
        .Needed("En rubrik", StudyOrderText.MaxTitle)
        .Must(text => text is null || !text.Any(char.IsControl)).WithMessage("Rubriken ska stå på en rad. Ta bort radbrytningar och styrtecken.");

    /// <summary>A text that must be there and not be too long.</summary>
    public static IRuleBuilderOptions<T, string?> Needed<T>(this IRuleBuilder<T, string?> text, string what, int max) => text
        .Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage($"{what} behövs. Ange 1–{max} tecken.")
        .Limited(what, max);

    /// <summary>A text that may be left out but not be too long.</summary>
    public static IRuleBuilderOptions<T, string?> Limited<T>(this IRuleBuilder<T, string?> text, string what, int max) => text
        .Must(t => t is null || t.Length <= max).WithMessage((_, t) => $"{what} på {t!.Length} tecken är för långt. Ange högst {max}.");
}
