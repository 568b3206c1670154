using FluentValidation;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Texts;

namespace Samverkan.Kommunovergripande.Times;

/// <summary>A time as a source words it (tid).</summary>
/// <param name="Kind">How it is stated (form).</param>
/// <param name="From">First day that it may be; left out of a deadline (från och med).</param>
/// <param name="To">Last day that it may be; the same day as <c>from</c> where it is one day (till och med).</param>
/// <param name="Text">As the source words it, 1–100 characters on one line (ordalydelse).</param>
[InputType]
internal sealed record StatedTimeInput(StatedTimeKind Kind, DateOnly? From, DateOnly? To, string Text)
{
    /// <summary>The time.</summary>
    public StatedTime ToTime() => new(Kind, From, To, Text.Trim());
}

/// <summary>What a stated time must be: <c>RuleFor(c => c.Input.When).SetValidator(new StatedTimeValidator())</c>.</summary>
internal sealed class StatedTimeValidator : AbstractValidator<StatedTimeInput?>
{
    public StatedTimeValidator()
    {
        RuleFor(t => t!.Text).Needed("Tiden i ord", StatedTime.MaxText).OnOneLine();
        When(t => t!.Kind == StatedTimeKind.Date, () =>
            RuleFor(t => t!.To).Must((time, to) => to is not null && to == time!.From)
                .WithMessage("En dag har samma from och to. Ange dagen i båda, eller en annan form."));
        When(t => t!.Kind == StatedTimeKind.Deadline, () =>
        {
            RuleFor(t => t!.From).Null().WithMessage("En tid som anges som senast har ingen första dag. Utelämna from, eller ange formen SPAN.");
            RuleFor(t => t!.To).NotNull().WithMessage("En tid som anges som senast behöver en sista dag. Ange to.");
        });
        When(t => t!.Kind is StatedTimeKind.Span or StatedTimeKind.Season, () =>
        {
            RuleFor(t => t!.From).NotNull().WithMessage("Ett spann och en årstid behöver en första dag. Ange from.");
            RuleFor(t => t!.To).NotNull().WithMessage("Ett spann och en årstid behöver en sista dag. Ange to.");
            RuleFor(t => t!.To).Must((time, to) => to is null || time!.From is null || to >= time.From)
                .WithMessage((time, _) => $"Sista dagen ligger före den första. Ange en dag från och med {time!.From:yyyy-MM-dd}.");
        });
    }
}
