using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Responsibilities;

/// <summary>What an organisation has to do with a matter (nytt ansvar).</summary>
/// <param name="Subject">What it is about, at most 200 characters on one line; worded alike for all who have to do with it (fråga).</param>
/// <param name="OrganisationId">Id of the organisation, or body (organisation).</param>
/// <param name="Role">What the organisation is in it (roll).</param>
/// <param name="Description">What that means, at most 2 000 characters (beskrivning).</param>
/// <param name="Commission">The state's commission that it follows from, as it is referred to, at most 200 characters (uppdrag från staten) [004].</param>
/// <param name="From">First day, where it is known (från och med).</param>
/// <param name="To">Last day, where it is known (till och med).</param>
/// <param name="Source">Where it is stated, at most 200 characters (källa).</param>
[InputType]
internal sealed record StateResponsibilityInput(
    string Subject, Guid OrganisationId, ResponsibilityRole Role, string? Description = null, string? Commission = null, DateOnly? From = null,
    DateOnly? To = null, string? Source = null);

/// <summary>Something else said of it; what is left out stays as it is, and null takes it away (ändrat ansvar).</summary>
/// <param name="Id">The responsibility.</param>
/// <param name="Version">The version that the change was decided on (version).</param>
/// <param name="Description">What it means, at most 2 000 characters (beskrivning).</param>
/// <param name="Commission">The state's commission that it follows from, as it is referred to, at most 200 characters (uppdrag från staten) [004].</param>
/// <param name="From">First day (från och med).</param>
/// <param name="To">Last day, not before the first (till och med).</param>
/// <param name="Source">Where it is stated, at most 200 characters (källa).</param>
[InputType]
internal sealed record ChangeResponsibilityInput(
    Guid Id, int Version, Optional<string?> Description, Optional<string?> Commission, Optional<DateOnly?> From, Optional<DateOnly?> To, Optional<string?> Source)
{
    /// <summary>The terms with what is given in place of what was.</summary>
    public ResponsibilityTerms AppliedTo(ResponsibilityTerms terms) => new(
        Description.Given ? Description.Value : terms.Description,
        Commission.Given ? Commission.Value : terms.Commission,
        From.Given ? From.Value : terms.From,
        To.Given ? To.Value : terms.To,
        Source.Given ? Source.Value : terms.Source);
}

/// <summary>A responsibility that is over (avslutat ansvar).</summary>
/// <param name="Id">The responsibility.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="To">Last day; not before the first, and before the last that is known already (till och med).</param>
[InputType]
internal sealed record EndResponsibilityInput(Guid Id, int Version, DateOnly To);

/// <summary>What became of it (utfall av nytt ansvar).</summary>
/// <param name="Responsibility">The responsibility as stated; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record StateResponsibilityPayload([property: Field] ResponsibilityKey? Responsibility, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of it (utfall av ändrat ansvar).</summary>
/// <param name="Responsibility">The responsibility as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record ChangeResponsibilityPayload([property: Field] ResponsibilityKey? Responsibility, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of it (utfall av avslutat ansvar).</summary>
/// <param name="Responsibility">The responsibility as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record EndResponsibilityPayload([property: Field] ResponsibilityKey? Responsibility, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class ResponsibilityMutations
{
    /// <summary>States what an organisation has to do with a matter of the county (ange ansvar).</summary>
    /// <param name="input">Who, with what, and how.</param>
    [Field, Needs("kommunovergripande.responsibility.state")]
    public static async Task<StateResponsibilityPayload> KommunovergripandeStateResponsibility(
        StateResponsibilityInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new StateResponsibility(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>Says something else of what an organisation has to do with a matter (ändra ansvar).</summary>
    /// <param name="input">Which, and what is said of it.</param>
    [Field, Needs("kommunovergripande.responsibility.change")]
    public static async Task<ChangeResponsibilityPayload> KommunovergripandeChangeResponsibility(
        ChangeResponsibilityInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new ChangeResponsibility(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    /// <summary>An organisation has no more to do with a matter after a day (avsluta ansvar).</summary>
    /// <param name="input">Which, and the last day.</param>
    [Field, Needs("kommunovergripande.responsibility.end")]
    public static async Task<EndResponsibilityPayload> KommunovergripandeEndResponsibility(
        EndResponsibilityInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new EndResponsibility(input), context.ResponseName, cancellationToken);
        return new(KeyOf(outcome), outcome.Errors);
    }

    private static ResponsibilityKey? KeyOf(Outcome outcome) => outcome.Id is { } id ? new(id) : null;
}
