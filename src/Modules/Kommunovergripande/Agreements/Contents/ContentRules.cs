using FluentValidation;
using Samverkan.Kommunovergripande.Texts;

namespace Samverkan.Kommunovergripande.Agreements.Contents;

internal sealed class StatedAreaValidator : AbstractValidator<StatedArea>
{
    public StatedAreaValidator()
    {
        RuleFor(a => a.Code).Code();
        RuleFor(a => a.Name).Needed("Ett namn", StatedArea.MaxName).OnOneLine();
        RuleFor(a => a.FormerName).Limited(StatedArea.MaxName).OnOneLine();
        RuleFor(a => a.Number).Must(n => n is null or > 0).WithMessage("Ett områdes nummer är minst 1. Ange ett sådant, eller utelämna det.");
    }
}

internal sealed class StatedAssignmentValidator : AbstractValidator<StatedAssignment>
{
    public StatedAssignmentValidator()
    {
        RuleFor(a => a.Name).Limited(StatedAssignment.MaxName).OnOneLine();
        RuleFor(a => a.Name).Must(name => name.Said() is not null).When(a => a.AreaCode is null)
            .WithMessage("Ett uppdrag utan område behöver ett eget namn. Ange namnet, eller området vars namn det bär.");
        RuleFor(a => a.Description).Limited(StatedAssignment.MaxText);
        RuleFor(a => a.Governance).Limited(StatedAssignment.MaxText);
        RuleFor(a => a.Points).AtMost(StatedAssignment.MostPoints, "punkter");
        RuleForEach(a => a.Points).SetValidator(new StatedPointValidator());
        RuleFor(a => a.TemporaryTo).NotNull().When(a => a.TemporaryFrom is not null)
            .WithMessage("Ett tillfälligt uppdrag behöver en sista dag. Ange temporaryTo, eller utelämna temporaryFrom.");
        RuleFor(a => a.TemporaryTo).Must((assignment, to) => to is null || assignment.TemporaryFrom is null || to >= assignment.TemporaryFrom)
            .WithMessage((assignment, _) => $"Sista dagen ligger före den första. Ange en dag från och med {assignment.TemporaryFrom:yyyy-MM-dd}.");
    }
}

internal sealed class StatedPointValidator : AbstractValidator<StatedPoint>
{
    public StatedPointValidator()
    {
        RuleFor(p => p.Code).Code();
        RuleFor(p => p.Text).Needed("Punktens text", StatedPoint.MaxText);
        RuleFor(p => p.Description).Limited(StatedPoint.MaxDescription);
    }
}

internal sealed class StatedProvisionValidator : AbstractValidator<StatedProvision>
{
    public StatedProvisionValidator()
    {
        RuleFor(p => p.Code).Code();
        RuleFor(p => p.Text).Needed("Bestämmelsens text", StatedProvision.MaxText);
    }
}

internal sealed class StatedAnnexValidator : AbstractValidator<StatedAnnex>
{
    public StatedAnnexValidator()
    {
        RuleFor(a => a.Number).InclusiveBetween(1, StatedAnnex.Most).WithMessage($"En bilaga har ett nummer. Ange 1–{StatedAnnex.Most}.");
        RuleFor(a => a.Title).Needed("En rubrik", StatedAnnex.MaxTitle).OnOneLine();
        RuleFor(a => a.Text).Limited(StatedAnnex.MaxText);
    }
}

internal sealed class StatedAdaptationValidator : AbstractValidator<StatedAdaptation?>
{
    public StatedAdaptationValidator()
    {
        RuleFor(a => a!.Reason).Needed("Ett skäl", StatedAdaptation.MaxReason);
        RuleFor(a => a!.DecidedBy).Needed("Vem som beslutat", StatedAdaptation.MaxDecidedBy).OnOneLine();
    }
}

internal static class ContentRules
{
    /// <summary>A code of something in an agreement.</summary>
    public static IRuleBuilderOptions<T, string> Code<T>(this IRuleBuilder<T, string> code) => code
        .Must(c => c.Length is > 0 and <= StatedArea.MaxCode && c.All(x => char.IsAsciiLetterUpper(x) || char.IsAsciiDigit(x) || x == '-'))
        .WithMessage($"'{{PropertyValue}}' är ingen kod. Ange 1–{StatedArea.MaxCode} tecken: versaler A–Z, siffror och bindestreck.");

    /// <summary>A list of limited length.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> AtMost<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> list, int most, string what) => list
        .Must(items => items is null || items.Count <= most).WithMessage((_, items) => $"{items!.Count} {what} är för många. Ange högst {most}.");
}
