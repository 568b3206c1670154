using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Rights;
using Samverkan.SharedKernel.Text;
using Samverkan.Valfard.Municipalities;

namespace Samverkan.Valfard.FouJamt.RugContacts;

/// <summary>A municipality gets a RUG contact.</summary>
[Needs("valfard.rugContact.begin")]
internal sealed record BeginRugContact(BeginRugContactInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class BeginRugContactValidator : AbstractValidator<BeginRugContact>
{
    public BeginRugContactValidator()
    {
        RuleFor(c => c.Input.Contact).SetValidator(new OfficeOrPersonValidator());
        RuleFor(c => c.Input.To).Must((command, to) => to is null || to >= command.Input.From)
            .WithMessage((command, _) => $"Sista dagen ligger före den första. Ange en dag från och med {command.Input.From:yyyy-MM-dd}.");
    }
}

internal sealed class BeginRugContactHandler(ValfardContext store, OnBehalf onBehalf, TimeProvider time) : IRequestHandler<BeginRugContact, Outcome>
{
    public async Task<Outcome> Handle(BeginRugContact command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        onBehalf.Of(input.MunicipalityCode, "input", "municipalityCode");
        if (await store.UnknownMunicipalityAsync(input.MunicipalityCode, cancellationToken) is { } unknown)
        {
            return unknown;
        }
        var (who, until) = (input.Contact.Value, input.To ?? RugContact.GoesOn);
        var others = await store.RugContacts.AsNoTracking()
            .Where(c => c.MunicipalityCode == input.MunicipalityCode && c.PersonId == who.PersonId && c.Until >= input.From && c.From <= until)
            .OrderBy(c => c.From).ToListAsync(cancellationToken);
        // a municipality has few at a time; an office is the same whatever its case
        if (others.Find(c => Folded(c.Office) == Folded(who.Office)) is { } taken)
        {
            return Outcome.Refused(UserErrorCode.Invalid, Overlaps(taken), "input", "from");
        }
        var contact = new RugContact(Guid.CreateVersion7(time.GetUtcNow()), input.MunicipalityCode, who, input.From, input.To);
        store.RugContacts.Add(contact);
        return Outcome.Changed(nameof(RugContact), contact.Id);
    }

    private static string? Folded(string? office) => office is null ? null : SwedishText.Fold(office);

    private static string Overlaps(RugContact taken) => taken.To is { } last
        ? $"Kommunen har redan den kontakten {taken.From:yyyy-MM-dd}–{last:yyyy-MM-dd}. Ange dagar som inte överlappar, till exempel från och med {last.AddDays(1):yyyy-MM-dd}."
        : $"Kommunen har redan den kontakten från och med {taken.From:yyyy-MM-dd}, tills vidare. Avsluta den först, eller ange en sista dag före den.";
}
