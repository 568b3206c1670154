using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.Municipalities;

namespace Samverkan.Valfard.FouJamt.CombinedPosts;

/// <summary>FoU Jämt shares a post with another employer.</summary>
[Needs("valfard.combinedPost.register")]
internal sealed record RegisterCombinedPost(RegisterCombinedPostInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class RegisterCombinedPostValidator : AbstractValidator<RegisterCombinedPost>
{
    public RegisterCombinedPostValidator()
    {
        RuleFor(c => c.Input).SetValidator(new CombinedPostInputValidator());
        RuleFor(c => c.Input.To).Must((command, to) => to is null || to >= command.Input.From)
            .WithMessage((command, _) => $"Sista dagen ligger före den första. Ange en dag från och med {command.Input.From:yyyy-MM-dd}.");
        RuleFor(c => c.Input.SharedWith.University!.Name).Heading("Universitetets namn", CombinedPost.MaxEmployer)
            .When(c => c.Input.SharedWith.University is not null).OverridePropertyName("Input.SharedWith.University.Name");
    }
}

internal sealed class RegisterCombinedPostHandler(ValfardContext store, TimeProvider time) : IRequestHandler<RegisterCombinedPost, Outcome>
{
    public async Task<Outcome> Handle(RegisterCombinedPost command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        if (input.SharedWith.MunicipalityCode is { } code && await store.UnknownMunicipalityAsync(code, cancellationToken, "sharedWith", "municipalityCode") is { } unknown)
        {
            return unknown;
        }
        var post = new CombinedPost(Guid.CreateVersion7(time.GetUtcNow()), await EmployerAsync(input.SharedWith, cancellationToken), input.From, input.To);
        post.Change(new(input.Title.Trim(), input.Task, input.FouJamtPercent, input.OtherPercent, input.PersonId));
        store.CombinedPosts.Add(post);
        return Outcome.Changed(nameof(CombinedPost), post.Id);
    }

    private async Task<OtherEmployer> EmployerAsync(CombinedPostEmployerInput shared, CancellationToken cancellationToken)
    {
        if (shared.University is { } university)
        {
            return new(CombinedPostEmployer.University, null, university.Name.Trim(), university.OrganisationId);
        }
        var municipality = await store.Municipalities.FirstAsync(m => m.Code == shared.MunicipalityCode, cancellationToken);
        return new(CombinedPostEmployer.Municipality, municipality.Code, municipality.Name, null);
    }
}

/// <summary>What is asked of a post, whether it is new or changed.</summary>
internal sealed class CombinedPostInputValidator : AbstractValidator<ICombinedPostInput>
{
    public CombinedPostInputValidator()
    {
        RuleFor(p => p.Title).Heading("En befattning", CombinedPost.MaxTitle);
        RuleFor(p => p.Task).Needed("En uppgift", CombinedPost.MaxTask);
        RuleFor(p => p.FouJamtPercent).Percent();
        RuleFor(p => p.OtherPercent).Percent();
        RuleFor(p => p.OtherPercent).Must((post, other) => post.FouJamtPercent + other <= 100).WithMessage((post, other) => CombinedPostRules.TooMuch(post.FouJamtPercent, other));
    }
}

internal static class CombinedPostRules
{
    /// <summary>An extent: each of the two has a part.</summary>
    public static IRuleBuilderOptions<T, int> Percent<T>(this IRuleBuilder<T, int> percent) => percent
        .InclusiveBetween(1, 99).WithMessage("Omfattningen {PropertyValue} procent går inte. Ange 1–99: båda arbetsgivarna har en del.");

    /// <summary>That the two are more than full time, and what would be right.</summary>
    public static string TooMuch(int fouJamt, int other) =>
        $"{fouJamt} + {other} procent är mer än heltid. Ange tillsammans högst 100, till exempel {Math.Clamp(100 - fouJamt, 0, 99)} hos den andra arbetsgivaren.";
}
