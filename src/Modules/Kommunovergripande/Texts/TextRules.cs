using FluentValidation;

namespace Samverkan.Kommunovergripande.Texts;

/// <summary>What texts in commands must be.</summary>
internal static class TextRules
{
    /// <summary>A text that must be there and not be too long.</summary>
    /// <param name="text">The text.</param>
    /// <param name="what">What it is, with its article: "En rubrik".</param>
    /// <param name="max">Longest, in characters.</param>
    public static IRuleBuilderOptions<T, string?> Needed<T>(this IRuleBuilder<T, string?> text, string what, int max) => text
        .Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage($"{what} behövs. Ange 1–{max} tecken.")
        .Limited(max);

    /// <summary>A text that may be left out but not be too long.</summary>
    public static IRuleBuilderOptions<T, string?> Limited<T>(this IRuleBuilder<T, string?> text, int max) => text
        .Must(t => t is null || t.Length <= max).WithMessage((_, t) => $"Texten har {t!.Length} tecken. Ange högst {max}.");

    /// <summary>A text without line breaks.</summary>
    public static IRuleBuilderOptions<T, string?> OnOneLine<T>(this IRuleBuilder<T, string?> text) => text
        .Must(t => t is null || !t.Any(char.IsControl)).WithMessage("Texten ska stå på en rad. Ta bort radbrytningar och styrtecken.");

    /// <summary>The text without blanks around it; null where it says nothing.</summary>
    public static string? Said(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
