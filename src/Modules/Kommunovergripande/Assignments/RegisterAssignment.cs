using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Assignments;

/// <summary>Adds an assignment to the county's register.</summary>
[Needs("kommunovergripande.assignment.register")]
internal sealed record RegisterAssignment(RegisterAssignmentInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class RegisterAssignmentValidator : AbstractValidator<RegisterAssignment>
{
    public RegisterAssignmentValidator()
    {
        RuleFor(c => c.Input.Code).Must(IsCode)
            .WithMessage($"'{{PropertyValue}}' är ingen uppdragskod. Ange 2–{Assignment.MaxCode} tecken: versaler A–Z, siffror och bindestreck, med en bokstav först, till exempel FOU-JAMT.");
        RuleFor(c => c.Input.Name).Needed("Ett namn", Assignment.MaxName).OnOneLine();
        RuleFor(c => c.Input.Source).Limited(Assignment.MaxSource);
    }

    private static bool IsCode(string code) =>
        code.Length is >= 2 and <= Assignment.MaxCode && char.IsAsciiLetterUpper(code[0]) && code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '-');
}

internal sealed class RegisterAssignmentHandler(KommunovergripandeContext store) : IRequestHandler<RegisterAssignment, Outcome>
{
    public async Task<Outcome> Handle(RegisterAssignment request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        if (await store.Assignments.FirstOrDefaultAsync(a => a.Code == input.Code, cancellationToken) is { } taken)
        {
            return Outcome.Refused(UserErrorCode.Invalid, $"Koden {taken.Code} har uppdraget '{taken.Name}'. Ange en annan kod, eller använd det uppdraget.", "input", "code");
        }
        var assignment = new Assignment(input.Code, input.Name.Trim(), input.OwnerModule, input.Source.Said());
        store.Assignments.Add(assignment);
        store.Publish(assignment.Registered, assignment.AggregateId);
        return Outcome.Changed(nameof(Assignment), assignment.Code);
    }
}
