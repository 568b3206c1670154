using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Texts;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Kommunovergripande.Assignments;

/// <summary>Says something else of an assignment.</summary>
[Needs("kommunovergripande.assignment.change")]
internal sealed record ChangeAssignment(ChangeAssignmentInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class ChangeAssignmentValidator : AbstractValidator<ChangeAssignment>
{
    public ChangeAssignmentValidator()
    {
        RuleFor(c => c.Input.Name.Value).Needed("Ett namn", Assignment.MaxName).OnOneLine().When(c => c.Input.Name.Given).OverridePropertyName("Input.Name");
        RuleFor(c => c.Input.OwnerModule.Value).NotNull().When(c => c.Input.OwnerModule.Given)
            .WithMessage("En modul behövs. Ange till exempel VALFARD, eller utelämna fältet.").OverridePropertyName("Input.OwnerModule");
        RuleFor(c => c.Input.Source.Value).Limited(Assignment.MaxSource).OverridePropertyName("Input.Source");
    }
}

internal sealed class ChangeAssignmentHandler(KommunovergripandeContext store) : IRequestHandler<ChangeAssignment, Outcome>
{
    public async Task<Outcome> Handle(ChangeAssignment request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        var assignment = await store.Assignments.FirstOrDefaultAsync(a => a.Code == input.Code, cancellationToken);
        if (assignment is null)
        {
            return Outcome.Refused(UserErrorCode.NotFound, $"Uppdraget '{input.Code}' finns inte. Ange koden för ett registrerat uppdrag.", "input", "code");
        }
        if (assignment.IsStale(input.Version))
        {
            return Outcome.Conflict(nameof(Assignment), assignment.Code);
        }
        assignment.Change(
            input.Name.Given ? input.Name.Value!.Trim() : assignment.Name,
            input.OwnerModule.Given ? input.OwnerModule.Value!.Value : assignment.OwnerModule,
            input.Source.Given ? input.Source.Value.Said() : assignment.Source);
        store.Publish(assignment.Registered, assignment.AggregateId);
        return Outcome.Changed(nameof(Assignment), assignment.Code);
    }
}
