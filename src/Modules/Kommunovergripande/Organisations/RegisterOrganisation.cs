using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Municipalities;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Text;

namespace Samverkan.Kommunovergripande.Organisations;

/// <summary>Adds an organisation to the county's register.</summary>
[Needs("kommunovergripande.organisation.register")]
internal sealed record RegisterOrganisation(RegisterOrganisationInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class RegisterOrganisationValidator : AbstractValidator<RegisterOrganisation>
{
    public RegisterOrganisationValidator()
    {
        RuleFor(c => c.Input.Name).OrganisationName();
        RuleFor(c => c.Input.OrganisationNumber)
            .Must(number => number is null || OrganisationNumber.Parse(number) is not null)
            .WithMessage("'{PropertyValue}' är inget organisationsnummer. Ange tio siffror med giltig kontrollsiffra, till exempel 212000-2528.");
        RuleFor(c => c.Input.ValidTo)
            .Must((command, to) => to is null || command.Input.ValidFrom is null || to >= command.Input.ValidFrom)
            .WithMessage("Sista dagen ligger före den första. Ange en dag från och med validFrom.");
        RuleFor(c => c.Input.Source).OrganisationSource();
    }
}

internal sealed class RegisterOrganisationHandler(KommunovergripandeContext store, TimeProvider time) : IRequestHandler<RegisterOrganisation, Outcome>
{
    public async Task<Outcome> Handle(RegisterOrganisation request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var errors = new List<UserError>();
        var name = input.Name.Trim();
        if (await NameIsTakenAsync(store, name, input.ValidFrom, input.ValidTo, except: null, cancellationToken))
        {
            errors.Add(new(UserErrorCode.Invalid, NameTaken(name), ["input", "name"]));
        }
        if (await store.UnknownMunicipalityAsync(input.MunicipalityCode, cancellationToken) is { } unknown)
        {
            errors.Add(unknown);
        }
        if (input.PredecessorId is { } predecessor && !await store.Organisations.AnyAsync(o => o.Id == predecessor, cancellationToken))
        {
            errors.Add(new(UserErrorCode.NotFound, "Föregångaren finns inte. Ange id för en registrerad organisation.", ["input", "predecessorId"]));
        }
        var id = Guid.CreateVersion7(time.GetUtcNow());
        var details = new OrganisationDetails(input.ValidFrom, input.ValidTo, input.PartOfId, input.Mandate, input.Source);
        errors.AddRange(await BodyPlace.FaultsAsync(store, id, input.Kind, details, cancellationToken));
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        var organisation = new Organisation(id, name, input.Kind, details)
        {
            OrganisationNumber = input.OrganisationNumber is { } number ? OrganisationNumber.Parse(number) : null,
            MunicipalityCode = input.MunicipalityCode,
            PredecessorId = input.PredecessorId,
        };
        store.Organisations.Add(organisation);
        return Outcome.Changed(nameof(Organisation), organisation.Id);
    }

    /// <summary>Whether another organisation has the name at the same time; bodies of different periods may share one.</summary>
    internal static async Task<bool> NameIsTakenAsync(
        KommunovergripandeContext store, string name, DateOnly? from, DateOnly? to, Guid? except, CancellationToken cancellationToken)
    {
        var folded = SwedishText.Fold(name);
        var namesakes = await store.Organisations.AsNoTracking().Where(o => o.NameFolded == folded && o.Id != except).ToListAsync(cancellationToken);
        return namesakes.Exists(o => o.ExistsWithin(from, to));
    }

    /// <summary>Says that a name is taken.</summary>
    internal static string NameTaken(string name) =>
        $"'{name}' finns redan under samma tid. Ange ett annat namn eller en period som inte överlappar.";
}
