using FluentValidation;
using Samverkan.GraphQL.Building;

namespace Samverkan.SharedKernel.Rights;

/// <summary>That something is secret, and by which law (sekretess). The law is offentlighets- och sekretesslagen (OSL, 2009:400).</summary>
/// <param name="Chapter">Chapter of the law (kapitel).</param>
/// <param name="Section">Section of the chapter, <c>1</c> or <c>1 a</c> say (paragraf).</param>
/// <param name="Note">What is said of it besides; null where nothing is (anmärkning).</param>
[ObjectType, Shareable]
public sealed record Secrecy([property: Field] int Chapter, [property: Field] string Section, [property: Field] string? Note)
{
    /// <summary>The first of the law's chapters that make something secret.</summary>
    public const int FirstChapter = 15;

    /// <summary>The last of them.</summary>
    public const int LastChapter = 40;

    /// <summary>Longest section, in characters.</summary>
    public const int MaxSection = 5;

    /// <summary>Longest note, in characters.</summary>
    public const int MaxNote = 500;

    /// <summary>The ground as it is written, <c>26 kap. 1 § OSL</c> say (lagrum).</summary>
    [Field]
    public string Ground => $"{Chapter} kap. {Section} § OSL";
}

/// <summary>The legal ground of secrecy, in offentlighets- och sekretesslagen (sekretessgrund).</summary>
/// <param name="Chapter">Chapter of the law, 15–40 (kapitel).</param>
/// <param name="Section">Section of the chapter: a number, and a letter where it has one, <c>1 a</c> say (paragraf).</param>
/// <param name="Note">What is said of it besides, at most 500 characters (anmärkning).</param>
[InputType]
public sealed record SecrecyInput(int Chapter, string Section, string? Note = null)
{
    /// <summary>The secrecy that it states.</summary>
    public Secrecy Value => new(Chapter, Section.Trim(), string.IsNullOrWhiteSpace(Note) ? null : Note.Trim());
}

/// <summary>What is asked of a stated ground.</summary>
public sealed class SecrecyValidator : AbstractValidator<SecrecyInput>
{
    /// <summary>The rules.</summary>
    public SecrecyValidator()
    {
        RuleFor(s => s.Chapter).InclusiveBetween(Secrecy.FirstChapter, Secrecy.LastChapter)
            .WithMessage((_, chapter) => $"Kapitel {chapter} i OSL gör ingenting hemligt. Ange ett kapitel {Secrecy.FirstChapter}–{Secrecy.LastChapter}.");
        RuleFor(s => s.Section).Matches("^ *[1-9][0-9]?( [a-z])? *$").WithMessage("Paragrafen ska vara ett tal, med bokstav om den har en: 1 eller 1 a.");
        RuleFor(s => s.Note).Must(n => n is null || n.Length <= Secrecy.MaxNote)
            .WithMessage((_, n) => $"Anmärkningen på {n!.Length} tecken är för lång. Ange högst {Secrecy.MaxNote}.");
    }
}
