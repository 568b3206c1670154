using MediatR;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.SharedKernel.Commands;

/// <summary>Refuses what goes further than the principal's permission: for another municipality than those it is confined to, or for none in particular.</summary>
internal sealed class ReachStage<TCommand>(RequestInfo request, OnBehalf onBehalf) : IPipelineBehavior<TCommand, Outcome>
    where TCommand : ICommand
{
    public async Task<Outcome> Handle(TCommand command, CancellationToken cancellationToken, RequestHandlerDelegate<Outcome> next)
    {
        var outcome = await next();
        if (outcome.IsRefused || CommandRule<TCommand>.Rule?.Permission is not { } permission || request.Principal.ReachOf(permission) is { IsEverywhere: true })
        {
            return outcome;
        }

        var reach = request.Principal.ReachOf(permission);
        var mine = string.Join(", ", reach.Municipalities);
        if (onBehalf.Said.Count == 0)
        {
            return Outcome.Refused(UserErrorCode.Forbidden, $"Det här gäller inte en enskild kommun. Din roll gäller {mine}: be den som har rollen för hela området.");
        }

        var outside = onBehalf.Said.Where(s => !reach.Covers(s.Municipality)).ToList();
        return outside.Count == 0
            ? outcome
            : Outcome.Refused([.. outside.Select(s => new UserError(UserErrorCode.Forbidden, $"Din roll gäller inte kommun {s.Municipality}. Den gäller {mine}.", s.Path))]);
    }
}
