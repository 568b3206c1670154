using FluentValidation;
using Samverkan.Kommunovergripande.Texts;

namespace Samverkan.Kommunovergripande.Agreements;

/// <summary>What is said of an agreement as a whole.</summary>
internal sealed record AgreementParticulars(
    string Title, AgreementKind Kind, IReadOnlyList<string> Purposes, DateOnly? ValidFrom, DateOnly? ValidTo, string? Source)
{
    /// <summary>Longest title, in characters.</summary>
    public const int MaxTitle = 300;

    /// <summary>Longest source, in characters.</summary>
    public const int MaxSource = 200;

    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReason = 500;

    /// <summary>Most purposes.</summary>
    public const int MaxPurposes = 30;

    /// <summary>Longest purpose, in characters.</summary>
    public const int MaxPurpose = 500;

    /// <summary>Most parties.</summary>
    public const int MaxParties = 100;
}

internal static class AgreementParticularsRules
{
    /// <summary>A title: needed, on one line, not too long.</summary>
    public static IRuleBuilderOptions<T, string?> AgreementTitle<T>(this IRuleBuilder<T, string?> title) =>
        title.Needed("En titel", AgreementParticulars.MaxTitle).OnOneLine();

    /// <summary>Purposes: not too many, each said and not too long.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<string>?> AgreementPurposes<T>(this IRuleBuilder<T, IReadOnlyList<string>?> purposes) => purposes
        .Must(all => all is null || all.Count <= AgreementParticulars.MaxPurposes)
        .WithMessage((_, all) => $"{all!.Count} syften är för många. Ange högst {AgreementParticulars.MaxPurposes}.")
        .Must(all => all is null || all.All(p => !string.IsNullOrWhiteSpace(p) && p.Length <= AgreementParticulars.MaxPurpose))
        .WithMessage($"Varje syfte behöver text. Ange 1–{AgreementParticulars.MaxPurpose} tecken för vart och ett.");

    /// <summary>Parties: not too many, each once.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<Guid>?> AgreementParties<T>(this IRuleBuilder<T, IReadOnlyList<Guid>?> parties) => parties
        .Must(all => all is null || all.Count <= AgreementParticulars.MaxParties)
        .WithMessage((_, all) => $"{all!.Count} parter är för många. Ange högst {AgreementParticulars.MaxParties}.")
        .Must(all => all is null || all.Distinct().Count() == all.Count)
        .WithMessage("En part står två gånger. Ange varje organisation en gång.");
}
