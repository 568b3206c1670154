using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.Kommunovergripande.Times;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Agreements;

/// <summary>An agreement to register (ny överenskommelse).</summary>
/// <param name="Title">What it is called, at most 300 characters on one line (titel).</param>
/// <param name="Kind">What it is between, and about (typ).</param>
/// <param name="Parties">Ids of the organisations that conclude it, in its own order; at most 100, and no bodies (parter).</param>
/// <param name="Purposes">What the parties want with it; at most 30 of at most 500 characters (syften).</param>
/// <param name="ValidFrom">First day, as agreed; left out where it is not stated (gäller från och med).</param>
/// <param name="ValidTo">Last day, as agreed; left out where none is stated (gäller till och med).</param>
/// <param name="PredecessorId">Id of the version that it follows (föregångare).</param>
/// <param name="Source">Where this is stated, at most 200 characters (källa).</param>
/// <param name="Conclusion">By which source it is concluded; left out of a proposal (ingången enligt).</param>
[InputType]
internal sealed record RegisterAgreementInput(
    string Title, AgreementKind Kind, IReadOnlyList<Guid>? Parties = null, IReadOnlyList<string>? Purposes = null, DateOnly? ValidFrom = null, DateOnly? ValidTo = null,
    Guid? PredecessorId = null, string? Source = null, StatedConclusionInput? Conclusion = null)
{
    /// <summary>What is said of it as a whole.</summary>
    public AgreementParticulars ToParticulars() =>
        new(Title.Trim(), Kind, [.. (Purposes ?? []).Select(p => p.Trim())], ValidFrom, ValidTo, Source.Said());
}

/// <summary>That a source says that an agreement is concluded (ingången enligt en källa).</summary>
/// <param name="AccordingTo">The source, at most 200 characters (källa).</param>
/// <param name="When">When it was concluded, as the source words it; left out where it does not say (när).</param>
[InputType]
internal sealed record StatedConclusionInput(string AccordingTo, StatedTimeInput? When = null)
{
    /// <summary>What is wrong with it on a day: nothing is concluded that has not come.</summary>
    public UserError? Fault(DateOnly today) => When?.From > today
        ? new(UserErrorCode.Invalid, "Tiden ligger i framtiden. Ange när överenskommelsen ingicks, eller utelämna det.", ["input", "conclusion", "when"])
        : null;
}

/// <summary>A change of an agreement as a whole; what is left out stays as it is (ändrad överenskommelse).</summary>
/// <param name="Id">The agreement.</param>
/// <param name="Version">The version that the change was decided on (version).</param>
/// <param name="Title">What it is called, at most 300 characters on one line (titel).</param>
/// <param name="Kind">What it is between, and about (typ).</param>
/// <param name="Parties">Ids of the organisations that conclude it, all of them in its own order; at most 100, and no bodies (parter).</param>
/// <param name="Purposes">What the parties want with it, all of it; at most 30 of at most 500 characters (syften).</param>
/// <param name="ValidFrom">First day, as agreed; null where it is not stated (gäller från och med).</param>
/// <param name="ValidTo">Last day, as agreed; null where none is stated (gäller till och med).</param>
/// <param name="PredecessorId">Id of the version that it follows, or null; only where no other follows this one (föregångare).</param>
/// <param name="Source">Where this is stated, at most 200 characters; null takes the statement away (källa).</param>
[InputType]
internal sealed record ChangeAgreementInput(
    Guid Id, int Version, Optional<string?> Title, Optional<AgreementKind?> Kind, Optional<IReadOnlyList<Guid>?> Parties, Optional<IReadOnlyList<string>?> Purposes,
    Optional<DateOnly?> ValidFrom, Optional<DateOnly?> ValidTo, Optional<Guid?> PredecessorId, Optional<string?> Source)
{
    /// <summary>The particulars with what is given in place of what was.</summary>
    public AgreementParticulars AppliedTo(AgreementParticulars was) => new(
        Title.Given ? Title.Value!.Trim() : was.Title,
        Kind.Given ? Kind.Value!.Value : was.Kind,
        Purposes.Given ? [.. (Purposes.Value ?? []).Select(p => p.Trim())] : was.Purposes,
        ValidFrom.Given ? ValidFrom.Value : was.ValidFrom,
        ValidTo.Given ? ValidTo.Value : was.ValidTo,
        Source.Given ? Source.Value.Said() : was.Source);
}

/// <summary>What became of a registration (utfall av registrering).</summary>
/// <param name="Agreement">The agreement as registered; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record RegisterAgreementPayload([property: Field] AgreementKey? Agreement, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of a change (utfall av ändring).</summary>
/// <param name="Agreement">The agreement as it is now, also where somebody else had changed it; null where there is none.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record ChangeAgreementPayload([property: Field] AgreementKey? Agreement, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class AgreementMutations
{
    /// <summary>Registers a proposal of an agreement, or one that a source says is concluded (registrera överenskommelse).</summary>
    /// <param name="input">The agreement.</param>
    [Field, Needs("kommunovergripande.agreement.register")]
    public static async Task<RegisterAgreementPayload> KommunovergripandeRegisterAgreement(
        RegisterAgreementInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new RegisterAgreement(input), context.ResponseName, cancellationToken);
        return new(outcome.AgreementKey(), outcome.Errors);
    }

    /// <summary>Says something else of a proposal as a whole, or of an agreement that is registered as concluded according to a source (ändra överenskommelse).</summary>
    /// <param name="input">The change.</param>
    [Field, Needs("kommunovergripande.agreement.change")]
    public static async Task<ChangeAgreementPayload> KommunovergripandeChangeAgreement(
        ChangeAgreementInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new ChangeAgreement(input), context.ResponseName, cancellationToken);
        return new(outcome.AgreementKey(), outcome.Errors);
    }

    /// <summary>The agreement that an outcome is about.</summary>
    internal static AgreementKey? AgreementKey(this Outcome outcome) => outcome.Id is { } id ? new(id) : null;
}
