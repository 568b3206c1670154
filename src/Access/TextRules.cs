using FluentValidation;

namespace Samverkan.Access;

/// <summary>What is asked of the texts that commands carry; each says in Swedish what would be right.</summary>
internal static class TextRules
{
    /// <summary>A text on one line that must be there and not be too long.</summary>
    public static IRuleBuilderOptions<T, string?> Line<T>(this IRuleBuilder<T, string?> text, string what, int max) => text
        .Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage($"{what} behövs. Ange 1–{max} tecken.")
        .Must(t => t is null || t.Length <= max).WithMessage((_, t) => $"{what} på {t!.Length} tecken är för långt. Ange högst {max}.")
        .Must(t => t is null || !t.Any(char.IsControl)).WithMessage($"{what} ska stå på en rad. Ta bort radbrytningar och styrtecken.");

    /// <summary>An address of e-mail.</summary>
    public static IRuleBuilderOptions<T, string?> Email<T>(this IRuleBuilder<T, string?> email) => email
        .Must(Accounts.EmailAddress.IsValid).WithMessage($"E-postadressen går inte att använda. Ange en adress som namn@example.se, högst {Accounts.EmailAddress.MaxLength} tecken.");
}
