using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Accounts;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Access.Seats;

/// <summary>An account is that of a person of the shared register, and has what follows from the person's seats; or it is nobody's there any more.</summary>
[Needs(AccessRights.ChangeAccount)]
internal sealed record SetAccountPerson(SetAccountPersonInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => AccessModule.ModuleName;
}

internal sealed class SetAccountPersonValidator : AbstractValidator<SetAccountPerson>
{
    // what is left out by mistake must take no role away
    public SetAccountPersonValidator() => RuleFor(c => c.Input.PersonId).Must(p => p.Given)
        .WithMessage("Ange id för en person, eller null för att koppla loss kontot.");
}

internal sealed class SetAccountPersonHandler(AccessContext store) : IRequestHandler<SetAccountPerson, Outcome>
{
    public async Task<Outcome> Handle(SetAccountPerson request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var account = await store.Accounts.FirstOrDefaultAsync(a => a.Id == input.Id, cancellationToken);
        if (AccountSteps.Refusal(account, input.Version, AccountStatus.Invited, AccountStatus.Active) is { } refusal)
        {
            return refusal;
        }

        if (input.PersonId.Value is { } person)
        {
            if (!await store.Seats.AnyAsync(s => s.PersonId == person, cancellationToken))
            {
                return Outcome.Refused(
                    UserErrorCode.NotFound, "Personen har ingen plats, och har inte haft någon. Ange id för en person i registret som har en representation.", "input", "personId");
            }

            if (await store.Accounts.Where(a => a.PersonId == person && a.Id != input.Id).Select(a => a.Name).FirstOrDefaultAsync(cancellationToken) is { } taken)
            {
                return Outcome.Refused(UserErrorCode.Invalid, $"Personen har redan kontot '{taken}'. Koppla loss det först, eller ange en annan person.", "input", "personId");
            }
        }

        account!.IsOf(input.PersonId.Value);
        return Outcome.Changed(nameof(Account), account.Id);
    }
}
