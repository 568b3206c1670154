using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Organisations;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.Kommunovergripande.Representations;

/// <summary>A person takes a seat in a body for an organisation.</summary>
[Needs("kommunovergripande.representation.begin")]
internal sealed record BeginRepresentation(BeginRepresentationInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class BeginRepresentationValidator : AbstractValidator<BeginRepresentation>
{
    public BeginRepresentationValidator()
    {
        RuleFor(c => c.Input.To).Must((command, to) => to is null || to >= command.Input.From)
            .WithMessage((command, _) => $"Sista dagen ligger före den första. Ange en dag från och med {command.Input.From:yyyy-MM-dd}.");
        RuleFor(c => c.Input.BodyId).NotEqual(c => c.Input.RepresentedId)
            .WithMessage("Ett organ företräds inte i sig självt. Ange den organisation eller kommun som personen företräder, och organet för sig.");
    }
}

internal sealed class BeginRepresentationHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<BeginRepresentation, Outcome>
{
    public async Task<Outcome> Handle(BeginRepresentation request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var errors = new List<UserError>();
        if (!await store.Persons.AnyAsync(p => p.Id == input.PersonId, cancellationToken))
        {
            errors.Add(new(UserErrorCode.NotFound, "Personen finns inte. Ange id för en registrerad person.", ["input", "personId"]));
        }
        var represented = await store.Organisations.FirstOrDefaultAsync(o => o.Id == input.RepresentedId, cancellationToken);
        errors.AddRange(Faults(represented, input, "representedId"));
        var body = await store.Organisations.FirstOrDefaultAsync(o => o.Id == input.BodyId, cancellationToken);
        errors.AddRange(Faults(body, input, "bodyId"));
        if (body is not null && body.Kind != OrganisationKind.Body)
        {
            errors.Add(new(UserErrorCode.Invalid, $"'{body.Name}' är inget organ. Ange en organisation av typen BODY.", ["input", "bodyId"]));
        }
        if (errors.Count == 0 && await TakenAsync(input, cancellationToken) is { } taken)
        {
            errors.Add(new(UserErrorCode.Invalid, Overlaps(taken), ["input", "from"]));
        }
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        var seat = new Representation(
            Guid.CreateVersion7(time.GetUtcNow()), input.PersonId, represented!, input.BodyId, input.Role, input.From, input.To);
        store.Representations.Add(seat);
        store.Publish(new SeatChanged(seat.ToSeat(version: 1)), seat.Id);
        return Outcome.Changed(nameof(Representation), seat.Id);
    }

    /// <summary>An organisation has to be there, and all the time.</summary>
    private static IEnumerable<UserError> Faults(Organisation? organisation, BeginRepresentationInput input, string field)
    {
        if (organisation is null)
        {
            yield return new(UserErrorCode.NotFound, "Organisationen finns inte. Ange id för en registrerad organisation.", ["input", field]);
        }
        else if (!organisation.ExistsThroughout(input.From, input.To))
        {
            yield return new(UserErrorCode.Invalid, $"'{organisation.Name}' finns inte hela tiden. Ange dagar inom {Period(organisation)}.", ["input", field]);
        }
    }

    /// <summary>The person's seat for the same organisation in the same body that has a day in common with the new one; one person has one seat, whatever its role.</summary>
    private async Task<Representation?> TakenAsync(BeginRepresentationInput input, CancellationToken cancellationToken)
    {
        var until = input.To ?? Representation.GoesOn;
        return await store.Representations
            .Where(r => r.PersonId == input.PersonId && r.Until >= input.From && r.From <= until && r.BodyId == input.BodyId && r.RepresentedId == input.RepresentedId)
            .OrderBy(r => r.From).FirstOrDefaultAsync(cancellationToken);
    }

    private static string Overlaps(Representation taken) => taken.To is { } last
        ? $"Personen har redan platsen {taken.From:yyyy-MM-dd}–{last:yyyy-MM-dd}. Ange dagar som inte överlappar, till exempel från och med {last.AddDays(1):yyyy-MM-dd}."
        : $"Personen har redan platsen från och med {taken.From:yyyy-MM-dd}, tills vidare. Avsluta den först, eller ange en sista dag före den.";

    private static string Period(Organisation organisation) => $"{organisation.ValidFrom:yyyy-MM-dd}–{organisation.ValidTo:yyyy-MM-dd}";
}
