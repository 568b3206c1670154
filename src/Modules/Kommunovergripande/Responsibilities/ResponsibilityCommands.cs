using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Responsibilities;

/// <summary>States what an organisation has to do with a matter.</summary>
[Needs("kommunovergripande.responsibility.state")]
internal sealed record StateResponsibility(StateResponsibilityInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class StateResponsibilityValidator : AbstractValidator<StateResponsibility>
{
    public StateResponsibilityValidator()
    {
        RuleFor(c => c.Input.Subject).Needed("En fråga", ResponsibilityTerms.MaxSubject).OnOneLine();
        RuleFor(c => c.Input.Description).Limited(ResponsibilityTerms.MaxDescription);
        RuleFor(c => c.Input.Commission).Limited(ResponsibilityTerms.MaxReference);
        RuleFor(c => c.Input.Source).Limited(ResponsibilityTerms.MaxReference);
    }
}

internal sealed class StateResponsibilityHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<StateResponsibility, Outcome>
{
    public async Task<Outcome> Handle(StateResponsibility request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var subject = input.Subject.Trim();
        var terms = new ResponsibilityTerms(input.Description, input.Commission, input.From, input.To, input.Source).Trimmed();
        var errors = await ResponsibilityPlace.FaultsAsync(store, except: null, subject, input.OrganisationId, input.Role, terms, cancellationToken);
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        var responsibility = new Responsibility(Guid.CreateVersion7(time.GetUtcNow()), subject, input.OrganisationId, input.Role, terms);
        store.Responsibilities.Add(responsibility);
        return Outcome.Changed(nameof(Responsibility), responsibility.Id);
    }
}

/// <summary>Says something else of what an organisation has to do with a matter.</summary>
[Needs("kommunovergripande.responsibility.change")]
internal sealed record ChangeResponsibility(ChangeResponsibilityInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class ChangeResponsibilityValidator : AbstractValidator<ChangeResponsibility>
{
    public ChangeResponsibilityValidator()
    {
        RuleFor(c => c.Input.Description.Value).Limited(ResponsibilityTerms.MaxDescription).OverridePropertyName("Input.Description");
        RuleFor(c => c.Input.Commission.Value).Limited(ResponsibilityTerms.MaxReference).OverridePropertyName("Input.Commission");
        RuleFor(c => c.Input.Source.Value).Limited(ResponsibilityTerms.MaxReference).OverridePropertyName("Input.Source");
    }
}

internal sealed class ChangeResponsibilityHandler(KommunovergripandeContext store) : IRequestHandler<ChangeResponsibility, Outcome>
{
    public async Task<Outcome> Handle(ChangeResponsibility request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var responsibility = await store.Responsibilities.FirstOrDefaultAsync(r => r.Id == input.Id, cancellationToken);
        if (responsibility is null)
        {
            return Unknown();
        }
        if (responsibility.IsStale(input.Version))
        {
            return Outcome.Conflict(nameof(Responsibility), responsibility.Id);
        }
        var terms = input.AppliedTo(responsibility.Terms).Trimmed();
        var errors = await ResponsibilityPlace.FaultsAsync(
            store, responsibility.Id, responsibility.Subject, responsibility.OrganisationId, responsibility.Role, terms, cancellationToken);
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        responsibility.State(terms);
        return Outcome.Changed(nameof(Responsibility), responsibility.Id);
    }

    /// <summary>There is none.</summary>
    internal static Outcome Unknown() =>
        Outcome.Refused(UserErrorCode.NotFound, "Uppgiften om ansvar finns inte. Ange id för en som finns i listan.", "input", "id");
}

/// <summary>An organisation has no more to do with a matter.</summary>
[Needs("kommunovergripande.responsibility.end")]
internal sealed record EndResponsibility(EndResponsibilityInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class EndResponsibilityHandler(KommunovergripandeContext store) : IRequestHandler<EndResponsibility, Outcome>
{
    public async Task<Outcome> Handle(EndResponsibility request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var responsibility = await store.Responsibilities.FirstOrDefaultAsync(r => r.Id == input.Id, cancellationToken);
        if (responsibility is null)
        {
            return ChangeResponsibilityHandler.Unknown();
        }
        if (responsibility.IsStale(input.Version))
        {
            return Outcome.Conflict(nameof(Responsibility), responsibility.Id);
        }
        if (input.To < responsibility.Since)
        {
            return Outcome.Refused(
                UserErrorCode.Invalid, $"Sista dagen ligger före den första. Ange en dag från och med {responsibility.Since:yyyy-MM-dd}.", "input", "to");
        }
        if (input.To >= responsibility.Until)
        {
            return Outcome.Refused(
                UserErrorCode.NotAllowedInState, $"Ansvaret slutar redan {responsibility.Until:yyyy-MM-dd}. Ange en tidigare dag, eller ange ansvaret på nytt från dagen efter.", "input", "to");
        }
        responsibility.End(input.To);
        return Outcome.Changed(nameof(Responsibility), responsibility.Id);
    }
}
