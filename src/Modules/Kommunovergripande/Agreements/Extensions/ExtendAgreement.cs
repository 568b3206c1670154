using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Agreements.Decisions;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.Kommunovergripande.Times;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements.Extensions;

/// <summary>An agreement applies longer than was agreed.</summary>
[Needs("kommunovergripande.agreement.extend")]
internal sealed record ExtendAgreement(ExtendAgreementInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class ExtendAgreementValidator : AbstractValidator<ExtendAgreement>
{
    public ExtendAgreementValidator()
    {
        RuleFor(c => c.Input.When).SetValidator(new StatedTimeValidator());
        RuleFor(c => c.Input.Paragraph).Limited(DecisionDetails.MaxParagraph).OnOneLine();
        RuleFor(c => c.Input.Reference).Limited(DecisionDetails.MaxReference).OnOneLine();
        RuleFor(c => c.Input.Source).Limited(AgreementParticulars.MaxSource);
    }
}

internal sealed class ExtendAgreementHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<ExtendAgreement, Outcome>
{
    public Task<Outcome> Handle(ExtendAgreement request, CancellationToken cancellationToken) => store.WithAgreementAsync(
        request.Input.Id, request.Input.Version, AgreementAct.Extend, agreement => ExtendAsync(agreement, request.Input, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<UserError>> ExtendAsync(Agreement agreement, ExtendAgreementInput input, CancellationToken cancellationToken)
    {
        var when = input.When.ToTime();
        var body = await store.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == input.BodyId, cancellationToken);
        List<UserError> errors = [.. DayFaults(agreement, input.To), .. BodyFaults(body, when)];
        if (when.FirstDay > DateOnly.FromDateTime(time.GetLocalNow().DateTime))
        {
            errors.Add(new(UserErrorCode.Invalid, "Tiden ligger i framtiden. Ange när förlängningen beslutades.", ["input", "when"]));
        }
        if (errors.Count == 0)
        {
            var now = time.GetUtcNow();
            var extension = new AgreementExtension(Guid.CreateVersion7(now), agreement.Id, input.To, body!, when)
            {
                Paragraph = input.Paragraph.Said(),
                Reference = input.Reference.Said(),
                Source = input.Source.Said(),
            };
            agreement.Extend(extension, now);
        }
        return errors;
    }

    private static IEnumerable<UserError> DayFaults(Agreement agreement, DateOnly to)
    {
        if (agreement.AppliesTo is not { } last)
        {
            yield return new(
                UserErrorCode.NotAllowedInState, "Överenskommelsen har ingen sista dag och kan inte förlängas. Ange först en sista dag, om källan har en.", ["input", "to"]);
        }
        else if (to <= last)
        {
            yield return new(UserErrorCode.Invalid, $"Överenskommelsen gäller redan till och med {last:yyyy-MM-dd}. Ange en senare dag.", ["input", "to"]);
        }
    }

    private static IEnumerable<UserError> BodyFaults(Organisation? body, StatedTime when)
    {
        if (body is null)
        {
            yield return new(UserErrorCode.NotFound, "Organet finns inte. Ange id för en registrerad organisation.", ["input", "bodyId"]);
        }
        else if (!body.ExistsWithin(when.From, when.To))
        {
            yield return new(UserErrorCode.Invalid, $"'{body.Name}' fanns inte då. Ange ett organ som fanns när förlängningen beslutades.", ["input", "bodyId"]);
        }
    }
}
