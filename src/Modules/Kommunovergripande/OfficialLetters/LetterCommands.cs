using FluentValidation;
using MediatR;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Kommunovergripande.OfficialLetters;

/// <summary>Begins an official letter.</summary>
[Needs("kommunovergripande.officialLetter.draft")]
internal sealed record DraftOfficialLetter(DraftOfficialLetterInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class DraftOfficialLetterValidator : AbstractValidator<DraftOfficialLetter>
{
    public DraftOfficialLetterValidator() => RuleFor(c => c.Input.Letter).SetValidator(new LetterInputValidator());
}

internal sealed class DraftOfficialLetterHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<DraftOfficialLetter, Outcome>
{
    public async Task<Outcome> Handle(DraftOfficialLetter request, CancellationToken cancellationToken)
    {
        var text = request.Input.Letter.ToText();
        var errors = await store.FaultsAsync(text, cancellationToken);
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        var now = time.GetUtcNow();
        var letter = new OfficialLetter(Guid.CreateVersion7(now), text, () => Guid.CreateVersion7(now), now);
        store.OfficialLetters.Add(letter);
        return Outcome.Changed(nameof(OfficialLetter), letter.Id);
    }
}

/// <summary>Writes a draft of an official letter anew.</summary>
[Needs("kommunovergripande.officialLetter.write")]
internal sealed record WriteOfficialLetter(WriteOfficialLetterInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class WriteOfficialLetterValidator : AbstractValidator<WriteOfficialLetter>
{
    public WriteOfficialLetterValidator() => RuleFor(c => c.Input.Letter).SetValidator(new LetterInputValidator());
}

internal sealed class WriteOfficialLetterHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<WriteOfficialLetter, Outcome>
{
    public Task<Outcome> Handle(WriteOfficialLetter request, CancellationToken cancellationToken) => store.WithLetterAsync(
        request.Input.Id, request.Input.Version, LetterAct.Write,
        async letter =>
        {
            var text = request.Input.Letter.ToText();
            var errors = await store.FaultsAsync(text, cancellationToken);
            if (errors.Count == 0)
            {
                var now = time.GetUtcNow();
                letter.Write(text, () => Guid.CreateVersion7(now), now);
            }
            return errors;
        },
        cancellationToken);
}

/// <summary>The signatories of an official letter have signed it.</summary>
[Needs("kommunovergripande.officialLetter.sign")]
internal sealed record SignOfficialLetter(SignOfficialLetterInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class SignOfficialLetterHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<SignOfficialLetter, Outcome>
{
    public Task<Outcome> Handle(SignOfficialLetter request, CancellationToken cancellationToken) => store.WithLetterAsync(
        request.Input.Id, request.Input.Version, LetterAct.Sign,
        async letter =>
        {
            List<UserError> errors =
            [
                .. Unfinished(letter), .. Untimely(letter, request.Input.On), .. await ChangedSinceAsync(letter, request.Input.On, cancellationToken),
            ];
            if (errors.Count == 0)
            {
                letter.Sign(request.Input.On, time.GetUtcNow());
            }
            return errors;
        },
        cancellationToken);

    /// <summary>Bodies may have got another mandate, or have ceased, since the draft was written.</summary>
    private async Task<IEnumerable<UserError>> ChangedSinceAsync(OfficialLetter letter, DateOnly day, CancellationToken cancellationToken) =>
        (await store.FaultsAsync(letter.Text with { Date = day }, cancellationToken))
        .Select(fault => new UserError(UserErrorCode.NotAllowedInState, $"{fault.Message} Ändra utkastet innan det undertecknas.", ["input", "id"]));

    private static IEnumerable<UserError> Unfinished(OfficialLetter letter)
    {
        if (letter.Clauses.Count == 0)
        {
            yield return new(UserErrorCode.NotAllowedInState, "Tjänsteskrivelsen föreslår ingenting. Ange minst en beslutspunkt innan den undertecknas.", ["input", "id"]);
        }
        if (letter.Signatories.Count == 0)
        {
            yield return new(UserErrorCode.NotAllowedInState, "Det står inte vem som undertecknar. Ange minst en befattning innan tjänsteskrivelsen undertecknas.", ["input", "id"]);
        }
    }

    private IEnumerable<UserError> Untimely(OfficialLetter letter, DateOnly day)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        if (day < letter.Date || day > today)
        {
            yield return new(UserErrorCode.Invalid, $"Dagen {day:yyyy-MM-dd} kan inte användas. Ange en dag från skrivelsens datum {letter.Date:yyyy-MM-dd} till och med i dag, {today:yyyy-MM-dd}.", ["input", "on"]);
        }
    }
}

/// <summary>The extracts of an official letter have been sent.</summary>
[Needs("kommunovergripande.officialLetter.sendOut")]
internal sealed record SendOutOfficialLetter(SendOutOfficialLetterInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class SendOutOfficialLetterHandler(KommunovergripandeContext store, Principal principal, TimeProvider time) : IRequestHandler<SendOutOfficialLetter, Outcome>
{
    public Task<Outcome> Handle(SendOutOfficialLetter request, CancellationToken cancellationToken) => store.WithLetterAsync(
        request.Input.Id, request.Input.Version, LetterAct.SendOut,
        letter =>
        {
            if (letter.Extracts.Count == 0)
            {
                return Task.FromResult<IReadOnlyList<UserError>>(
                    [new(UserErrorCode.NotAllowedInState, "Tjänsteskrivelsen har inga mottagare att skicka utdrag till. En ny skrivelse kan ange dem.", ["input", "id"])]);
            }
            letter.SendOut(principal.Name, time.GetUtcNow());
            return Task.FromResult<IReadOnlyList<UserError>>([]);
        },
        cancellationToken);
}
