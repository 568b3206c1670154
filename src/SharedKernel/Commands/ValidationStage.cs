using FluentValidation;
using MediatR;

namespace Samverkan.SharedKernel.Commands;

/// <summary>Refuses a command whose values cannot be used, with every fault at once.</summary>
internal sealed class ValidationStage<TCommand>(IEnumerable<IValidator<TCommand>> validators) : IPipelineBehavior<TCommand, Outcome>
    where TCommand : ICommand
{
    public async Task<Outcome> Handle(TCommand command, CancellationToken cancellationToken, RequestHandlerDelegate<Outcome> next)
    {
        var errors = new List<UserError>();
        foreach (var validator in validators)
        {
            var result = await validator.ValidateAsync(command, cancellationToken);
            errors.AddRange(result.Errors.Select(e => new UserError(UserErrorCode.Invalid, e.ErrorMessage, InputPath.Of(e.PropertyName))));
        }

        return errors.Count > 0 ? Outcome.Refused(errors) : await next();
    }
}
