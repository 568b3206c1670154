using FluentValidation;

namespace Samverkan.Valfard;

/// <summary>What is asked of the texts that commands carry; each says in Swedish what would be right.</summary>
internal static class TextRules
{
    /// <summary>A text that must be there and not be too long.</summary>
    public static IRuleBuilderOptions<T, string?> Needed<T>(this IRuleBuilder<T, string?> text, string what, int max) => text
        .Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage($"{what} behövs. Ange 1–{max} tecken.")
        .Limited(what, max);

    /// <summary>A text that may be left out but not be too long.</summary>
    public static IRuleBuilderOptions<T, string?> Limited<T>(this IRuleBuilder<T, string?> text, string what, int max) => text
        .Must(t => t is null || t.Length <= max).WithMessage((_, t) => $"{what} på {t!.Length} tecken är för långt. Ange högst {max}.");

    /// <summary>A heading: needed, on one line, not too long.</summary>
    public static IRuleBuilderOptions<T, string?> Heading<T>(this IRuleBuilder<T, string?> title, string what, int max) => title
        .Needed(what, max)
        .Must(text => text is null || !text.Any(char.IsControl)).WithMessage($"{what} ska stå på en rad. Ta bort radbrytningar och styrtecken.");

    /// <summary>A text without space around it; null where nothing is left.</summary>
    public static string? OrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
